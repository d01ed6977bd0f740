/** A fenced block of a page: its language, its text, and the line it begins on. */
export type Block = { readonly language: string; readonly text: string; readonly line: number }

export type Link = { readonly target: string; readonly line: number }

const FENCE = /^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm
const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g
const HEADING = /^#+ +(.+)$/gm

/** The fenced blocks of a page, in order. */
export function blocksOf(text: string): Block[] {
  return [...text.matchAll(FENCE)].map((match) => ({
    language: match[1] ?? '',
    text: match[2] ?? '',
    line: lineAt(text, match.index),
  }))
}

/** The links of a page, those in its code left out. */
export function linksOf(text: string): Link[] {
  const prose = text.replace(FENCE, blank).replace(/`[^`\n]*`/g, blank)
  return [...prose.matchAll(LINK)].map((match) => ({
    target: match[1] ?? '',
    line: lineAt(text, match.index),
  }))
}

/** The anchors of a page's headings, as repository hosts make them. */
export function anchorsOf(text: string): ReadonlySet<string> {
  return new Set(
    [...text.replace(FENCE, blank).matchAll(HEADING)].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  )
}

function blank(piece: string): string {
  return piece.replace(/[^\n]/g, ' ')
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
