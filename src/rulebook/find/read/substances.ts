import type { Bond, Lexicon, SaidForm } from '../lexicon.ts'
import { type Composition, parseFormula } from './formula.ts'
import { type Mention, meaningOf } from './mentions.ts'
import type { ReadableText, Span } from './readable-text.ts'

/** One substance a description names: its elements and how they are bound. */
export type Substance = Span & {
  readonly symbols: readonly string[]
  readonly bond?: Bond
  /** A piece of the bare material, such as an ingot. */
  readonly shaped: boolean
  readonly composition?: Composition
  /** Weight shares in percent, from an alloy string. */
  readonly amounts?: ReadonlyMap<string, number | undefined>
  /** Named as one of several, bound by the word that follows the last. */
  readonly listed?: true
}

const BETWEEN_ELEMENTS = /^[ -]{0,3}$/
const BESIDE_FORM = /^(?: |-|的| ?\(?(?:i{1,3}|iv|v)\)? ?){0,2}$/
const IN_LIST = /^ ?[,/+&;] ?$|^ ?$/
const FURTHEST = 8

/** The substances of a description, each with the words that bind its elements. */
export function readSubstances(
  text: ReadableText,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Substance[] {
  const binding = new Set<Mention>()
  const found: Substance[] = []
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as Mention
    const named = readNamed(mention, lexicon)
    const chain = named ? 1 : chainLength(text, mentions, index)
    if (!named && chain === 0) continue
    const last = mentions[index + chain - 1] as Mention
    const symbols = named?.symbols ?? symbolsOf(mentions.slice(index, index + chain))
    const forms = formsAround(text, mentions, { first: index, last: index + chain - 1 }, binding)
    const start = named ? undefined : forms.from
    const bond = named?.bond ?? forms.bond ?? bondOfChain(symbols, lexicon)
    found.push({
      ...named,
      symbols: forms.adds ? [...new Set([...symbols, forms.adds])] : symbols,
      from: Math.min(mention.from, start ?? mention.from),
      to: Math.max(last.to, forms.to ?? last.to),
      shaped: forms.shaped,
      ...(bond ? { bond } : {}),
      ...(isListed(text, mentions, index + chain) ? { listed: true as const } : {}),
    })
    index += chain - 1
  }
  return bindLists(found)
}

/** How the elements of a formula are bound. */
export function bondOf(composition: Composition, lexicon: Lexicon): Bond {
  const symbols = [...composition.keys()]
  const metals = symbols.filter((symbol) => lexicon.elements.get(symbol)?.metal)
  if (metals.length === symbols.length) return metals.length > 1 ? 'alloy' : 'metal'
  const oxide = symbols.every((symbol) => symbol === 'O' || metals.includes(symbol))
  return oxide && symbols.length === 2 ? 'oxide' : 'compound'
}

/** Element names in a row are an alloy (`镝铁`), or a compound when one is no metal (`铟镓砷`). */
function bondOfChain(symbols: readonly string[], lexicon: Lexicon): Bond | undefined {
  if (symbols.length < 2) return undefined
  return symbols.every((symbol) => lexicon.elements.get(symbol)?.metal) ? 'alloy' : 'compound'
}

function readNamed(mention: Mention, lexicon: Lexicon) {
  const alloy = meaningOf(mention, 'alloy')
  if (alloy) {
    return { symbols: [...alloy.amounts.keys()], bond: 'alloy' as const, amounts: alloy.amounts }
  }
  const formula = meaningOf(mention, 'formula')
  const composition = formula && parseFormula(formula.formula, lexicon.elements)
  if (!composition) return undefined
  return { symbols: [...composition.keys()], bond: bondOf(composition, lexicon), composition }
}

function chainLength(text: ReadableText, mentions: readonly Mention[], start: number): number {
  let length = 0
  for (let index = start; index < mentions.length; index++) {
    const mention = mentions[index] as Mention
    if (!meaningOf(mention, 'element')) break
    const before = length > 0 ? mentions[index - 1] : undefined
    if (before && !BETWEEN_ELEMENTS.test(text.plain.slice(before.to, mention.from))) break
    length += 1
  }
  return length
}

function symbolsOf(mentions: readonly Mention[]): string[] {
  return mentions.flatMap((mention) => meaningOf(mention, 'element')?.symbol ?? [])
}

type Around = { bond?: Bond; adds?: string; shaped: boolean; from?: number; to?: number }

/**
 * The forms directly behind a chain, and a binding one directly before it that binds nothing else.
 */
function formsAround(
  text: ReadableText,
  mentions: readonly Mention[],
  { first, last }: { first: number; last: number },
  binding: Set<Mention>,
): Around {
  const around: Around = { shaped: false }
  const take = (mention: Mention, form: SaidForm) => {
    binding.add(mention)
    if (form.shape) around.shaped = true
    if (form.adds) around.adds = form.adds
    if (form.bond && around.bond === undefined) around.bond = form.bond
  }
  let end = mentions[last] as Mention
  for (const mention of mentions.slice(last + 1, last + 1 + FURTHEST)) {
    const form = meaningOf(mention, 'form')?.form
    if (meaningOf(mention, 'filler') && !form) continue
    if (!form || !isBeside(text, end.to, mention.from)) break
    take(mention, form)
    end = mention
    around.to = mention.to
  }
  const before = previousForm(text, mentions, first)
  if (before && !binding.has(before.mention) && (before.form.bond || before.form.shape)) {
    const heard = around.bond
    if (!heard || heard === 'metal' || heard === 'alloy') {
      if (before.form.bond && before.form.bond !== 'alloy') delete around.bond
      take(before.mention, before.form)
      if (heard && !around.bond) around.bond = heard
      around.from = before.mention.from
    }
  }
  return around
}

function previousForm(text: ReadableText, mentions: readonly Mention[], first: number) {
  const start = mentions[first] as Mention
  for (let index = first - 1; index >= 0 && index >= first - 2; index--) {
    const mention = mentions[index] as Mention
    const form = meaningOf(mention, 'form')?.form
    if (form) return isBeside(text, mention.to, start.from) ? { mention, form } : undefined
    if (!meaningOf(mention, 'filler')) return undefined
  }
  return undefined
}

function isBeside(text: ReadableText, from: number, to: number): boolean {
  if (to - from > FURTHEST) return false
  return BESIDE_FORM.test(text.folded.slice(from, to).replace(/^ ?of ?$/, ' '))
}

function isListed(text: ReadableText, mentions: readonly Mention[], next: number): boolean {
  const last = mentions[next - 1] as Mention
  let mention = mentions[next]
  const joined = mention !== undefined && meaningOf(mention, 'joiner') !== undefined
  if (joined) mention = mentions[next + 1]
  if (!mention || !meaningOf(mention, 'element') || mention.from - last.to > FURTHEST) return false
  return joined || IN_LIST.test(text.plain.slice(last.to, mention.from))
}

/** In `dysprosium and terbium oxides` the last word binds them all. */
function bindLists(found: readonly Substance[]): Substance[] {
  let heard: Substance | undefined
  return found
    .toReversed()
    .map((substance) => {
      const bond = substance.bond ?? (substance.listed ? heard?.bond : undefined)
      const shaped = substance.shaped || (substance.listed === true && heard?.shaped === true)
      heard = { ...substance, shaped, ...(bond ? { bond } : {}) }
      return heard
    })
    .toReversed()
}
