import type { Brand } from './brand.ts'
import { type Outcome, ok, refuse } from './outcome.ts'

/**
 * A Harmonized System code as digits only: heading (4), subheading (6), tariff line (8) or
 * statistical line (10).
 */
export type HsCode = Brand<string, 'HsCode'>

const LENGTHS = new Set([4, 6, 8, 10])

/** Reads `8505.11.10 00` and the like. Chapters 01 to 97 exist; 77 is reserved. */
export function parseHsCode(text: string): Outcome<HsCode, 'not_an_hs_code'> {
  const digits = text.replace(/[.\s-]/g, '')
  if (!/^\d+$/.test(digits) || !LENGTHS.has(digits.length)) return refuse('not_an_hs_code')
  const chapter = Number(digits.slice(0, 2))
  return chapter >= 1 && chapter <= 97 && chapter !== 77
    ? ok(digits as HsCode)
    : refuse('not_an_hs_code')
}

/**
 * How many leading digits two codes share, in whole levels (2, 4, 6, 8, 10); 0 when the chapters
 * differ.
 */
export function sharedHsDigits(one: HsCode, other: HsCode): number {
  let shared = 0
  while (
    shared < Math.min(one.length, other.length) &&
    one.slice(shared, shared + 2) === other.slice(shared, shared + 2)
  ) {
    shared += 2
  }
  return shared
}
