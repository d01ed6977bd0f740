import { parseDecimal } from './decimal.ts'
import { type Outcome, refuse } from './outcome.ts'

export type RatioRefusal = 'not_a_ratio' | 'ratio_below_zero' | 'ratio_above_one'

/** The power of ten that turns each way of writing a share into a fraction of one. */
const SIGNS: Readonly<Record<string, number>> = { '%': -2, '‰': -3, ppm: -6, ppb: -9 }

/**
 * Reads a share such as `0.1%`, `1000 ppm` or `0.001` as a fraction of one. A bare number is a
 * fraction, not a percentage: 50 is refused, `50%` is meant.
 */
export function parseRatio(text: string): Outcome<number, RatioRefusal> {
  const parts = /^\s*(.*?)\s*(%|‰|ppm|ppb)?\s*$/.exec(text.replace('％', '%'))
  const sign = parts?.[2]
  const value = parseDecimal(parts?.[1] ?? '', sign === undefined ? 0 : (SIGNS[sign] ?? 0))
  if (!value.ok) return refuse('not_a_ratio')
  if (value.value < 0) return refuse('ratio_below_zero')
  if (value.value > 1) return refuse('ratio_above_one')
  return value
}

/** A fraction of one as a percentage a person reads: 0.001 is `0.1%`. */
export function showRatio(ratio: number): string {
  return `${Number((ratio * 100).toPrecision(12))}%`
}

const STEPS = 1_000_000_000_000n

/**
 * The exact share of `part` in `whole` as a fraction of one, rounded down in the twelfth place: "at
 * least a threshold" therefore holds exactly when it holds of the true quotient. Both are integers
 * in the same smallest unit; `whole` is positive.
 */
export function shareOf({ part, whole }: { part: bigint; whole: bigint }): number {
  return Number(`${(part * STEPS) / whole}e-12`)
}
