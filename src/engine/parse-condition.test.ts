import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testsIn } from './condition.ts'
import { readCondition, VOCABULARY } from './example-program.ts'
import { parseCondition, remedyFor } from './parse-condition.ts'

const names = {
  vocabulary: VOCABULARY,
  lists: new Set(['controlled', 'annex']),
  conditions: new Map([
    ['to-germany', { says: { en: 'to Germany', zh: '德国' }, of: readCondition({ to: 'DE' }) }],
  ]),
}

function faultsOf(raw: unknown): string[] {
  const read = parseCondition(raw, 'when', names)
  return read.ok
    ? []
    : read.reason.map(({ at, message, remedy }) => `${at}: ${message} — ${remedy}`)
}

describe('a faulty condition names the place, what is wrong and what to do', () => {
  const cases: [says: string, raw: unknown, fault: string][] = [
    [
      'a fact mistyped',
      { mlitary: true },
      'when.mlitary: no fact is called mlitary — did you mean military?',
    ],
    [
      'a fact far from any',
      { colour_of_the_box: true },
      'when.colour_of_the_box: no fact is called colour_of_the_box — use one of: item.codes, to, military, alloy, use, share, weight, listed',
    ],
    [
      'a country that is none',
      { to: 'XX' },
      'when.to: no country has the code XX — write an ISO code such as DE',
    ],
    [
      'a number for a country',
      { to: 7 },
      'when.to: no country has the code 7 — write an ISO code such as DE',
    ],
    [
      'a country among several',
      { to: { in: ['DE', 'ZZ'] } },
      'when.to.in[1]: no country has the code ZZ — write an ISO code such as DE',
    ],
    [
      'a word for yes or no',
      { military: 'yes' },
      'when.military: military is true or false — write true or false',
    ],
    [
      'an option mistyped',
      { alloy: 'bras' },
      'when.alloy: alloy has no option bras — did you mean brass?',
    ],
    [
      'a set option mistyped',
      { use: { has_any: ['civill'] } },
      'when.use.has_any[0]: use has no option civill — did you mean civil?',
    ],
    [
      'no code',
      { 'item.codes': '' },
      'when.item.codes: item.codes needs a code — write a code or use in_list',
    ],
    [
      'a share above one',
      { share: { at_least: '101%' } },
      'when.share.at_least: 101% is not a threshold for share — write a share such as 0.1%',
    ],
    [
      'a share below zero',
      { share: { at_least: '-1%' } },
      'when.share.at_least: -1% is not a threshold for share — write a share such as 0.1%',
    ],
    [
      'a bare percentage',
      { share: { at_least: 50 } },
      'when.share.at_least: 50 is not a threshold for share — write a share such as 0.1%',
    ],
    [
      'a weight in words',
      { weight: { at_most: 'heavy' } },
      'when.weight.at_most: heavy is not a threshold for weight — write a number such as 17.5',
    ],
    [
      'a threshold for a country',
      { to: { at_least: 3 } },
      'when.to.at_least: to is not compared as a number — use a fact of kind number',
    ],
    [
      'an equal share',
      { share: '5%' },
      'when.share: share is compared, not equalled — use at_least, at_most …',
    ],
    [
      'an equal weight',
      { weight: 5 },
      'when.weight: weight is compared, not equalled — use at_least, at_most …',
    ],
    [
      'a list mistyped',
      { 'item.codes': { in_list: 'controled' } },
      'when.item.codes.in_list: no list is called controled — did you mean controlled?',
    ],
    [
      'a list that is no name',
      { 'item.codes': { in_list: 3 } },
      'when.item.codes.in_list: no list is called 3 — use one of: controlled, annex',
    ],
    [
      'a country on a list',
      { to: { in_list: 'annex' } },
      'when.to.in_list: to does not stand on lists — use `in` or `has_any`',
    ],
    [
      'an operator mistyped',
      { share: { at_leest: '1%' } },
      'when.share.at_leest: no operator is called at_leest — did you mean at_least?',
    ],
    [
      '`in` for a set of choices',
      { use: { in: ['civil'] } },
      'when.use.in: use is a choices fact — use `has_any`',
    ],
    [
      '`has_any` for a country',
      { to: { has_any: ['DE'] } },
      'when.to.has_any: to is a country fact — use `in`',
    ],
    [
      'an empty membership',
      { to: { in: [] } },
      'when.to.in: in needs a list of values — list at least one value',
    ],
    [
      'a membership that is no list',
      { to: { in: 'DE' } },
      'when.to.in: in needs a list of values — list at least one value',
    ],
    [
      'no operator',
      { to: {} },
      'when.to: a test has one operator — write one of in, has_any, in_list, at_least …',
    ],
    [
      'two operators',
      { weight: { at_least: 1, at_most: 2 } },
      'when.weight: a test has one operator — write one of in, has_any, in_list, at_least …',
    ],
    [
      'two facts in one mapping',
      { to: 'DE', military: true },
      'when: a condition has one key, found to, military — combine them with `all:`',
    ],
    [
      'an empty mapping',
      {},
      'when: a condition has one key, found none — combine them with `all:`',
    ],
    [
      'a word',
      'to Germany',
      'when: a condition must be a mapping — write `fact: value`, all, any or not',
    ],
    ['nothing', null, 'when: a condition must be a mapping — write `fact: value`, all, any or not'],
    [
      'a list',
      [{ to: 'DE' }],
      'when: a condition must be a mapping — write `fact: value`, all, any or not',
    ],
    [
      'an empty all',
      { all: [] },
      'when.all: all needs a list of conditions — list at least one condition',
    ],
    [
      'an any without a list',
      { any: { to: 'DE' } },
      'when.any: any needs a list of conditions — list at least one condition',
    ],
    [
      'a faulty part',
      { all: [{ to: 'DE' }, { not: { to: 'QQ' } }] },
      'when.all[1].not.to: no country has the code QQ — write an ISO code such as DE',
    ],
    [
      'a named condition mistyped',
      { condition: 'to-germani' },
      'when.condition: no condition is called to-germani — did you mean to-germany?',
    ],
    [
      'a named condition that is no name',
      { condition: true },
      'when.condition: no condition is called true — use one of: to-germany',
    ],
  ]
  for (const [says, raw, fault] of cases) it(says, () => assert.deepEqual(faultsOf(raw), [fault]))

  it('all faults at once', () => {
    assert.equal(faultsOf({ any: [{ too: 'DE' }, { to: 'XX' }, { alloy: 'tin' }] }).length, 3)
  })

  it('a condition nested past 32 levels', () => {
    const nested = (levels: number) => {
      let raw: unknown = { to: 'DE' }
      for (let level = 0; level < levels; level++) raw = { not: raw }
      return raw
    }
    assert.deepEqual(faultsOf(nested(32)), [])
    assert.match(faultsOf(nested(33))[0] ?? '', /nested too deeply — use at most 32 levels$/)
  })
})

describe('a sound condition', () => {
  const slot = (name: string) => VOCABULARY.slots.get(name)

  it('keeps a threshold as a number and as the law writes it', () => {
    const share = parseCondition({ share: { at_least: '0.1%' } }, '', names)
    assert.deepEqual(share.ok && share.value, {
      node: 'compare',
      slot: slot('share'),
      comparison: 'at_least',
      threshold: { value: 0.001, text: '0.1%' },
    })
    const weight = parseCondition({ weight: { more_than: 17 } }, '', names)
    assert.ok(weight.ok && weight.value.node === 'compare')
    assert.deepEqual(weight.value.threshold, { value: 17, text: '17 kg' })
  })

  it('reads a country in either case', () => {
    const read = parseCondition({ to: 'de' }, '', names)
    assert.deepEqual(read.ok && read.value, { node: 'is', slot: slot('to'), value: 'DE' })
  })

  it('unfolds a named condition and keeps its words', () => {
    const read = parseCondition({ not: { condition: 'to-germany' } }, '', names)
    assert.ok(read.ok && read.value.node === 'not' && read.value.of.node === 'named')
    assert.equal(read.value.of.says.en, 'to Germany')
    assert.deepEqual(testsIn(read.value), [{ node: 'is', slot: slot('to'), value: 'DE' }])
  })

  it('lists its tests from left to right', () => {
    const condition = readCondition({
      all: [{ to: 'DE' }, { any: [{ military: true }, { alloy: 'steel' }] }],
    })
    assert.deepEqual(
      testsIn(condition).map((test) => test.slot),
      ['to', 'military', 'alloy'].map(slot),
    )
  })
})

describe('the remedy for a word that is not known', () => {
  it('names the word that was probably meant', () => {
    assert.equal(remedyFor('partty', ['purity', 'party']), 'did you mean party?')
  })
  it('lists what there is when nothing is near, a dozen at most', () => {
    const known = Array.from({ length: 13 }, (_, index) => `fact-number-${index}`)
    assert.equal(remedyFor('zzz', known), `use one of: ${known.slice(0, 12).join(', ')}, …`)
    const dozen = known.slice(0, 12)
    assert.equal(remedyFor('zzz', dozen), `use one of: ${dozen.join(', ')}`)
    assert.equal(remedyFor('zzz', ['abcdef']), 'use one of: abcdef')
    assert.equal(remedyFor('zzz', []), 'none is declared')
  })
})
