import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lesser, negate, type Truth } from './truth.ts'

describe('truth of three values', () => {
  it('turns not known into not known', () => {
    assert.deepEqual(([0, 1, 2] as const).map(negate), [2, 1, 0])
  })

  it('is, of two, the lesser where both must hold', () => {
    const table: Truth[][] = [
      [0, 0, 0],
      [0, 1, 1],
      [0, 1, 2],
    ]
    for (const one of [0, 1, 2] as const) {
      const row = ([0, 1, 2] as const).map((other) => lesser(one, other))
      assert.deepEqual(row, table[one])
    }
  })
})
