import type { FactValue } from '#engine'
import type { ItemForm } from '../controlled-item.ts'
import type { Comparison } from './read/interval.ts'
import type { PhraseBook } from './read/phrase-book.ts'

/** How an element stands in a substance: bare, alloyed, or bound. */
export type Bond = 'metal' | 'alloy' | 'oxide' | 'compound'

/** A form a description may name, and the item forms it can stand for. */
export type SaidForm = {
  readonly name: string
  readonly means: readonly ItemForm[]
  readonly bond?: Bond
  /** The element the word itself brings: antimony in `antimonide`. */
  readonly adds?: string
  /** A piece of bare material, such as an ingot. */
  readonly shape: boolean
}

/** An alloy family with a name of its own, such as neodymium-iron-boron. */
export type BaseAlloy = {
  readonly name: string
  readonly elements: readonly string[]
  readonly form: ItemForm
}

/** What a word or phrase of a description may mean. */
export type Meaning =
  | { readonly is: 'element'; readonly symbol: string }
  | { readonly is: 'group'; readonly elements: readonly string[] }
  | { readonly is: 'formula'; readonly formula: string }
  | { readonly is: 'alloy'; readonly amounts: ReadonlyMap<string, number | undefined> }
  | { readonly is: 'form'; readonly form: SaidForm }
  | { readonly is: 'base'; readonly base: BaseAlloy }
  | { readonly is: 'grade'; readonly base: BaseAlloy }
  | { readonly is: 'without'; readonly side: 'before' | 'after' }
  | { readonly is: 'bound'; readonly bound: Comparison; readonly side: 'before' | 'after' }
  | { readonly is: 'purpose'; readonly side: 'before' | 'after' }
  | { readonly is: 'firm' }
  | { readonly is: 'filler' }
  | { readonly is: 'joiner' }
  | { readonly is: 'purity' }

/** What a word hints at beside its plain meaning; hints may lie across other words. */
export type Hint =
  | { readonly is: 'material'; readonly material: string }
  | { readonly is: 'product' }
  | { readonly is: 'quantity'; readonly fact: string }
  | { readonly is: 'choice'; readonly fact: string; readonly value: FactValue }

/** One way of writing a unit: what it measures and how many of the first unit it is. */
export type UnitSpelling = {
  readonly measures: string
  readonly powerOfTen: number
  readonly times: number
}

/**
 * The words of trade behind elements, forms, alloys, units and exclusions, in every language at
 * once.
 */
export type Lexicon = {
  readonly variants: ReadonlyMap<string, string>
  readonly words: PhraseBook<Meaning>
  readonly hints: PhraseBook<Hint>
  readonly units: PhraseBook<UnitSpelling>
  readonly elements: ReadonlyMap<string, LexiconElement>
  readonly doubtfulSymbols: ReadonlySet<string>
  readonly notFormulas: ReadonlySet<string>
  readonly opens: {
    readonly compound: PhraseBook<true>
    readonly article: PhraseBook<true>
  }
  /** The fact each unit tells when no word says which, by what the unit measures. */
  readonly alone: ReadonlyMap<string, string>
  /** The unit each numeric fact is kept in. */
  readonly unitOf: ReadonlyMap<string, UnitSpelling>
  /** The fact an element's share tells. */
  readonly contentFacts: ReadonlyMap<string, string>
}

export type LexiconElement = {
  readonly symbol: string
  readonly metal: boolean
  readonly name: { readonly en: string; readonly zh: string }
}
