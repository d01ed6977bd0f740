import type { ControlledItem, ItemForm } from '../../controlled-item.ts'
import type { BaseAlloy, Lexicon } from '../lexicon.ts'
import type { Description } from '../read/description.ts'
import { canonicalFormula, parseFormula } from '../read/formula.ts'
import { everyPhrase, type PhraseBook } from '../read/phrase-book.ts'
import { readDescription } from '../read/read-description.ts'
import { foldPhrase } from '../read/readable-text.ts'

/**
 * A name an item goes by. It identifies the item only when it says more than a form or a common
 * word.
 */
export type ItemPhrase = {
  readonly folded: string
  readonly shown: string
  /** A short abbreviation, which identifies nothing alone. */
  readonly short: boolean
  /** Fits the item and others alike: `battery cell`, `solder paste`, `rare-earth oxide mixture`. */
  readonly weak: boolean
}

/** What a description must say to mean this item, read once from the item's own names. */
export type ItemProfile = {
  readonly item: ControlledItem
  /** The element the item is listed for; other elements of it only go with this one. */
  readonly key?: string
  readonly others: readonly string[]
  /** The forms its name lists, where its own form is no more than "material". */
  readonly forms: ReadonlySet<ItemForm>
  /** Elements of which any may be meant. */
  readonly group: ReadonlySet<string>
  readonly base?: BaseAlloy
  readonly materials: ReadonlySet<string>
  readonly everyCompound: boolean
  /** Elements its name adds: carbon, where only organic compounds are listed. */
  readonly adds: readonly string[]
  readonly article: boolean
  readonly phrases: readonly ItemPhrase[]
  readonly formulas: readonly string[]
  /** Elements of formulas that stand for every proportion, such as InGaAs. */
  readonly mixtures: readonly string[]
}

/**
 * Forms that are listed for any of their elements; of other forms the first element is the one that
 * counts.
 */
const ANY_ELEMENT: ReadonlySet<ItemForm> = new Set([
  'equipment',
  'parts',
  'technology',
  'material',
  'assembly',
  'gas',
])

const SHORT = /^[A-Za-z]{1,3}$/

export function readProfile(item: ControlledItem, lexicon: Lexicon): ItemProfile {
  const name = read(`${item.name.en}; ${item.name.zh}`, lexicon)
  const [key, ...others] =
    ANY_ELEMENT.has(item.form) && item.elements.length > 1 ? [] : item.elements
  const base = name.bases[0]?.value
  const article = opens(lexicon.opens.article, name)
  const compositions = item.match.formulas.flatMap((text) => {
    const composition = parseFormula(text, lexicon.elements)
    return composition && composition.size > 1 ? [composition] : []
  })
  const profile = {
    item,
    ...(key === undefined ? {} : { key }),
    others,
    forms: new Set([item.form, ...(item.form === 'material' ? formsNamed(name, article) : [])]),
    group: new Set([
      ...name.groups.flatMap(({ value }) => value),
      ...(key === undefined ? item.elements : []),
    ]),
    ...(base ? { base } : {}),
    materials: new Set(name.materials.map(({ value }) => value)),
    everyCompound: opens(lexicon.opens.compound, name),
    adds: name.substances
      .filter(({ symbols }) => key !== undefined && symbols.includes(key))
      .flatMap(({ symbols }) => symbols.filter((symbol) => !item.elements.includes(symbol))),
    article,
    formulas: compositions.map(canonicalFormula),
    mixtures: compositions
      .filter((composition) => composition.size > 2)
      .filter((composition) => [...composition.values()].every((count) => count === undefined))
      .map((composition) => [...composition.keys()].sort().join(' ')),
  }
  return { ...profile, phrases: readPhrasesOf(profile, lexicon) }
}

function readPhrasesOf(profile: Omit<ItemProfile, 'phrases'>, lexicon: Lexicon): ItemPhrase[] {
  const { name, match } = profile.item
  const shown = [
    ...[name.en, name.zh].map((text) => text.replace(/[（(].*$/, '').trim()),
    ...match.words.en,
    ...match.words.zh,
    ...match.formulas,
  ]
  const phrases = new Map<string, ItemPhrase>()
  for (const text of shown) {
    const folded = foldPhrase(text, lexicon.variants)
    if (folded.length < 2 || phrases.has(folded)) continue
    const said = read(text, lexicon)
    const weak = !identifies(said, profile)
    if (weak && !hints(said, profile)) continue
    phrases.set(folded, { folded, shown: text, short: SHORT.test(text), weak })
  }
  return [...phrases.values()]
}

/** Whether a phrase says which item it is: its element or matter and more, or a word of its own. */
function identifies(
  said: Description,
  { key, others, group, materials, base }: Omit<ItemProfile, 'phrases'>,
): boolean {
  const elements = [
    ...said.substances,
    ...said.bases.map(({ value }) => ({ symbols: value.elements })),
  ]
  const symbols = elements.flatMap(({ symbols: named }) => named)
  const grouped = said.groups.flatMap(({ value }) => value)
  const more = hasWordOfItsOwn(said) || said.forms.length > 0 || symbols.length > 1
  if (said.bases.length > 0 && key !== undefined && !symbols.includes(key)) return false
  if (key !== undefined && [key, ...others].some((one) => symbols.includes(one))) return more
  if (base && said.bases.length > 0) return more
  if (grouped.some((symbol) => group.has(symbol))) return more
  if (said.materials.some(({ value }) => materials.has(value))) return more
  if (key !== undefined && grouped.includes(key)) return false
  return hasWordOfItsOwn(said)
}

/**
 * Whether a phrase names no more than a form, or a group of elements that the item's own is one of.
 */
function hints(
  { forms, substances, bases, groups }: Description,
  { key, item, materials }: Omit<ItemProfile, 'phrases'>,
): boolean {
  if (substances.length + bases.length > 0) return false
  if (key !== undefined && groups.some(({ value }) => value.includes(key))) return true
  if (item.form === 'magnet') return false
  return materials.size === 0
    ? forms.length > 0
    : forms.some(({ value }) => value.means.includes(item.form))
}

/** Whether anything is left of a phrase when every word of trade in it is taken out. */
function hasWordOfItsOwn(said: Description): boolean {
  const known = [
    ...said.substances,
    ...said.bases,
    ...said.groups,
    ...said.forms,
    ...said.materials,
  ]
  const rest = said.text.folded
    .split('')
    .filter(
      (char, at) => /[\p{L}\d]/u.test(char) && !known.some(({ from, to }) => from <= at && at < to),
    )
  return rest.length > 1
}

/** An item open to every article of its element covers targets and crystals too. */
function formsNamed({ forms }: Description, article: boolean): ItemForm[] {
  const named = forms.flatMap(({ value }) => value.means)
  return article ? [...named, 'target', 'crystal'] : named
}

function opens(book: PhraseBook<true>, name: Description): boolean {
  return everyPhrase(book, name.text.folded).length > 0
}

function read(text: string, lexicon: Lexicon): Description {
  const description = readDescription(text, lexicon)
  if (!description.ok) throw new Error(`an item has a name that is too long: ${text.slice(0, 40)}`)
  return description.value
}
