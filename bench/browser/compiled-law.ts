import type { Condition, Fact, Rule, Scheme } from '#engine'
import type { Localised } from '#kernel'
import type { Act, Instrument, Provision } from '#rulebook'

/**
 * A rulebook as plain data for a browser: what deciding, explaining and asking need, and no
 * official texts. A named condition stands once, in a table; where it is used stands its name.
 */
export type CompiledLaw = {
  readonly facts: readonly Fact[]
  readonly scheme: Scheme
  readonly named: Readonly<Record<string, { readonly says: Localised; readonly of: Packed }>>
  readonly lists: readonly {
    readonly id: string
    readonly open?: string
    readonly entries: readonly PackedEntry[]
  }[]
  readonly rules: readonly (Omit<Rule, 'when'> & { readonly when: Packed })[]
  readonly provisions: readonly Pick<
    Provision,
    'id' | 'index' | 'instrument' | 'inForceFrom' | 'inForceUntil'
  >[]
  readonly instruments: readonly (Pick<Instrument, 'id' | 'published'> & {
    readonly acts: readonly Act[]
  })[]
}

/** A stem, or one with its provision, or one with its condition too. */
export type PackedEntry = readonly [stem: string, provision?: number | null, when?: Packed]

/** A condition whose named parts are names. */
export type Packed =
  | Exclude<Condition, { node: 'all' | 'any' | 'not' | 'named' }>
  | { readonly node: 'all' | 'any'; readonly of: readonly Packed[] }
  | { readonly node: 'not'; readonly of: Packed }
  | { readonly node: 'named'; readonly id: string }
