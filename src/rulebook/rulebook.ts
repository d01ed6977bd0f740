import type { Program, Vocabulary } from '#engine'
import type { Confidence, CountryCode, Language, Localised } from '#kernel'
import type { ControlledItem } from './controlled-item.ts'
import type { Lexicon } from './find/lexicon.ts'
import type { Instrument, Provision } from './instrument.ts'
import type { EffectName } from './legal-outcome.ts'
import type { ListedParty } from './listed-party.ts'
import type { Procedure } from './procedure.ts'
import type { Sentences } from './sentences.ts'
import type { Vector } from './vector.ts'

/** What a rule's file says of it beyond its condition. */
export type RuleText = {
  readonly id: string
  readonly provision: number
  readonly effect: EffectName
  readonly reading?: Localised
  readonly duties: readonly string[]
  readonly confidence: Confidence
}

export type Jurisdiction = {
  readonly id: string
  readonly name: Localised
  /** The country whose law this is. */
  readonly home: CountryCode
  /** The zone whose calendar days the law means. */
  readonly zone: string
  /** The language of the law and of what is handed to its authorities. */
  readonly language: Language
  readonly authority: { readonly id: string; readonly name: Localised }
  /** Which materials of a bill count towards the share of controlled content. */
  readonly contentShare?: { readonly origin: CountryCode; readonly list: string }
}

/** The law of one jurisdiction, read, checked and compiled. It does not change while it is held. */
export type Rulebook = {
  readonly jurisdiction: Jurisdiction
  /** Hash of every file the law was read from; vectors are examples of it, not part. */
  readonly version: string
  readonly vocabulary: Vocabulary
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly provisions: readonly Provision[]
  readonly rules: ReadonlyMap<string, RuleText>
  readonly program: Program
  readonly items: readonly ControlledItem[]
  readonly parties: readonly ListedParty[]
  readonly procedure: Procedure
  readonly vectors: readonly Vector[]
  readonly sentences: Sentences
  /** How descriptions speak of elements, forms and amounts. */
  readonly lexicon: Lexicon
  /** Names of lists, where their file gives one. */
  readonly listNames: ReadonlyMap<string, Localised>
  /** Hash of each instrument's file, by instrument. */
  readonly hashes: ReadonlyMap<string, string>
}

/** The provision with this id, or undefined when the rulebook has none. */
export function findProvision(rulebook: Rulebook, id: string): Provision | undefined {
  return rulebook.provisions.find((provision) => provision.id === id)
}

/** The provision at an index that the rulebook itself gave out. */
export function provisionAt(rulebook: Rulebook, index: number): Provision {
  const provision = rulebook.provisions[index]
  if (!provision) throw new Error(`no provision has index ${index}`)
  return provision
}

/** The instrument a provision belongs to. */
export function instrumentOf(rulebook: Rulebook, provision: Provision): Instrument {
  const instrument = rulebook.instruments.get(provision.instrument)
  if (!instrument) throw new Error(`${provision.id} belongs to no instrument`)
  return instrument
}
