import { type Outcome, ok, refuse } from './outcome.ts'

const DECIMAL = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/

/**
 * Reads a plain decimal, scaled by a power of ten, as the double nearest to its exact value. Two
 * texts of the same value always give the same double, so `0.1 %` and `0.001` compare equal and a
 * threshold is met exactly at the threshold.
 */
export function parseDecimal(text: string, powerOfTen = 0): Outcome<number, 'not_a_number'> {
  const plain = text.trim().replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '')
  if (!DECIMAL.test(plain)) return refuse('not_a_number')
  return ok(Number(`${plain}e${powerOfTen}`))
}
