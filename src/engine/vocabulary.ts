import type { Localised } from '#kernel'

/** How the values of a fact look and compare. */
export type FactKind =
  | 'boolean'
  | 'country'
  | 'choice'
  | 'choices'
  | 'codes'
  | 'entries'
  | 'number'
  | 'ratio'

/** One thing that may be known of a situation: what rules may read and what people may be asked. */
export type Fact = {
  readonly name: string
  readonly kind: FactKind
  /** Facts of a line belong to one item; the others to the whole. */
  readonly of: 'line' | 'shipment'
  readonly unit?: string
  readonly label: Localised
  readonly ask: Localised
  readonly options?: Readonly<Record<string, Localised>>
}

/**
 * A set that is known in part or in whole: an absent member means "no" only when it is complete, or
 * when `possible` names all that could still belong to it and it is not among them.
 */
export type SetValue = {
  readonly members: readonly string[]
  readonly complete: boolean
  readonly possible?: readonly string[]
}

/**
 * A number of which only bounds are known, such as a share while some owners are not. Both are
 * included.
 */
export type Interval = { readonly min: number; readonly max: number }

export type FactValue = boolean | string | number | SetValue | Interval

/** Facts by name. A name that is absent is not known. */
export type Facts = Readonly<Record<string, FactValue>>

/** The values of one situation by slot of the vocabulary; `undefined` is not known. */
export type Frame = readonly (FactValue | undefined)[]

/** Every fact that exists, each with a slot: its place in a frame. */
export type Vocabulary = {
  readonly facts: readonly Fact[]
  readonly slots: ReadonlyMap<string, number>
}

export function createVocabulary(facts: readonly Fact[]): Vocabulary {
  return { facts, slots: new Map(facts.map((fact, slot) => [fact.name, slot])) }
}

/** Lays facts out by slot. A name outside the vocabulary is a bug of the caller. */
export function frameOf(vocabulary: Vocabulary, facts: Facts): Frame {
  const frame = new Array<FactValue | undefined>(vocabulary.facts.length).fill(undefined)
  for (const name in facts) {
    const slot = vocabulary.slots.get(name)
    if (slot === undefined) throw new Error(`no fact is called ${name}`)
    frame[slot] = facts[name]
  }
  return frame
}

/** The fact at a slot that a compiled condition holds, and which therefore exists. */
export function factAt(vocabulary: Vocabulary, slot: number): Fact {
  const fact = vocabulary.facts[slot]
  if (!fact) throw new Error(`no fact has slot ${slot}`)
  return fact
}

export function isSet(value: FactValue | undefined): value is SetValue {
  return typeof value === 'object' && 'members' in value
}

export function isInterval(value: FactValue | undefined): value is Interval {
  return typeof value === 'object' && 'min' in value
}
