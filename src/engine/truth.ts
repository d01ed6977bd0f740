/**
 * Kleene's three values as numbers: 0 false, 1 not known, 2 true. And is the smaller, or the
 * larger, not is `2 - x`. What is not known never counts as false.
 */
export type Truth = 0 | 1 | 2

export const FALSE = 0
export const UNKNOWN = 1
export const TRUE = 2

export function negate(truth: Truth): Truth {
  return (2 - truth) as Truth
}

export function lesser(one: Truth, other: Truth): Truth {
  return one < other ? one : other
}
