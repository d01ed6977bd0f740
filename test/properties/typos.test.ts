import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseCondition, testsIn } from '#engine'
import { rawCondition, read, VOCABULARY } from '../support/arbitrary-law.ts'
import { RUNS } from '../support/property-runs.ts'

const NAMES = {
  vocabulary: VOCABULARY,
  lists: new Set(['first', 'second', 'parties']),
  conditions: new Map(),
}

/**
 * Ways to get one test wrong: the fact, the operator, the value, the share, the list, the shape.
 */
const SLIPS: readonly ((fact: string, value: unknown) => unknown)[] = [
  (fact, value) => ({ [`${fact}x`]: value }),
  (fact) => ({ [fact]: { at_leats: '5%' } }),
  (fact) => ({ [fact]: { in_list: 'frist' } }),
  (fact) => ({ [fact]: { in: [] } }),
  (fact) => ({ [fact]: {} }),
  (fact) => ({ [fact]: { at_least: '101%' } }),
  (fact) => ({ [fact]: null }),
  (fact) => ({ [fact]: 17.5 }),
  (fact, value) => ({ [fact]: value, [`${fact} `]: value }),
  (fact, value) => [{ [fact]: value }],
  () => ({ all: [] }),
  () => 'military',
]

/** The places of all tests in a raw condition, as `parseCondition` names them. */
function placesOf(raw: unknown, at: string): string[] {
  const [[key, value]] = Object.entries(raw as object) as [[string, unknown]]
  if (key === 'all' || key === 'any') {
    return (value as unknown[]).flatMap((part, index) => placesOf(part, `${at}.${key}[${index}]`))
  }
  return key === 'not' ? placesOf(value, `${at}.not`) : [at]
}

function replaceAt(
  raw: unknown,
  at: string,
  target: string,
  slip: (typeof SLIPS)[number],
): unknown {
  const [[key, value]] = Object.entries(raw as object) as [[string, unknown]]
  if (at === target) return slip(key, value)
  if (key === 'all' || key === 'any') {
    const parts = value as unknown[]
    return {
      [key]: parts.map((part, index) => replaceAt(part, `${at}.${key}[${index}]`, target, slip)),
    }
  }
  return key === 'not' ? { not: replaceAt(value, `${at}.not`, target, slip) } : raw
}

describe('21: a slip of the pen in a condition', () => {
  it('is refused with the path where it stands and a remedy', () => {
    fc.assert(
      fc.property(rawCondition, fc.nat(), fc.constantFrom(...SLIPS), (raw, pick, slip) => {
        const places = placesOf(raw, 'when')
        const place = places[pick % places.length] ?? 'when'
        const parsed = parseCondition(replaceAt(raw, 'when', place, slip), 'when', NAMES)
        assert.ok(!parsed.ok, 'the slip went unnoticed')
        for (const { at, message, remedy } of parsed.reason) {
          assert.ok(at.startsWith(place), `${at} is not at ${place}`)
          assert.ok(message.length > 0 && remedy.length > 0)
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('is all that is refused: what is written right reads, test for test', () => {
    fc.assert(
      fc.property(rawCondition, (raw) => {
        assert.equal(testsIn(read(raw)).length, placesOf(raw, '').length)
      }),
      { numRuns: RUNS },
    )
  })
})
