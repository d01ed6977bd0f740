import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  aFrame,
  aProgram,
  type ExampleList,
  type ExampleRule,
  partly,
  statesOf,
  whole,
} from './example-program.ts'
import { rankQuestions, readsOf } from './questions.ts'
import type { Facts } from './vocabulary.ts'

function ask(
  rules: Record<string, ExampleRule>,
  facts: Facts,
  lists: Record<string, ExampleList> = {},
  caps: number[] = [],
) {
  return rankQuestions(aProgram({ rules, lists }), aFrame(facts), statesOf(...caps))
}

const control = (when: unknown): ExampleRule => ({ effect: 'control', when })
const valuesOf = (questions: ReturnType<typeof ask>) =>
  questions[0]?.answers.map(({ value }) => value)

describe('questions', () => {
  it('are none when the answer is settled, whatever is missing', () => {
    const rules = { a: control({ military: true }), b: control({ to: 'DE' }) }
    assert.deepEqual(ask(rules, { military: true }), [])
  })

  it('ask only what an undecided rule reads', () => {
    const rules = {
      a: control({ all: [{ military: true }, { to: 'DE' }] }),
      b: control({ all: [{ alloy: 'steel' }, { to: 'US' }] }),
    }
    assert.deepEqual(
      ask(rules, { to: 'DE' }).map(({ fact }) => fact),
      ['military'],
    )
  })

  it('put the most telling first', () => {
    const rules = {
      a: control({ all: [{ military: true }, { to: 'DE' }] }),
      b: { effect: 'prohibit', when: { all: [{ military: true }, { alloy: 'steel' }] } },
    }
    const facts = ask(rules, {}).map(({ fact }) => fact)
    assert.equal(facts[0], 'military')
  })

  it('leave out what changes nothing by itself, unless nothing does', () => {
    const both = { a: control({ all: [{ military: true }, { alloy: 'steel' }] }) }
    assert.deepEqual(
      ask(both, {}).map(({ fact }) => fact),
      ['military', 'alloy'],
    )
    const either = {
      a: control({ any: [{ military: true }, { to: 'DE' }] }),
      b: control({ any: [{ military: false }, { to: 'DE' }] }),
    }
    assert.deepEqual(
      ask(either, {}).map(({ fact }) => fact),
      ['military', 'to'],
    )
  })

  it('ask nothing for a rule that is not in force', () => {
    const rules = {
      a: control({ military: true }),
      b: { ...control({ alloy: 'steel' }), provision: 1 },
    }
    assert.deepEqual(
      ask(rules, {}, {}, [2, 0]).map(({ fact }) => fact),
      ['military'],
    )
  })

  /** Whether it is military decides nothing alone, nor does the alloy, nor the use. */
  const together = {
    any: [
      { all: [{ military: true }, { alloy: 'steel' }] },
      { all: [{ military: false }, { use: 'relief' }] },
    ],
  }

  it('leave out what settles nothing alone beside what does', () => {
    const rules: Record<string, ExampleRule> = {
      a: control({ weight: { at_least: 1 } }),
      b: { effect: 'prohibit', when: together },
      c: { effect: 'prohibit', when: { to: 'DE' } },
    }
    assert.deepEqual(
      ask(rules, { weight: 2 }).map(({ fact }) => fact),
      ['to'],
    )
  })

  it('ask what settles nothing alone when nothing else is left, and only in force', () => {
    const rules: Record<string, ExampleRule> = {
      a: control(together),
      b: { ...control({ to: 'DE' }), provision: 1 },
    }
    assert.deepEqual(
      ask(rules, {}, {}, [2, 0]).map(({ fact }) => fact),
      ['military', 'alloy', 'use'],
    )
  })

  it('say what each answer would leave', () => {
    const [question] = ask({ a: control({ military: true }) }, {})
    assert.deepEqual(question, {
      fact: 'military',
      answers: [
        { value: true, range: { lower: 2, upper: 2 } },
        { value: false, range: { lower: 0, upper: 0 } },
      ],
    })
  })

  it('are none when only the law is in doubt', () => {
    assert.deepEqual(ask({ a: control({ military: true }) }, { military: true }, {}, [1]), [])
  })

  it('do not ask about entries of a suspended provision', () => {
    const lists = {
      listed: {
        entries: [
          { stem: '1A', when: { share: { at_least: '5%' } }, provision: 1 },
          { stem: '1A', when: { military: true }, provision: 0 },
        ],
      },
    }
    const rules = { a: control({ 'item.codes': { in_list: 'listed' } }) }
    const asked = ask(rules, { 'item.codes': whole('1A') }, lists, [2, 0])
    assert.deepEqual(
      asked.map(({ fact }) => fact),
      ['military'],
    )
  })

  it('keep to the order of the vocabulary between equals', () => {
    const rules = {
      a: control({ all: [{ alloy: 'steel' }, { military: true }, { use: 'relief' }] }),
    }
    assert.deepEqual(
      ask(rules, {}).map(({ fact }) => fact),
      ['military', 'alloy', 'use'],
    )
  })
})

describe('the answers the law tells apart', () => {
  it('of a country: those named and one other', () => {
    assert.deepEqual(valuesOf(ask({ a: control({ to: { in: ['AD', 'JP'] } }) }, {})), [
      'AD',
      'JP',
      'AE',
    ])
  })

  it('of a choice: those named and one other', () => {
    const rules = { a: control({ any: [{ alloy: 'steel' }, { alloy: 'brass' }] }) }
    assert.deepEqual(valuesOf(ask(rules, {})), ['steel', 'brass', 'bronze'])
  })

  it('of a choice with every option named: the options', () => {
    const named = {
      a: control({ alloy: 'steel' }),
      b: control({ all: [{ alloy: { in: ['brass', 'bronze'] } }, { military: true }] }),
    }
    assert.deepEqual(valuesOf(ask(named, { military: false })), ['steel', 'brass', 'bronze'])
  })

  it('of a set of choices: each named alone and one other', () => {
    assert.deepEqual(valuesOf(ask({ a: control({ use: 'relief' }) }, {})), [
      whole('relief'),
      whole('civil'),
    ])
  })

  it('of a set whose first choice is named: another than that', () => {
    const asked = valuesOf(ask({ a: control({ use: 'civil' }) }, {}))
    assert.deepEqual(asked, [whole('civil'), whole('military')])
  })

  it('of a share compared with nothing: nothing, and something', () => {
    assert.deepEqual(valuesOf(ask({ a: control({ share: { more_than: '0%' } }) }, {})), [0, 0.5])
  })

  it('of a number: in order, however the rules name the thresholds', () => {
    const rules: Record<string, ExampleRule> = {
      a: { effect: 'prohibit', when: { weight: { more_than: 8 } } },
      b: control({ weight: { at_least: 1 } }),
    }
    assert.deepEqual(valuesOf(ask(rules, {})), [0.5, 1, 4.5, 8, 16])
    assert.deepEqual(valuesOf(ask({ b: control({ weight: { at_least: 1 } }) }, {})), [0.5, 1, 2])
  })

  it('of a share: each threshold, between them and beyond, within nothing and all', () => {
    const rules = {
      a: control({ share: { at_least: '10%' } }),
      b: { effect: 'prohibit', when: { share: { more_than: '50%' } } },
    }
    assert.deepEqual(valuesOf(ask(rules, {})), [0.05, 0.1, 0.3, 0.5, 0.75])
    const all = { a: control({ share: { at_least: '100%' } }) }
    assert.deepEqual(valuesOf(ask(all, {})), [0.5, 1])
  })

  it('of a number: also beyond the greatest threshold', () => {
    assert.deepEqual(valuesOf(ask({ a: control({ weight: { at_most: 8 } }) }, {})), [4, 8, 16])
  })

  it('of codes: none, and one for each way a list sees them', () => {
    const lists = {
      listed: {
        entries: [
          { stem: '1A', provision: 0 },
          { stem: '1B', provision: 0 },
          { stem: '1C', provision: 1 },
          { stem: '1D', provision: 0, when: { military: true } },
        ],
      },
    }
    const rules = {
      a: control({ 'item.codes': { in_list: 'listed' } }),
      b: control({ 'item.codes': '7X' }),
    }
    assert.deepEqual(valuesOf(ask(rules, { military: true }, lists)), [
      whole(),
      whole('7X'),
      whole('1A'),
      whole('1C'),
      whole('1D'),
    ])
  })

  it('of a number known within bounds: the ends and what lies between', () => {
    const rules = {
      a: control({ share: { at_least: '10%' } }),
      b: { effect: 'prohibit', when: { share: { more_than: '50%' } } },
    }
    assert.deepEqual(valuesOf(ask(rules, { share: { min: 0.05, max: 0.2 } })), [0.05, 0.1, 0.2])
    assert.deepEqual(ask(rules, { share: { min: 0.1, max: 0.5 } }), [])
    assert.deepEqual(valuesOf(ask(rules, { share: { min: 0.05, max: 0.1 } })), [0.05, 0.1])
  })

  it('of codes: apart when they stand on different lists, or in different sets of a rule', () => {
    const lists = {
      first: { entries: [{ stem: '1A' }] },
      second: { entries: [{ stem: '1A' }, { stem: '1B' }] },
    }
    const both = {
      a: control({ 'item.codes': { in_list: 'first' } }),
      b: control({ 'item.codes': { in_list: 'second' } }),
    }
    assert.deepEqual(valuesOf(ask(both, {}, lists)), [whole(), whole('1A'), whole('1B')])
    const shared = {
      first: { entries: [{ stem: '1C' }, { stem: '1A' }] },
      second: { entries: [{ stem: '1A' }] },
    }
    assert.deepEqual(valuesOf(ask(both, {}, shared)), [whole(), whole('1C'), whole('1A')])
    const named = { a: control({ 'item.codes': { in: ['7X', '7Y'] } }) }
    assert.deepEqual(valuesOf(ask(named, {})), [whole(), whole('7X')])
  })

  it('add to what is known of a set', () => {
    const questions = ask({ a: control({ use: 'relief' }) }, { use: partly('military') })
    assert.deepEqual(valuesOf(questions), [whole('military', 'relief'), whole('military', 'civil')])
  })
})

describe('what a condition reads', () => {
  it('includes what the lists it names read', () => {
    const lists = {
      listed: { entries: [{ stem: '1A', when: { share: { at_least: '5%' } } }, { stem: '1B' }] },
    }
    const program = aProgram({
      lists,
      rules: { a: control({ all: [{ to: 'DE' }, { 'item.codes': { in_list: 'listed' } }] }) },
    })
    const [rule] = program.rules
    assert.ok(rule)
    const read = [...readsOf(program, rule.when)].map(
      (slot) => program.vocabulary.facts[slot]?.name,
    )
    assert.deepEqual(read, ['to', 'item.codes', 'share'])
  })
})
