import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FactValue } from '#engine'
import {
  aKoreanMotor,
  answerTo,
  factIn,
  momentOn,
  problemsOf,
  situationOf,
} from '../../../test/support/shipments.ts'

const SHARE = 'item.controlled_content_share'

type Material = { value: string; code?: string; origin?: string; alloy?: string }

const dysprosium = (value: string, origin: string | undefined = 'CN'): Material => ({
  ...{ code: '1C905.a.1', value },
  ...(origin === undefined ? {} : { origin }),
})
const steel = (value: string): Material => ({ code: 'none', origin: 'KR', value })

const motor = (billOfMaterials: Material[], value?: string) =>
  aKoreanMotor({ billOfMaterials, ...(value === undefined ? {} : { value }) })

describe('the share of controlled content', () => {
  type Case = [
    what: string,
    bill: Material[],
    value: string | undefined,
    share: FactValue | undefined,
  ]
  const cases: Case[] = [
    ['just below the threshold', [dysprosium('0.99 USD')], '1000 USD', 0.00099],
    ['at the threshold', [dysprosium('1 USD')], '1000 USD', 0.001],
    ['just above the threshold', [dysprosium('1.01 USD')], '1000 USD', 0.00101],
    ['a third, rounded down', [dysprosium('1 USD'), steel('2 USD')], undefined, 0.333333333333],
    [
      'of the bill when the item has no value',
      [dysprosium('1 USD'), steel('999 USD')],
      undefined,
      0.001,
    ],
    ['several parts together', [dysprosium('60 USD'), dysprosium('40 USD')], '1000 USD', 0.1],
    ['at most everything', [dysprosium('2000 USD')], '1000 USD', 1],
    ['none from a country of its own', [dysprosium('1 USD', 'AU')], '100 USD', 0],
    ['none of an uncontrolled part', [{ ...steel('50 USD'), origin: 'CN' }], '100 USD', 0],
    ['in a currency without cents', [dysprosium('1 JPY')], '1000 JPY', 0.001],
    ['in the same currency by another name', [dysprosium('RMB 1')], '1000 CNY', 0.001],
    [
      'between none and a part of unknown origin',
      [{ code: '1C905.a.1', value: '1 USD' }],
      '100 USD',
      { min: 0, max: 0.01 },
    ],
    [
      'between what is known and a part of unknown code',
      [dysprosium('1 USD'), { origin: 'CN', value: '1 USD' }],
      '100 USD',
      { min: 0.01, max: 0.02 },
    ],
    [
      'open for a heading',
      [{ code: '1C905', origin: 'CN', value: '1 USD' }],
      '100 USD',
      { min: 0, max: 0.01 },
    ],
    [
      'all of an alloy that the annex names',
      [{ code: '1C905.a.2', origin: 'CN', alloy: 'dysprosium_iron', value: '1 USD' }],
      '100 USD',
      0.01,
    ],
    [
      'none of an alloy that it does not name',
      [{ code: '1C905.a.2', origin: 'CN', alloy: 'other_alloy', value: '1 USD' }],
      '100 USD',
      0,
    ],
    [
      'open for an alloy that is not told',
      [{ code: '1C905.a.2', origin: 'CN', value: '1 USD' }],
      '100 USD',
      { min: 0, max: 0.01 },
    ],
    ['not known from an empty bill', [], '100 USD', undefined],
    ['not known from a bill worth nothing', [dysprosium('0 USD')], undefined, undefined],
  ]
  for (const [what, bill, value, share] of cases) {
    it(`is ${what}`, () => assert.deepEqual(factIn(motor(bill, value), SHARE), share))
  }

  it('is what somebody states, before any bill', () => {
    const stated = { controlledContentShare: '0.2%', billOfMaterials: [dysprosium('9 USD')] }
    assert.equal(factIn(aKoreanMotor(stated), SHARE), 0.002)
  })

  it('names the basis it was worked out on', () => {
    const note = (value?: string) =>
      situationOf(motor([dysprosium('1 USD')], value)).lines[0]?.notes.at(-1)?.en ?? ''
    assert.match(note('1000 USD'), /0\.1%.*stated value of the item/)
    assert.match(note(), /100%.*total of the bill/)
  })

  type Bad = [why: string, bill: object[], value: string, at: string]
  const bad: Bad[] = [
    ['two currencies', [dysprosium('1 EUR')], '100 USD', 'items[0].billOfMaterials'],
    ['an amount without currency', [{ value: '5' }], '9 USD', 'items[0].billOfMaterials[0].value'],
    [
      'a country nobody knows',
      [dysprosium('1 USD', 'ZZ')],
      '9 USD',
      'items[0].billOfMaterials[0].origin',
    ],
    [
      'a code nobody knows',
      [{ code: '1C9O5.a.1', origin: 'CN', value: '1 USD' }],
      '9 USD',
      'items[0].billOfMaterials[0].code',
    ],
    [
      'an alloy nobody knows',
      [{ code: '1C905.a.2', origin: 'CN', alloy: 'brass', value: '1 USD' }],
      '9 USD',
      'items[0].billOfMaterials[0].alloy',
    ],
  ]
  for (const [why, billOfMaterials, value, at] of bad) {
    it(`is refused for ${why}`, () => {
      const problems = problemsOf(aKoreanMotor({ billOfMaterials, value } as object))
      assert.deepEqual(
        problems.map((problem) => problem.at),
        [at],
      )
    })
  }

  it('decides at 0.1 % and asks in between', () => {
    const answer = (bill: Material[]) =>
      answerTo(motor(bill, '1000 USD'), momentOn('2025-12-01', '2025-11-06'))
    assert.equal(answer([dysprosium('0.99 USD')]).answer, 'no-licence')
    assert.equal(answer([dysprosium('1 USD')]).answer, 'licence-required')
    const open = answer([{ code: '1C905.a.1', value: '1 USD' }])
    assert.deepEqual(open.range, ['no-licence', 'licence-required'])
    assert.deepEqual(
      open.questions.map(({ field }) => field),
      ['items[0].controlledContentShare'],
    )
    assert.equal(answer([{ code: '1C905.a.1', value: '0.5 USD' }]).answer, 'no-licence')
  })
})
