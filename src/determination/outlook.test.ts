import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { localDate } from '#kernel'
import { type Confirmation, createLaw } from '#rulebook'
import {
  aKoreanMotor,
  anItem,
  answerTo,
  aShipment,
  law,
  momentOn,
} from '../../test/support/shipments.ts'

const holmium = aShipment({ items: [anItem({ code: '1C909.b' })] })
const motor = aKoreanMotor({ controlledContentShare: '0.4%' })
const antimony = aShipment({
  ...{ to: 'US', endUser: { country: 'US', military: false, listedAs: 'not-listed' as const } },
  items: [anItem({ code: '3C003.b', uavRelated: false })],
})

describe('rules asleep', () => {
  const dormant = (transaction: unknown, asOf: string, knownAt?: string) =>
    answerTo(transaction, momentOn(asOf, knownAt)).dormant.map(
      ({ provision, bitesOn, outcome, line }) => `${line} ${provision.id} ${bitesOn} ${outcome}`,
    )

  it('are told with the day they bite', () => {
    const day = '2026-11-10'
    const told = dormant(holmium, day)
    assert.ok(
      told.includes('0 cn/mofcom-gac/2025-57#para-1 2026-11-11 licence-required'),
      told.join(),
    )
    assert.deepEqual(dormant(antimony, '2026-11-27'), [
      '0 cn/mofcom/2024-46#para-2 2026-11-28 presumption-of-denial',
    ])
  })

  it('are told of a provision that has not begun', () => {
    assert.deepEqual(dormant(motor, '2025-11-05', '2025-11-05'), [
      '0 cn/mofcom/2025-61#para-1-1 2025-12-01 licence-required',
    ])
  })

  it('are none of a rule that bites, and none of one that is not met', () => {
    assert.deepEqual(dormant(aShipment(), '2026-11-10'), [])
    assert.deepEqual(dormant(aKoreanMotor({ controlledContentShare: '0.09%' }), '2026-11-10'), [])
  })
})

describe('the horizon', () => {
  const horizon = (transaction: unknown, asOf: string, knownAt?: string) =>
    answerTo(transaction, momentOn(asOf, knownAt)).horizon.map(
      ({ from, range }) => `${from} ${range.join('..')}`,
    )

  it('names every later day on which the answer changes, and none on which it stays', () => {
    assert.deepEqual(horizon(holmium, '2025-11-06', '2026-11-22'), [
      '2026-11-11 no-licence..licence-required',
      '2027-01-11 licence-required..licence-required',
    ])
    assert.deepEqual(horizon(antimony, '2026-11-22'), [
      '2026-11-28 presumption-of-denial..presumption-of-denial',
    ])
    assert.deepEqual(horizon(aShipment(), '2026-11-22'), [])
  })

  it('knows nothing that was not published', () => {
    assert.deepEqual(horizon(holmium, '2025-11-06', '2025-11-06'), [
      '2025-11-08 licence-required..licence-required',
    ])
  })
})

describe('a doubt about the law', () => {
  const day = momentOn('2026-11-22')
  const RARE_EARTH = 'cn/statement/2026-09-28/rare-earth-notices'

  it('shows both readings and what each gives, with the provisions that tell', () => {
    const [doubt, ...others] = answerTo(holmium, day).doubts
    assert.deepEqual(others, [])
    assert.equal(doubt?.id, RARE_EARTH)
    assert.equal(doubt?.kind, 'announced')
    assert.match(doubt?.says.en ?? '', /No\. 70\/2025 ended by its text on 2026-11-10.*2027-01-10/)
    assert.deepEqual(
      doubt?.readings.map(({ range }) => range),
      [
        ['licence-required', 'licence-required'],
        ['no-licence', 'no-licence'],
      ],
    )
    assert.ok(doubt?.provisions.every(({ id }) => id.startsWith('cn/mofcom-gac/2025-57#')))
  })

  it('is not told where it changes nothing', () => {
    assert.deepEqual(answerTo(aShipment(), day).doubts, [])
    assert.deepEqual(answerTo(holmium, momentOn('2026-11-10')).doubts, [])
    assert.deepEqual(answerTo(holmium, momentOn('2027-01-11')).doubts, [])
  })

  it('is told of a notice whose first day nobody knows', () => {
    const gas = aShipment({ items: [anItem({ code: '29-2026/gas' })] })
    const { doubts, range } = answerTo(gas, day)
    assert.deepEqual(range, ['no-licence', 'prohibited'])
    assert.deepEqual(
      doubts.map(({ kind, id }) => [kind, id]),
      [['undated', 'cn/mofcom-gac/2026-29#ban']],
    )
  })

  const confirmed = (settles: Confirmation['settles'], recordedOn = '2026-11-20') =>
    createLaw(law.rulebook, [
      {
        ...{ id: 'c-1', settles, source: 'the notice itself', recordedBy: 'local:li' },
        recordedOn: localDate(recordedOn),
      },
    ])

  it('is settled by a confirmation that the announcement was enacted', () => {
    const settled = confirmed({ announcement: RARE_EARTH, verdict: 'enacted' })
    const { answer, doubts, receipt, dormant } = answerTo(holmium, day, settled)
    assert.deepEqual([answer, doubts], ['no-licence', []])
    assert.deepEqual(receipt.confirmations, ['c-1'])
    assert.equal(dormant[0]?.bitesOn, '2027-01-11')
  })

  it('is settled by a confirmation that it was not', () => {
    const settled = confirmed({ announcement: RARE_EARTH, verdict: 'not_enacted' })
    const { answer, doubts, receipt } = answerTo(holmium, day, settled)
    assert.deepEqual([answer, doubts], ['licence-required', []])
    assert.notEqual(receipt.answer, answerTo(holmium, day).receipt.answer)
  })

  it('stays as it was for a question about what was known before', () => {
    const settled = confirmed({ announcement: RARE_EARTH, verdict: 'enacted' }, '2026-11-22')
    const before = momentOn('2026-11-21', '2026-11-21')
    assert.deepEqual(answerTo(holmium, before, settled), answerTo(holmium, before))
  })

  it('about a first day is settled by that day, and by there being none', () => {
    const gas = aShipment({ items: [anItem({ code: '29-2026/gas' })] })
    const provision = 'cn/mofcom-gac/2026-29#ban'
    const begun = { provision, verdict: 'in_force', from: localDate('2026-08-01') } as const
    assert.equal(answerTo(gas, day, confirmed(begun)).answer, 'prohibited')
    assert.equal(answerTo(gas, momentOn('2026-07-31'), confirmed(begun)).answer, 'no-licence')
    const never = { provision, verdict: 'never_in_force' } as const
    assert.equal(answerTo(gas, day, confirmed(never)).answer, 'no-licence')
  })
})
