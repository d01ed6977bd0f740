import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createCompiler } from './compile-condition.ts'
import {
  aFrame,
  bounded,
  partly,
  readCondition,
  statesOf,
  VOCABULARY,
  whole,
} from './example-program.ts'
import { explainCondition } from './explain-condition.ts'
import type { Truth } from './truth.ts'
import type { Facts } from './vocabulary.ts'

/** What a condition is worth, asked both ways: compiled, and explained leg by leg. */
function worth(raw: unknown, facts: Facts): Truth {
  const compiler = createCompiler(VOCABULARY, [])
  const condition = readCondition(raw)
  const frame = aFrame(facts)
  const states = statesOf()
  const truth = compiler.compile(condition)(frame, states)
  const under = { vocabulary: VOCABULARY, lists: compiler.lists, frame, states }
  assert.equal(explainCondition(condition, under).truth, truth, 'the explanation agrees')
  return truth
}

type Case = [says: string, condition: unknown, facts: Facts, truth: Truth]

describe('a test of one fact', () => {
  const cases: Case[] = [
    ['a missing yes-or-no is not known', { military: true }, {}, 1],
    ['yes is yes', { military: true }, { military: true }, 2],
    ['no is not yes', { military: true }, { military: false }, 0],
    ['asking for no is met by no', { military: false }, { military: false }, 2],
    ['asking for no is not met by yes', { military: false }, { military: true }, 0],
    ['a missing country is not known', { to: 'DE' }, {}, 1],
    ['the country asked for', { to: 'DE' }, { to: 'DE' }, 2],
    ['another country', { to: 'DE' }, { to: 'JP' }, 0],
    ['one of several countries', { to: { in: ['DE', 'JP'] } }, { to: 'JP' }, 2],
    ['none of several countries', { to: { in: ['DE', 'JP'] } }, { to: 'US' }, 0],
    ['a missing country among several', { to: { in: ['DE', 'JP'] } }, {}, 1],
    ['a choice that fits', { alloy: 'brass' }, { alloy: 'brass' }, 2],
    ['a choice that does not', { alloy: 'brass' }, { alloy: 'steel' }, 0],
    ['a choice not made', { alloy: 'brass' }, {}, 1],
    ['a set that holds the choice', { use: 'relief' }, { use: whole('civil', 'relief') }, 2],
    ['a whole set that does not', { use: 'relief' }, { use: whole('civil') }, 0],
    ['an empty whole set', { use: 'relief' }, { use: whole() }, 0],
    ['a set known in part may hold it yet', { use: 'relief' }, { use: partly('civil') }, 1],
    ['a set known in part that holds it', { use: 'relief' }, { use: partly('relief') }, 2],
    ['a set not known', { use: 'relief' }, {}, 1],
    ['a set that may yet hold it', { use: 'relief' }, { use: bounded('relief') }, 1],
    ['a set that may yet hold something else', { use: 'relief' }, { use: bounded('civil') }, 0],
    ['a set that may hold nothing more', { use: 'relief' }, { use: bounded() }, 0],
    [
      'any of several choices',
      { use: { has_any: ['civil', 'relief'] } },
      { use: whole('relief') },
      2,
    ],
    ['none of them', { use: { has_any: ['civil', 'relief'] } }, { use: whole('military') }, 0],
    ['the code itself', { 'item.codes': '1C905' }, { 'item.codes': whole('1C905') }, 2],
    ['a code below', { 'item.codes': '1C905' }, { 'item.codes': whole('1C905.a.4') }, 2],
    [
      'a code that only begins alike',
      { 'item.codes': '1C905' },
      { 'item.codes': whole('1C9051') },
      0,
    ],
    [
      'one of several codes',
      { 'item.codes': { in: ['9A1', '1C'] } },
      { 'item.codes': whole('1C.b') },
      2,
    ],
    ['a list entry by name', { listed: 'acme' }, { listed: whole('acme') }, 2],
    ['a list entry below a name is another', { listed: 'acme' }, { listed: whole('acme.x') }, 0],
  ]
  for (const [says, condition, facts, truth] of cases) {
    it(says, () => assert.equal(worth(condition, facts), truth))
  }
})

describe('a threshold', () => {
  const at: [operator: string, below: Truth, exactly: Truth, above: Truth][] = [
    ['at_least', 0, 2, 2],
    ['more_than', 0, 0, 2],
    ['at_most', 2, 2, 0],
    ['less_than', 2, 0, 0],
  ]
  for (const [operator, ...truths] of at) {
    it(`${operator} is ${truths.join(', ')} below, at and above it`, () => {
      const weights = [16.9, 17, 17.1]
      const found = weights.map((weight) => worth({ weight: { [operator]: 17 } }, { weight }))
      assert.deepEqual(found, truths)
      assert.equal(worth({ weight: { [operator]: 17 } }, {}), 1, 'not known')
    })
  }

  const spans: [operator: string, min: number, max: number, truth: Truth][] = [
    ['at_least', 16, 17, 1],
    ['at_least', 17, 18, 2],
    ['at_least', 15, 16.9, 0],
    ['more_than', 17, 18, 1],
    ['more_than', 16, 17, 0],
    ['at_most', 17, 18, 1],
    ['at_most', 16, 17, 2],
    ['less_than', 16, 17, 1],
    ['less_than', 17, 18, 0],
    ['less_than', 15, 16, 2],
  ]
  for (const [operator, min, max, truth] of spans) {
    it(`${operator} 17 of something between ${min} and ${max} is ${truth}`, () => {
      assert.equal(worth({ weight: { [operator]: 17 } }, { weight: { min, max } }), truth)
    })
  }

  it('is met exactly by a share written another way', () => {
    assert.equal(worth({ share: { at_least: '0.1%' } }, { share: 0.001 }), 2)
    assert.equal(worth({ share: { at_least: '0.1%' } }, { share: 0.0009999 }), 0)
  })
})

describe('and, or and not', () => {
  const legs: Record<string, unknown>[] = [
    { to: 'DE' },
    { to: 'JP' },
    { military: true },
    { alloy: 'steel' },
  ]
  const facts = { to: 'JP', alloy: 'steel' }
  const values = legs.map((leg) => worth(leg, facts))

  it('start from one false, one true, one unknown and another true leg', () => {
    assert.deepEqual(values, [0, 2, 1, 2])
  })

  it('are the least, the most and the reverse of any legs, in any order', () => {
    for (const one of legs.keys()) {
      assert.equal(worth({ not: legs[one] }, facts), 2 - Number(values[one]))
      for (const two of legs.keys()) {
        for (const three of legs.keys()) {
          for (const four of legs.keys()) {
            for (const count of [1, 2, 3, 4]) {
              const picked = [one, two, three, four].slice(0, count)
              const parts = picked.map((leg) => legs[leg])
              const truths = picked.map((leg) => Number(values[leg]))
              assert.equal(worth({ all: parts }, facts), Math.min(...truths))
              assert.equal(worth({ any: parts }, facts), Math.max(...truths))
            }
          }
        }
      }
    }
  })
})

describe('an explanation', () => {
  const compiler = createCompiler(VOCABULARY, [])
  const explained = (raw: unknown, facts: Facts) =>
    explainCondition(readCondition(raw), {
      vocabulary: VOCABULARY,
      lists: compiler.lists,
      frame: aFrame(facts),
      states: statesOf(),
    })

  it('shows every leg, also after the first that decides', () => {
    const reason = explained(
      { all: [{ to: 'DE' }, { military: true }] },
      { to: 'JP', military: true },
    )
    assert.ok(reason.node === 'all')
    assert.deepEqual(
      reason.of.map((leg) => leg.truth),
      [0, 2],
    )
  })

  it('names the fact and the value it was given', () => {
    const reason = explained({ to: 'DE' }, { to: 'JP' })
    assert.ok(reason.node === 'test')
    assert.equal(reason.fact, 'to')
    assert.equal(reason.given, 'JP')
  })

  it('gives no value for a fact that is not known', () => {
    const reason = explained({ not: { to: 'DE' } }, {})
    assert.ok(reason.node === 'not' && reason.of.node === 'test')
    assert.equal('given' in reason.of, false)
  })

  it('keeps the name and the words of a named condition', () => {
    const condition = {
      node: 'named',
      id: 'to-germany',
      says: { en: 'to Germany', zh: '德国' },
      of: readCondition({ to: 'DE' }),
    } as const
    const frame = aFrame({ to: 'DE' })
    const under = { vocabulary: VOCABULARY, lists: compiler.lists, frame, states: statesOf() }
    const reason = explainCondition(condition, under)
    assert.ok(reason.node === 'named')
    assert.deepEqual(
      [reason.id, reason.says.en, reason.truth, reason.of.truth],
      ['to-germany', 'to Germany', 2, 2],
    )
    assert.equal(compiler.compile(condition)(frame, statesOf()), 2)
  })
})
