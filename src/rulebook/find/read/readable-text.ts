import { type Outcome, ok, refuse } from '#kernel'

/** The longest description that is read. Reading takes time in proportion to length, never more. */
export const LONGEST_DESCRIPTION = 10_000

export type DescriptionRefusal = 'description_too_long'

/**
 * A description made readable: one spelling of every character, no invisible marks, single spaces.
 * `plain` keeps letter case for formulas, `folded` is for matching words; both have the same
 * length.
 */
export type ReadableText = {
  readonly original: string
  readonly plain: string
  readonly folded: string
  /** Where in the original each unit of `plain` comes from. */
  readonly origins: readonly number[]
}

/** A stretch of a readable text. */
export type Span = { readonly from: number; readonly to: number }

/** The index of the first stretch that starts at a place or after it, of stretches in order. */
export function indexAt(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).from < at) low = middle + 1
    else high = middle
  }
  return low
}

const INVISIBLE = /^(?:\p{Cf}|\p{Variation_Selector})$/u
const BLANK = /^[\s\p{Cc}]$/u
const DASH = /^[\u2010-\u2015\u2212\uFE63]$/u
const RANGE_MARK = '~'
const HAN = /^\p{Script=Han}$/u

/** Makes a description readable, whatever script, width and marks it was written in. */
export function makeReadable(
  original: string,
  variants: ReadonlyMap<string, string>,
): Outcome<ReadableText, DescriptionRefusal> {
  return original.length > LONGEST_DESCRIPTION
    ? refuse('description_too_long')
    : ok(foldText(original, variants))
}

/** The words of the original that a stretch was read from. */
export function wordsOf(text: ReadableText, span: Span): string {
  const end = text.origins[span.to] ?? text.original.length
  return text.original.slice(text.origins[span.from], end).trim()
}

/** A phrase of a lexicon or an item, folded the way a description is. */
export function foldPhrase(phrase: string, variants: ReadonlyMap<string, string>): string {
  return foldText(phrase, variants).folded.replace(/ +/g, ' ').trim()
}

function foldText(original: string, variants: ReadonlyMap<string, string>): ReadableText {
  const plain: string[] = []
  const folded: string[] = []
  const origins: number[] = []
  let at = 0
  for (const point of original) {
    for (const char of spellingOf(point, variants)) {
      const blank = char < '\u007f' ? char <= ' ' : BLANK.test(char)
      if (blank && plain.at(-1) === ' ') continue
      if (plain.at(-1) === ' ' && isHan(char) && isHan(plain.at(-2) ?? '')) {
        plain.pop()
        folded.pop()
        origins.pop()
      }
      for (let index = 0; index < char.length; index++) {
        const unit = blank ? ' ' : char.charAt(index)
        const dash = isDash(unit)
        plain.push(dash && unit !== RANGE_MARK ? '-' : unit)
        folded.push(dash ? ' ' : foldUnit(unit))
        origins.push(at)
      }
    }
    at += point.length
  }
  return { original, plain: plain.join(''), folded: folded.join(''), origins }
}

function isDash(unit: string): boolean {
  return unit < '\u007f' ? unit === '-' || unit === '_' || unit === RANGE_MARK : DASH.test(unit)
}

function isHan(char: string): boolean {
  return char > '\u2e7f' && HAN.test(char)
}

function spellingOf(point: string, variants: ReadonlyMap<string, string>): string {
  if (point < '\u007f' && point >= ' ') return point
  if (point === '\n' || point === '\r' || point === '。') return ';'
  if (point === '、') return ','
  if (INVISIBLE.test(point)) return ''
  if (point === '～' || point === '〜') return RANGE_MARK
  if (point === '\u2033' || point === '\u201d') return '"'
  const usual = point.normalize('NFKC')
  return variants.get(usual) ?? usual
}

function foldUnit(unit: string): string {
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}
