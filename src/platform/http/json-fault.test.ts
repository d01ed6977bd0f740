import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { findJsonFault } from './json-fault.ts'

describe('the place where JSON breaks', () => {
  const cases: [text: string, place: string][] = [
    ['{"a": 1,}', '1:9'],
    ['{"a" 1}', '1:6'],
    ['{a: 1}', '1:2'],
    ["{'a': 1}", '1:2'],
    ['[1, 2', 'end 1:6'],
    ['{"a":\n  tru\n}', '2:3'],
    ['[1, 2}', '1:6'],
    ['{} x', '1:4'],
    ['"open', '1:1'],
    ['{"a": 01}', '1:8'],
    ['{"a": "x\ny"}', '1:7'],
    ['a: yaml\n', '1:1'],
    ['[1 2]', '1:4'],
    ['', 'end 1:1'],
  ]
  for (const [text, place] of cases) {
    it(`of ${JSON.stringify(text)} is ${place}`, () => {
      const { line, column, ended } = findJsonFault(text)
      assert.equal(`${ended ? 'end ' : ''}${line}:${column}`, place)
    })
  }

  it('is always found: what it takes for whole, the parser takes too', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, position) => {
        const cut = text.slice(0, position % text.length)
        try {
          JSON.parse(cut)
        } catch {
          assert.ok(findJsonFault(cut).column > 0)
        }
      }),
    )
  })
})
