import assert from 'node:assert/strict'
import { it } from 'node:test'
import { nearest } from './nearest.ts'

const WORDS = ['determine', 'items find', 'journal verify', 'asOf', 'rail', 'sea']

const cases: [typed: string, meant: string | undefined][] = [
  ['rial', 'rail'],
  ['detremine', 'determine'],
  ['as-of', 'asOf'],
  ['ASOF', 'asOf'],
  ['journal verfy', 'journal verify'],
  ['se', 'sea'],
  ['licence', undefined],
  ['', undefined],
  ['海', undefined],
]
for (const [typed, meant] of cases) {
  it(`takes "${typed}" for ${meant === undefined ? 'nothing known' : `"${meant}"`}`, () => {
    assert.equal(nearest(typed, WORDS), meant)
  })
}
