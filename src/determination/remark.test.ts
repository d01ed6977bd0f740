import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anItem, answerTo, aShipment, momentOn } from '../../test/support/shipments.ts'

function remarks(items: object[], day = momentOn('2026-11-22'), changes: object = {}) {
  const { lines } = answerTo(aShipment({ items: items.map(anItem), ...changes }), day)
  return lines.map(({ remark }) => remark)
}

describe('the remark of the customs declaration', () => {
  it('names the code of a controlled item, in Chinese', () => {
    assert.deepEqual(remarks([{ code: '1C905.a.4' }]), ['属于两用物项1C905.a.4'])
    assert.deepEqual(remarks([{ code: ['1C905.a.4', '1C904.a.4'] }]), [
      '属于两用物项1C905.a.4、1C904.a.4',
    ])
  })

  it('names the parameters of an item that stays below its threshold', () => {
    const oxide = { code: '3C003.c', specification: { purity: '99.5%' } }
    assert.deepEqual(remarks([oxide]), ['不属于管制物项纯度99.5%'])
    const battery = { code: '3A001', specification: { energy_density: '280 Wh/kg' } }
    assert.deepEqual(remarks([battery], momentOn('2026-11-10')), [
      '不属于管制物项重量能量密度280Wh/kg',
    ])
  })

  it('is each line’s own', () => {
    const oxide = { code: '3C003.c', specification: { purity: '99.5%' } }
    assert.deepEqual(remarks([{}, oxide, { code: 'none' }]), [
      '属于两用物项1C905.a.4',
      '不属于管制物项纯度99.5%',
      undefined,
    ])
  })

  it('is not written while the control is suspended or in doubt', () => {
    assert.deepEqual(remarks([{ code: '1C909.b' }], momentOn('2026-11-10')), [undefined])
    assert.deepEqual(remarks([{ code: '1C909.b' }], momentOn('2026-11-11')), [undefined])
  })

  it('is not written where no Chinese declaration is made', () => {
    const abroad = { exporter: { country: 'NL', personOf: 'NL' }, movement: 'foreign_to_foreign' }
    assert.deepEqual(remarks([{}], momentOn('2025-10-20'), abroad), [undefined])
  })
})
