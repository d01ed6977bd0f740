import { parseDecimal } from '#kernel'
import type { Lexicon, UnitSpelling } from '../lexicon.ts'
import type { Comparison } from './interval.ts'
import type { Mention } from './mentions.ts'
import { isLetterOrDigit, phrasesAt } from './phrase-book.ts'
import type { ReadableText, Span } from './readable-text.ts'

/** A number of a description with its unit, bound and, for a range, its upper end. */
export type Amount = Span & {
  readonly unit: UnitSpelling
  /** The numbers as written, without their unit's power. */
  readonly written: readonly string[]
  readonly bound?: Comparison
}

const NUMBER = /\d{1,15}(?:,\d{3})*(?:\.\d{1,15})?/g
/** `4N` and `4N5` are grades of purity, `16 N` is a force. */
const NINES = /^\d(?:\.5)?N\d?(?![A-Za-z0-9])/
const RANGE = /^\s?(?:~|-|至|到|to)\s?$/
const UNIT_BEFORE = /^[\s)\]:=]*$/
const LONGEST_UNIT = 16

/** Every amount with a unit. A number without one says nothing: its unit is never guessed. */
export function readAmounts(
  text: ReadableText,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Amount[] {
  const amounts: Amount[] = []
  let lower: { span: Span; written: string } | undefined
  const cursor = createCursor(mentions)
  for (const match of text.plain.matchAll(NUMBER)) {
    const span = { from: match.index, to: match.index + match[0].length }
    const inside = cursor.around(span)
    const glued = isLetterOrDigit(text.folded, span.from - 1) && inside.before?.to !== span.from
    const skipped = inside.at || glued || NINES.test(text.plain.slice(span.from, span.from + 8))
    if (skipped || text.plain[span.from - 1] === '.') continue
    const open = lower && RANGE.test(text.plain.slice(lower.span.to, span.from)) ? lower : undefined
    lower = undefined
    const after = unitAfter(text, span.to, lexicon)
    const unit = after ?? unitBefore(text, open?.span.from ?? span.from, lexicon)
    if (!unit) {
      lower = { span, written: match[0] }
      continue
    }
    const whole = { from: open?.span.from ?? span.from, to: after?.to ?? span.to }
    const bound = boundOf(text, whole, inside.before, inside.after)
    amounts.push({
      ...whole,
      unit: unit.spelling,
      written: open ? [open.written, match[0]] : [match[0]],
      ...(bound ? { bound } : {}),
    })
    if (after) lower = { span: { from: span.from, to: after.to }, written: match[0] }
  }
  return amounts.filter((amount, index) => amounts[index + 1]?.from !== amount.from)
}

/** A written number in another unit of the same measure. */
export function convert(written: string, from: UnitSpelling, to: UnitSpelling): number | undefined {
  const plain = written.replaceAll(',', '')
  const times = from.times / to.times
  const value = parseDecimal(plain, times === 1 ? from.powerOfTen - to.powerOfTen : 0)
  if (!value.ok) return undefined
  if (times === 1) return value.value
  return Number((value.value * times * 10 ** (from.powerOfTen - to.powerOfTen)).toPrecision(12))
}

function unitAfter(text: ReadableText, to: number, lexicon: Lexicon) {
  const start = text.folded[to] === ' ' ? to + 1 : to
  const glued = phrasesAtUnit(text, start, lexicon)
  return glued && { to: glued.to, spelling: glued.meanings[0] as UnitSpelling }
}

/** Units follow their number without a gap (`45MPa`), which words may not. */
function phrasesAtUnit(text: ReadableText, start: number, lexicon: Lexicon) {
  const rest = text.folded.slice(start, start + LONGEST_UNIT + 1)
  const hit = phrasesAt(lexicon.units, rest, 0).at(-1)
  return hit && { to: start + hit.to, meanings: hit.meanings }
}

/** A unit written ahead, as in `抗折强度(MPa)：45` or `HRB 28`. */
function unitBefore(text: ReadableText, from: number, lexicon: Lexicon) {
  for (let start = Math.max(0, from - LONGEST_UNIT); start < from; start++) {
    const hit = phrasesAt(lexicon.units, text.folded.slice(0, from), start).at(-1)
    const [spelling] = hit?.meanings ?? []
    const numbered = /\d\s?$/.test(text.plain.slice(Math.max(0, start - 2), start))
    if (hit && spelling && !numbered && UNIT_BEFORE.test(text.plain.slice(hit.to, from))) {
      return { to: undefined, spelling }
    }
  }
  return undefined
}

function boundOf(
  text: ReadableText,
  span: Span,
  before: Mention | undefined,
  behind: Mention | undefined,
): Comparison | undefined {
  const blank = (from: number, to: number) => text.plain.slice(from, to).trim() === ''
  const ahead = before && blank(before.to, span.from) && boundMeant(before, 'before')
  if (ahead) return ahead
  return (behind && blank(span.to, behind.from) && boundMeant(behind, 'after')) || undefined
}

function boundMeant(mention: Mention, side: 'before' | 'after'): Comparison | undefined {
  for (const meaning of mention.meanings) {
    if (meaning.is === 'bound' && meaning.side === side) return meaning.bound
  }
  return undefined
}

/** Walks the mentions once, in step with numbers that come from left to right. */
function createCursor(mentions: readonly Mention[]) {
  let index = 0
  return {
    around(span: Span) {
      while (index < mentions.length && (mentions[index] as Mention).to <= span.from) index += 1
      const next = mentions[index]
      const at = next !== undefined && next.from < span.to ? next : undefined
      const before = mentions[index - 1]
      return { at, before, after: next }
    },
  }
}
