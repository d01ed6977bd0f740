import type { Lexicon } from '../lexicon.ts'
import { convert } from './amounts.ts'
import type { Stated } from './description.ts'
import { exactly, type Interval } from './interval.ts'
import { phrasesAt } from './phrase-book.ts'
import type { ReadableText } from './readable-text.ts'

const SIZES =
  /(?<![\d.])(\d{1,5}(?:\.\d{1,4})?)\s?[a-z]{0,2}\s?[x×*]\s?(\d{1,5}(?:\.\d{1,4})?)\s?[a-z]{0,2}\s?[x×*]\s?(\d{1,5}(?:\.\d{1,4})?)/g
const EDGES = ['spec.block_longest', 'spec.block_middle', 'spec.block_shortest']

/**
 * The three edges of a block, written as `150 × 150 × 60 mm`: what it measures it can be machined
 * to.
 */
export function readDimensions(
  text: ReadableText,
  lexicon: Lexicon,
): Map<string, Stated<Interval>> {
  const readings = new Map<string, Stated<Interval>>()
  for (const match of text.folded.matchAll(SIZES)) {
    const end = match.index + match[0].length
    const rest = text.folded.slice(end, end + 8).replace(/^ /, '')
    const [unit] = phrasesAt(lexicon.units, rest, 0).at(-1)?.meanings ?? []
    if (unit?.measures !== 'length') continue
    const sizes = match.slice(1, 4)
    EDGES.forEach((fact, index) => {
      const to = lexicon.unitOf.get(fact)
      const edges = to ? sizes.map((size) => convert(size, unit, to) ?? 0) : []
      const edge = edges.sort((one, other) => other - one)[index]
      if (edge) readings.set(fact, { value: exactly(edge), from: match.index, to: end })
    })
  }
  return readings
}
