import type { Confidence, LocalDate, Localised } from '#kernel'

/** What kind of act an instrument is. A statement says what will be done; it enacts nothing. */
export const INSTRUMENT_KINDS = ['statute', 'regulation', 'notice', 'statement'] as const

export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number]

/** Where an instrument was read, and how well it is known. */
export type Source = {
  readonly url?: string
  readonly read?: string
  readonly confidence: Confidence
}

/** A law, regulation, announcement or public statement, with what it does to others. */
export type Instrument = {
  readonly id: string
  readonly number: string
  readonly kind: InstrumentKind
  readonly title: Localised
  readonly issuer: readonly string[]
  /** The day it could first be known; `unknown` when no source says. */
  readonly published: LocalDate | 'unknown'
  readonly source: Source
  readonly note?: Localised
  /** Indexes of its provisions in the rulebook. */
  readonly provisions: readonly number[]
  readonly acts: readonly Act[]
}

/** One limb of an instrument that has dates of its own. */
export type Provision = {
  /** `cn/mofcom/2025-61#para-1-1` */
  readonly id: string
  readonly index: number
  readonly instrument: string
  readonly label: Localised
  readonly text: Localised
  readonly inForceFrom: LocalDate | 'unknown'
  /** Last day in force, included. */
  readonly inForceUntil?: LocalDate
  readonly confidence: Confidence
  readonly note?: Localised
}

/** What an instrument does to provisions, its own or others'. Last days are included. */
export type Act =
  | {
      readonly act: 'suspends'
      readonly from: LocalDate
      readonly through: LocalDate
      readonly targets: readonly number[]
    }
  | {
      readonly act: 'repeals' | 'resumes'
      readonly on: LocalDate
      readonly targets: readonly number[]
    }
  | (Announcement & { readonly act: 'announces' })

/** A suspension that was said to go on, while no instrument that enacts it is known. */
export type Announcement = {
  readonly id: string
  readonly from: LocalDate
  readonly through: LocalDate
  readonly targets: readonly number[]
  /** The instrument whose suspension it says will go on. */
  readonly continues?: string
  readonly confidence: Confidence
  readonly says?: Localised
}
