import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { explain, frameOf } from '#engine'
import { createLaw, runVector, type Vector } from '#rulebook'
import { loadRealRulebook } from './support/rulebook.ts'

const rulebook = loadRealRulebook()
const law = createLaw(rulebook, [])

describe('the legal test vectors', () => {
  const suites = Map.groupBy(rulebook.vectors, (vector: Vector) => vector.suite)
  for (const [suite, vectors] of suites) {
    describe(suite, () => {
      for (const vector of vectors) {
        it(vector.name, () => {
          const failures = runVector(law, vector)
          assert.ok(failures.length === 0, `${vector.file}:${vector.line} ${failures.join('; ')}`)
        })
      }
    })
  }

  it('are at least two hundred, and every rule matters in one of them', () => {
    assert.ok(rulebook.vectors.length >= 200, `only ${rulebook.vectors.length} vectors`)
    const mattering = new Set(rulebook.vectors.flatMap(rulesThatMatter))
    assert.deepEqual(
      [...rulebook.rules.keys()].filter((rule) => !mattering.has(rule)),
      [],
    )
  })
})

function rulesThatMatter(vector: Vector): readonly string[] {
  const { findings } = explain(
    rulebook.program,
    frameOf(rulebook.vocabulary, vector.facts),
    law.statesAt(vector),
  )
  const met = findings.filter(({ status }) => status === 'counts' || status === 'undecided')
  return [...met.map(({ rule }) => rule.id), ...(vector.expect.dormant ?? [])]
}
