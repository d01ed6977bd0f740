import { parseDecimal } from '#kernel'
import type { Interval } from './interval.ts'
import type { ReadableText, Span } from './readable-text.ts'

const NINES = /(?<![A-Za-z0-9.])(\d)(\.5)?N(\d)?(?![A-Za-z0-9])/g

/** Purities written in nines: `4N` is 99.99 % or better, and short of `5N`. */
export function readNines(text: ReadableText): (Span & { readonly interval: Interval })[] {
  return [...text.plain.matchAll(NINES)].flatMap((match) => {
    const count = Number(match[1])
    const more = match[2] ? '5' : (match[3] ?? '')
    if (count < 2) return []
    const span = { from: match.index, to: match.index + match[0].length }
    const low = shareOf('9'.repeat(count) + more)
    const high = shareOf('9'.repeat(count + 1))
    return [{ ...span, interval: { low, high, highOpen: true as const } }]
  })
}

function shareOf(decimals: string): number {
  const share = parseDecimal(`0.${decimals}`)
  if (!share.ok) throw new Error(`0.${decimals} is a decimal`)
  return share.value
}
