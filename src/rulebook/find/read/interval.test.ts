import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { boundedBy, type Comparison, compareInterval, exactly, type Interval } from './interval.ts'

const FOUR_NINES: Interval = { low: 0.9999, high: 0.99999, highOpen: true }

describe('comparing what was stated with a threshold', () => {
  type Case = [
    name: string,
    given: Interval,
    comparison: Comparison,
    threshold: number,
    truth: number,
  ]
  const cases: Case[] = [
    ['the value at an inclusive threshold', exactly(0.9999), 'at_least', 0.9999, 2],
    ['the value at an exclusive threshold', exactly(0.999), 'more_than', 0.999, 0],
    ['a value below', exactly(0.995), 'at_least', 0.9999, 0],
    ['at most, at the threshold', exactly(50), 'at_most', 50, 2],
    ['less than, at the threshold', exactly(50), 'less_than', 50, 0],
    ['a grade that reaches the threshold', FOUR_NINES, 'at_least', 0.9999, 2],
    ['a grade short of the next', FOUR_NINES, 'at_least', 0.99999, 0],
    ['a grade that may exceed its own number', FOUR_NINES, 'more_than', 0.9999, 1],
    ['a lower bound below the threshold', boundedBy('at_least', 0.995, 1), 'at_least', 0.9999, 1],
    ['a lower bound above the threshold', boundedBy('at_least', 310, Infinity), 'at_least', 300, 2],
    ['more than the threshold', boundedBy('more_than', 300, Infinity), 'more_than', 300, 2],
    ['an upper bound below the threshold', boundedBy('at_most', 0.99, 1), 'at_least', 0.9999, 0],
    ['less than the threshold', boundedBy('less_than', 50, 1), 'at_least', 50, 0],
    ['a range on both sides', { low: 40, high: 60 }, 'at_most', 50, 1],
    ['a range within', { low: 5, high: 10 }, 'at_most', 50, 2],
  ]
  for (const [name, given, comparison, threshold, truth] of cases) {
    it(`${name}: ${comparison} ${threshold}`, () => {
      assert.equal(compareInterval(given, comparison, threshold), truth)
    })
  }
})
