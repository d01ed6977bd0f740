import type { FactValue } from '#engine'
import type { BaseAlloy, SaidForm } from '../lexicon.ts'
import type { Interval } from './interval.ts'
import type { ReadableText, Span } from './readable-text.ts'
import type { Substance } from './substances.ts'

/** Something stated, and the stretch of text that states it. */
export type Stated<Value> = Span & { readonly value: Value }

/** What a plain description says, before it is compared with any item. */
export type Description = {
  readonly text: ReadableText
  /** Control codes written in the text itself. */
  readonly codes: readonly Stated<string>[]
  readonly substances: readonly Substance[]
  readonly bases: readonly Stated<BaseAlloy>[]
  /** Magnet grades such as N42SH, which name a base alloy only where a magnet is meant. */
  readonly grades: readonly Stated<BaseAlloy>[]
  /** Elements named as a group, such as rare earths. */
  readonly groups: readonly Stated<readonly string[]>[]
  readonly forms: readonly Stated<SaidForm>[]
  readonly materials: readonly Stated<string>[]
  /** Finished goods that the description is of, rather than for. */
  readonly products: readonly Span[]
  /** Elements said to be absent. */
  readonly absent: ReadonlyMap<string, Span>
  /** Weight shares of elements. */
  readonly contents: ReadonlyMap<string, Stated<Interval>>
  /** Numbers told about facts, purity among them. */
  readonly readings: ReadonlyMap<string, Stated<Interval>>
  /** Facts that a word tells by itself. */
  readonly choices: ReadonlyMap<string, Stated<FactValue>>
}
