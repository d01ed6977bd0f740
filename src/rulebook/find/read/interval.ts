import { FALSE, type Test, TRUE, type Truth, UNKNOWN } from '#engine'

/** How a number is compared with a threshold. */
export type Comparison = Extract<Test, { node: 'compare' }>['comparison']

/**
 * What a description says of a number: the value itself, a range, or a bound. Ends are included
 * unless open.
 */
export type Interval = {
  readonly low: number
  readonly high: number
  readonly lowOpen?: true
  readonly highOpen?: true
}

export function exactly(value: number): Interval {
  return { low: value, high: value }
}

export function isExact(interval: Interval): boolean {
  return interval.low === interval.high
}

/** The interval a bound leaves open, within what is possible at all. */
export function boundedBy(bound: Comparison | undefined, value: number, most: number): Interval {
  switch (bound) {
    case undefined:
      return exactly(value)
    case 'at_least':
      return { low: value, high: Math.max(value, most) }
    case 'more_than':
      return { low: value, high: Math.max(value, most), lowOpen: true }
    case 'at_most':
      return { low: 0, high: value }
    case 'less_than':
      return { low: 0, high: value, highOpen: true }
    default:
      return bound satisfies never
  }
}

/** Whether a threshold is met by every value of the interval, by none, or cannot be told. */
export function compareInterval(given: Interval, comparison: Comparison, threshold: number): Truth {
  switch (comparison) {
    case 'at_least':
      if (given.low >= threshold) return TRUE
      return given.high < threshold || (given.highOpen && given.high <= threshold) ? FALSE : UNKNOWN
    case 'more_than':
      if (given.low > threshold || (given.lowOpen && given.low >= threshold)) return TRUE
      return given.high <= threshold ? FALSE : UNKNOWN
    case 'at_most':
      return opposite(compareInterval(given, 'more_than', threshold))
    case 'less_than':
      return opposite(compareInterval(given, 'at_least', threshold))
    default:
      return comparison satisfies never
  }
}

function opposite(truth: Truth): Truth {
  if (truth === UNKNOWN) return UNKNOWN
  return truth === TRUE ? FALSE : TRUE
}
