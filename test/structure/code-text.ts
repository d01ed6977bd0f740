/** The two halves of a program text, each as long as the whole so that places stay the same. */
export type CodeText = {
  /** Strings emptied and comments blanked. */
  readonly code: string
  /** Everything but comments blanked. */
  readonly comments: string
}

/**
 * What opens a literal or a comment, and how it ends. A regular expression stands where a value
 * may.
 */
const PARTS: readonly { readonly kind: 'string' | 'comment'; readonly shape: RegExp }[] = [
  { kind: 'comment', shape: /\/\/[^\n]*/y },
  { kind: 'comment', shape: /\/\*[\s\S]*?\*\//y },
  { kind: 'string', shape: /'(?:\\.|[^'\\\n])*'/y },
  { kind: 'string', shape: /"(?:\\.|[^"\\\n])*"/y },
  { kind: 'string', shape: /`(?:\\[\s\S]|[^`\\])*`/y },
]

const PATTERN = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[dgimsuvy]*/y
const VALUE_EXPECTED = /(?:^|[([{,;=:!&|?+\-*%<>~^]|\breturn|\bcase|=>)\s*$/

const parted = new Map<string, CodeText>()

/** Parts a program text into code and comments, so that a check never trips over a sentence. */
export function partCode(text: string): CodeText {
  const known = parted.get(text) ?? part(text)
  parted.set(text, known)
  return known
}

function part(text: string): CodeText {
  let code = ''
  let comments = ''
  let at = 0
  while (at < text.length) {
    const found = partAt(text, at, code)
    const piece = found?.piece ?? plainAt(text, at)
    code += found ? blank(piece, found.kind === 'string') : piece
    comments += found?.kind === 'comment' ? piece : blank(piece, false)
    at += piece.length
  }
  return { code, comments }
}

/** What stands before the next place where a part may begin; at least one character. */
function plainAt(text: string, at: number): string {
  const next = text.slice(at + 1).search(/[/'"`]/)
  return next < 0 ? text.slice(at) : text.slice(at, at + 1 + next)
}

function partAt(text: string, at: number, before: string) {
  for (const { kind, shape } of PARTS) {
    shape.lastIndex = at
    const piece = shape.exec(text)?.[0]
    if (piece !== undefined) return { kind, piece }
  }
  if (text.charAt(at) !== '/' || !VALUE_EXPECTED.test(before.slice(-40))) return undefined
  PATTERN.lastIndex = at
  const piece = PATTERN.exec(text)?.[0]
  return piece === undefined ? undefined : { kind: 'string' as const, piece }
}

function blank(piece: string, quoted: boolean): string {
  const inside = piece.replace(/[^\n]/g, ' ')
  return quoted ? `${piece.charAt(0)}${inside.slice(1, -1)}${piece.charAt(0)}` : inside
}

/** Every place a pattern fits, with its line. */
export function placesOf(text: string, pattern: RegExp): { line: number; found: string }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    line: lineAt(text, match.index),
    found: match[0],
  }))
}

/** The line, counted from 1, on which a place of a text stands. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
