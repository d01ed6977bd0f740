import type { Lexicon, Meaning } from '../lexicon.ts'
import { type Composition, parseFormula } from './formula.ts'
import { isLetterOrDigit, type PhraseHit, phrasesAt } from './phrase-book.ts'
import type { ReadableText, Span } from './readable-text.ts'

/** A piece of a text written in element symbols, such as `Dy2O3`, `58Bi` or `Tb`. */
type Piece = Span & {
  readonly text: string
  readonly composition: Composition
  /** A number written before the piece: the share of its first element. */
  readonly leading?: number
}

const CHUNK = /[A-Za-z0-9.()[\]·,/+-]+/g
const LEADING = /^(\d{1,3}(?:\.\d{1,4})?)(?=[A-Z])/
const BESIDE_AFTER = /^\s?[:=<>≤≥~]{0,2}\s?\d{1,4}(?:\.\d{1,8})?\s?(?:%|wt|ppm|\dN|N\d?\b)/
const NINES_AFTER = /^\s?[2-9]N\d?(?![A-Za-z0-9])/
const BESIDE_BEFORE = /(?:%|wt|ppm)\s?$/

/**
 * Everything a text says in element symbols: single elements, formulas, and alloys with their
 * shares.
 */
export function readChemistry(text: ReadableText, lexicon: Lexicon): PhraseHit<Meaning>[] {
  return [...text.plain.matchAll(CHUNK)].flatMap((chunk) => {
    const pieces = piecesOf(chunk[0], chunk.index, lexicon)
    return groupByJoint(pieces, text).flatMap((run) => readRun(run, text, lexicon))
  })
}

function piecesOf(chunk: string, start: number, lexicon: Lexicon): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= chunk.length; at++) {
    const char = chunk[at] ?? ','
    if (char === '(' || char === '[') depth += 1
    if (char === ')' || char === ']') depth = Math.max(0, depth - 1)
    const ends = at === chunk.length || (depth === 0 && '-/,+'.includes(char))
    if (!ends) continue
    const piece = readPiece(chunk.slice(from, at), start + from, lexicon)
    if (piece) pieces.push(piece)
    from = at + 1
  }
  return pieces
}

/** A piece, with brackets and stops that belong to the sentence taken off. */
function readPiece(raw: string, start: number, lexicon: Lexicon): Piece | undefined {
  for (const [before, after] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const) {
    if (!isFringe(raw.slice(0, before) + raw.slice(raw.length - after))) continue
    const inner = raw.slice(before, raw.length - after)
    const leading = LEADING.exec(inner)?.[1]
    const text = inner.slice(leading?.length ?? 0)
    const composition = parseFormula(text, lexicon.elements) ?? shoutedSymbol(text, lexicon)
    if (!composition) continue
    const from = start + before
    const span = { text, from, to: from + inner.length, composition }
    return leading === undefined ? span : { ...span, leading: Number(leading) }
  }
  return undefined
}

function isFringe(cut: string): boolean {
  return [...cut].every((char) => '()[].·'.includes(char))
}

/** `DY` for `Dy`, in texts that are all capitals. */
function shoutedSymbol(text: string, lexicon: Lexicon): Composition | undefined {
  const letters = /^([A-Z])([A-Z])(\d{1,2}(?:\.\d{1,4})?)?$/.exec(text)
  const symbol = letters && `${letters[1]}${letters[2]?.toLowerCase()}`
  const known = symbol && lexicon.elements.has(symbol) && !lexicon.doubtfulSymbols.has(symbol)
  return known ? new Map([[symbol, letters[3] ? Number(letters[3]) : undefined]]) : undefined
}

/** Pieces joined by a hyphen or a stroke belong together: `Sn-3.0Ag-0.5Cu`. */
function groupByJoint(pieces: readonly Piece[], text: ReadableText): Piece[][] {
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const before = runs.at(-1)
    const last = before?.at(-1)
    const joint = last && text.plain.slice(last.to, piece.from)
    if (before && (joint === '-' || joint === '/')) before.push(piece)
    else runs.push([piece])
  }
  return runs
}

function readRun(
  run: readonly Piece[],
  text: ReadableText,
  lexicon: Lexicon,
): PhraseHit<Meaning>[] {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return []
  const single = run.every((piece) => piece.composition.size === 1)
  if (single && run.length > 1) {
    const amounts = sharesOf(run)
    const stated = [...amounts.values()].some((amount) => amount !== undefined)
    const hyphens = !text.plain.slice(first.from, last.to).includes('/')
    if (stated ? addUp(amounts) <= 100.5 : hyphens) {
      return [
        { from: first.from, to: last.to, meanings: [{ is: 'alloy', amounts: withRest(amounts) }] },
      ]
    }
  }
  return run.flatMap((piece) => readAlone(piece, text, lexicon))
}

function readAlone(piece: Piece, text: ReadableText, lexicon: Lexicon): PhraseHit<Meaning>[] {
  const { composition, from, to } = piece
  const [only] = composition.keys()
  if (only === undefined) return []
  if (composition.size === 1) return readSymbol(piece, only, text, lexicon)
  if (lexicon.notFormulas.has(piece.text)) return []
  const amounts = alloyShares(piece, lexicon)
  if (amounts) return [{ from, to, meanings: [{ is: 'alloy', amounts }] }]
  return looksLikeFormula(piece)
    ? [{ from, to, meanings: [{ is: 'formula', formula: piece.text }] }]
    : []
}

function readSymbol(
  piece: Piece,
  symbol: string,
  text: ReadableText,
  lexicon: Lexicon,
): PhraseHit<Meaning>[] {
  const length = symbol.length
  const from = piece.from + (piece.leading === undefined ? 0 : String(piece.leading).length)
  const shouted = text.plain.slice(from, from + length) !== symbol
  const rest = text.plain.slice(from + length, from + length + 16)
  const before = text.plain.slice(Math.max(0, piece.from - 4), piece.from)
  const beside = BESIDE_AFTER.test(rest) || NINES_AFTER.test(rest) || BESIDE_BEFORE.test(before)
  const counted = piece.composition.get(symbol) !== undefined || piece.leading !== undefined
  const doubtful = lexicon.doubtfulSymbols.has(symbol) || shouted || counted
  const named = !counted && !shouted && isBeforeForm(text, from + length, lexicon)
  if (doubtful && !beside && !named) return []
  return [{ from, to: from + length, meanings: [{ is: 'element', symbol }] }]
}

function isBeforeForm(text: ReadableText, to: number, lexicon: Lexicon): boolean {
  const next = text.folded[to] === ' ' ? to + 1 : to
  if (isLetterOrDigit(text.folded, next) && next === to) return false
  const hit = phrasesAt(lexicon.words, text.folded, next).at(-1)
  return hit?.meanings.some((meaning) => meaning.is === 'form') ?? false
}

/** Capital letters alone are more often an abbreviation than a formula. */
function looksLikeFormula({ text, composition }: Piece): boolean {
  if ([...composition.values()].some((count) => (count ?? 1) >= 100)) return false
  return /[a-z]/.test(text) || (/\d/.test(text) && (composition.has('O') || composition.has('F')))
}

/** The shares of `Sn42Bi58`, `SnBi58` or `93WNiFe`; nothing when the numbers count atoms. */
function alloyShares(piece: Piece, lexicon: Lexicon) {
  const { composition, leading } = piece
  const metals = [...composition.keys()].every((symbol) => lexicon.elements.get(symbol)?.metal)
  const counts = [...composition.values()]
  const stated = counts.filter((count) => count !== undefined)
  const sum = addUp(composition)
  if (leading !== undefined && metals && stated.length === 0) return sharesOf([piece])
  if (stated.length === counts.length && sum >= 98 && sum <= 102) return composition
  const weights = stated.some((count) => count >= 10 || !Number.isInteger(count))
  if (!metals || stated.length !== counts.length - 1 || !weights || sum >= 100) return undefined
  return withRest(composition)
}

function sharesOf(run: readonly Piece[]): Map<string, number | undefined> {
  return new Map(
    run.flatMap(({ composition, leading }) =>
      [...composition].map(([symbol, count], index): [string, number | undefined] => [
        symbol,
        index === 0 ? (leading ?? count) : count,
      ]),
    ),
  )
}

function addUp(amounts: Composition): number {
  let sum = 0
  for (const amount of amounts.values()) sum += amount ?? 0
  return sum
}

/** The one element without an amount makes up the rest. */
function withRest(amounts: Composition): Composition {
  const open = [...amounts].filter(([, amount]) => amount === undefined)
  const [rest] = open
  if (open.length !== 1 || !rest || open.length === amounts.size) return amounts
  return new Map(amounts).set(rest[0], Number((100 - addUp(amounts)).toPrecision(6)))
}
