import type { Hint, Lexicon, UnitSpelling } from '../lexicon.ts'
import { type Amount, convert } from './amounts.ts'
import type { Stated } from './description.ts'
import { boundedBy, type Interval } from './interval.ts'
import { type Mention, meaningOf } from './mentions.ts'
import type { PhraseHit } from './phrase-book.ts'
import { readNines } from './purities.ts'
import { indexAt, type ReadableText, type Span } from './readable-text.ts'
import type { Substance } from './substances.ts'

/**
 * What the numbers of a description tell: shares of elements, and facts such as purity or density.
 */
export type Measures = {
  readonly contents: Map<string, Stated<Interval>>
  readonly readings: Map<string, Stated<Interval>>
}

type Parts = {
  readonly text: ReadableText
  readonly mentions: readonly Mention[]
  readonly substances: readonly Substance[]
  readonly hints: readonly PhraseHit<Hint>[]
  readonly amounts: readonly Amount[]
  readonly lexicon: Lexicon
}

const PURITY = 'spec.purity'
const SHARE: UnitSpelling = { measures: 'ratio', powerOfTen: 0, times: 1 }
/**
 * A share this high beside a substance is its purity; below, it is how much of it a mixture holds.
 */
const PURE_ENOUGH = 0.8
/** A share this high with nothing beside it can only be a purity. */
const SURELY_PURITY = 0.9
const LONGEST_GAP = 24
const BEFORE_AMOUNT = /^[\s:=(<>≤≥~*]*$/
const BEHIND_AMOUNT = /^[\s):*]*$/

/** Gives each amount to the element, or to the fact, that the words around it name. */
export function readMeasures(parts: Parts): Measures {
  const measures: Measures = { contents: new Map(), readings: new Map() }
  for (const substance of parts.substances) readAlloyShares(substance, measures)
  const spent = new Set<PhraseHit<Hint>>()
  parts.amounts.forEach((amount, index) => {
    const told = tellFact(parts, index, spent)
    if (amount.unit.measures === 'ratio') readShare(parts, amount, told, measures)
    else if (told) addReading(measures, told.fact, intervalOf(amount, told.unit), amount)
  })
  for (const nines of readNines(parts.text)) {
    addReading(measures, PURITY, nines.interval, nines)
  }
  addContentsFromPurity(parts, measures)
  addContentFacts(parts.lexicon, measures)
  return measures
}

function readAlloyShares({ amounts, from, to }: Substance, { contents }: Measures): void {
  for (const [symbol, percent] of amounts ?? []) {
    if (percent === undefined || percent > 100) continue
    const share = Number((percent / 100).toPrecision(12))
    contents.set(symbol, { value: { low: share, high: share }, from, to })
  }
}

function readShare(
  { mentions, substances, text }: Parts,
  amount: Amount,
  told: { fact: string } | undefined,
  measures: Measures,
): void {
  const share = intervalOf(amount, SHARE)
  if (!share || share.low > 1) return
  const left = neighbour(substances, mentions, text, amount, 'before')
  const right = neighbour(substances, mentions, text, amount, 'after')
  const taken = left?.symbols.some((symbol) => measures.contents.has(symbol))
  const beside = left && !(taken && right) ? left : told ? undefined : right
  if (beside) readBeside(beside, share, amount, measures)
  else if (told) addReading(measures, told.fact, share, amount)
  else if (share.low >= SURELY_PURITY && share.low < 1) addReading(measures, PURITY, share, amount)
}

function readBeside(beside: Substance, share: Interval, at: Span, measures: Measures): void {
  const bare = beside.symbols.length === 1 && beside.bond !== 'oxide' && beside.bond !== 'compound'
  const [symbol] = beside.symbols
  if (bare && symbol !== undefined) {
    if (!measures.contents.has(symbol))
      measures.contents.set(symbol, { ...spanOf(at), value: share })
    if (share.low >= SURELY_PURITY) addReading(measures, PURITY, share, at)
  } else if (share.low >= PURE_ENOUGH) addReading(measures, PURITY, share, at)
}

/** The substance directly beside an amount, with nothing but small words between. */
function neighbour(
  substances: readonly Substance[],
  mentions: readonly Mention[],
  text: ReadableText,
  amount: Amount,
  side: 'before' | 'after',
): Substance | undefined {
  const place = indexAt(substances, side === 'before' ? amount.from : amount.to)
  const beside = substances[side === 'before' ? place - 1 : place]
  if (!beside || (side === 'before' && beside.to > amount.from)) return undefined
  const [from, to] = side === 'before' ? [beside.to, amount.from] : [amount.to, beside.from]
  if (to - from > LONGEST_GAP) return undefined
  const between = mentions.slice(indexAt(mentions, from), indexAt(mentions, to))
  if (!between.every((mention) => isSmall(mention))) return undefined
  const gap = between.reduce(
    (rest, mention) => rest.replace(text.plain.slice(mention.from, mention.to), ''),
    text.plain.slice(from, to),
  )
  return (side === 'before' ? BEFORE_AMOUNT : BEHIND_AMOUNT).test(gap) ? beside : undefined
}

function isSmall(mention: Mention): boolean {
  return meaningOf(mention, 'filler') !== undefined || meaningOf(mention, 'bound') !== undefined
}

/** The fact that the nearest fitting word names; each word is used once. */
function tellFact(
  { hints, amounts, lexicon }: Parts,
  index: number,
  spent: Set<PhraseHit<Hint>>,
): { fact: string; unit: UnitSpelling } | undefined {
  const amount = amounts[index] as Amount
  const since = amounts[index - 1]?.to ?? 0
  const until = Math.min(amounts[index + 1]?.from ?? Infinity, amount.to + LONGEST_GAP)
  const ahead = hints.slice(indexAt(hints, since), indexAt(hints, amount.from))
  const behind = hints.slice(indexAt(hints, amount.to), indexAt(hints, until))
  const hint = ahead.findLast(fits) ?? behind.find(fits)
  if (hint) spent.add(hint)
  const fact = hint ? factOf(hint) : aloneFact(amount, lexicon)
  const unit = fact === undefined ? undefined : lexicon.unitOf.get(fact)
  return fact !== undefined && unit ? { fact, unit } : undefined

  function factOf(found: PhraseHit<Hint>): string | undefined {
    for (const meaning of found.meanings) {
      if (meaning.is !== 'quantity') continue
      if (lexicon.unitOf.get(meaning.fact)?.measures === amount.unit.measures) return meaning.fact
    }
    return undefined
  }

  function fits(found: PhraseHit<Hint>): boolean {
    return !spent.has(found) && factOf(found) !== undefined
  }
}

function aloneFact(amount: Amount, lexicon: Lexicon): string | undefined {
  const fact = lexicon.alone.get(amount.unit.measures)
  const unit = fact === undefined ? undefined : lexicon.unitOf.get(fact)
  return unit?.powerOfTen === amount.unit.powerOfTen && unit.times === amount.unit.times
    ? fact
    : undefined
}

function intervalOf({ written, unit, bound }: Amount, to: UnitSpelling): Interval | undefined {
  const values = written.map((number) => convert(number, unit, to))
  const [low, high] = values
  if (low === undefined) return undefined
  if (high !== undefined) return { low: Math.min(low, high), high: Math.max(low, high) }
  return boundedBy(bound, low, to.measures === 'ratio' ? 1 : Infinity)
}

/** Two different statements about one fact leave open which holds. */
function addReading(
  { readings }: Measures,
  fact: string,
  value: Interval | undefined,
  at: Span,
): void {
  if (!value) return
  const before = readings.get(fact)?.value
  const both = before && {
    low: Math.min(before.low, value.low),
    high: Math.max(before.high, value.high),
  }
  const same = before?.low === value.low
  readings.set(fact, { ...spanOf(at), value: both && !same ? both : value })
}

function spanOf({ from, to }: Span): Span {
  return { from, to }
}

/** Of one bare element the purity is the content: molybdenum powder 99.95 %. */
function addContentsFromPurity({ substances }: Parts, { contents, readings }: Measures): void {
  const purity = readings.get(PURITY)
  const bare = substances.filter(({ bond }) => bond === undefined || bond === 'metal')
  const [symbol, ...others] = new Set(bare.flatMap(({ symbols }) => symbols))
  if (!purity || symbol === undefined || others.length > 0) return
  if (substances.length === bare.length && !contents.has(symbol)) contents.set(symbol, purity)
}

function addContentFacts(lexicon: Lexicon, { contents, readings }: Measures): void {
  for (const [symbol, fact] of lexicon.contentFacts) {
    const content = contents.get(symbol)
    if (content) readings.set(fact, content)
  }
}
