import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { localDate } from '#kernel'
import { sha256 } from '../../test/support/rulebook.ts'
import { anItem, aShipment, law, momentOn, situationOf } from '../../test/support/shipments.ts'
import { compareDays } from './compare.ts'

const antimony = aShipment({
  ...{ to: 'US', endUser: { country: 'US', military: false, listedAs: 'not-listed' as const } },
  items: [anItem({ code: '3C003.b', uavRelated: false })],
})

function compare(transaction: unknown, day: string, other: string) {
  const days = { moment: momentOn(day), other: localDate(other) }
  return compareDays(law, situationOf(transaction), days, sha256)
}

describe('comparing two days', () => {
  it('names the provision that makes the difference, from what to what', () => {
    const { before, after, changes } = compare(antimony, '2026-11-27', '2026-11-28')
    assert.deepEqual([before.answer, after.answer], ['licence-required', 'presumption-of-denial'])
    assert.deepEqual(
      changes.map(({ provision, before: was, after: is }) => [provision.id, was.status, is.status]),
      [['cn/mofcom/2024-46#para-2', 'suspended', 'in_force']],
    )
  })

  it('puts the earlier day first, whichever was asked about', () => {
    const [one, other] = [
      compare(antimony, '2026-11-27', '2026-11-28'),
      compare(antimony, '2026-11-28', '2026-11-27'),
    ]
    assert.deepEqual([one.before.asOf, other.before.asOf], ['2026-11-27', '2026-11-27'])
    assert.deepEqual(one.changes, other.changes)
  })

  it('names no provision that this shipment does not meet', () => {
    const { before, after, changes } = compare(aShipment(), '2026-11-10', '2026-11-28')
    assert.equal(before.answer, after.answer)
    assert.deepEqual(changes, [])
  })

  it('finds nothing changed on one and the same day', () => {
    const { before, after, changes } = compare(antimony, '2026-11-28', '2026-11-28')
    assert.deepEqual(before, after)
    assert.deepEqual(changes, [])
  })
})
