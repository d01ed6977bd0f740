import { type Mention, meaningOf } from './mentions.ts'
import type { ReadableText, Span } from './readable-text.ts'

const CLOSE = /^[ ,/+:()&]{0,3}$/

/** The elements a description says are absent ("Dy-free", "不含镝、铽"), with the words that say so. */
export function readAbsences(text: ReadableText, mentions: readonly Mention[]): Map<string, Span> {
  const absent = new Map<string, Span>()
  mentions.forEach((mention, index) => {
    const sides = mention.meanings.flatMap((meaning) =>
      meaning.is === 'without' ? [meaning.side] : [],
    )
    for (const side of sides) {
      const run = listBeside(text, mentions, index, side === 'before' ? 1 : -1)
      if (side === 'after' && startsOver(text, mentions, index)) continue
      const far = run.at(-1)
      if (!far) continue
      const span = { from: Math.min(mention.from, far.from), to: Math.max(mention.to, far.to) }
      for (const symbol of run.flatMap(elementsOf)) absent.set(symbol, span)
    }
  })
  return absent
}

/** The elements listed next to a mention, in one direction. */
function listBeside(
  text: ReadableText,
  mentions: readonly Mention[],
  start: number,
  step: 1 | -1,
): Mention[] {
  const run: Mention[] = []
  for (let index = start + step; ; index += step) {
    const [near, next] = [mentions[index - step], mentions[index]]
    if (!near || !next) return run
    const gap = step === 1 ? [near.to, next.from] : [next.to, near.from]
    if (!CLOSE.test(text.folded.slice(...gap))) return run
    if (elementsOf(next).length > 0) run.push(next)
    else if (!meaningOf(next, 'joiner') && !meaningOf(next, 'filler')) return run
  }
}

/** `不含` can stand behind an element and still speak of the next one: `含镝不含铽`. */
function startsOver(text: ReadableText, mentions: readonly Mention[], index: number): boolean {
  const ahead = mentions[index]?.meanings.some(
    (meaning) => meaning.is === 'without' && meaning.side === 'before',
  )
  return ahead === true && listBeside(text, mentions, index, 1).length > 0
}

function elementsOf(mention: Mention): readonly string[] {
  const element = meaningOf(mention, 'element')
  if (element) return [element.symbol]
  return meaningOf(mention, 'group')?.elements ?? []
}
