import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseCountryCode } from './country-code.ts'
import { parseDecimal } from './decimal.ts'
import { parseHsCode, sharedHsDigits } from './hs-code.ts'
import { localDate, parseLocalDate } from './local-date.ts'
import { parseMoney } from './money.ts'
import { parseQuantity } from './quantity.ts'
import { parseRatio, shareOf, showRatio } from './ratio.ts'

/** What a parser makes of each text: a value, or the reason it refuses. */
type Table = readonly (readonly [text: string, value: unknown])[]

function reads(
  parse: (text: string) => { ok: boolean; value?: unknown; reason?: string },
  table: Table,
) {
  for (const [text, expected] of table) {
    it(`${JSON.stringify(text)} as ${typeof expected === 'string' ? expected : JSON.stringify(expected, showBigInt)}`, () => {
      const read = parse(text)
      assert.deepEqual(read.ok ? read.value : read.reason, expected)
    })
  }
}

function showBigInt(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value
}

describe('a decimal reads', () => {
  reads(parseDecimal, [
    ['0', 0],
    ['17.5', 17.5],
    [' 17.5 ', 17.5],
    ['-3', -3],
    ['+3', 3],
    ['1,234,567.8', 1234567.8],
    ['12,34', 'not_a_number'],
    ['1,2345', 'not_a_number'],
    ['1,234,56', 'not_a_number'],
    ['.5', 'not_a_number'],
    ['5.', 'not_a_number'],
    ['1e3', 'not_a_number'],
    ['', 'not_a_number'],
    ['٣', 'not_a_number'],
    ['NaN', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['1234567890123456', 'not_a_number'],
    ['0x10', 'not_a_number'],
  ])

  it('the same double however the value is scaled', () => {
    const one = parseDecimal('0.1', -2)
    const other = parseDecimal('0.001')
    assert.deepEqual(one, other)
    assert.deepEqual(parseDecimal('17.66', 6), { ok: true, value: 17_660_000 })
  })
})

describe('a share reads', () => {
  reads(parseRatio, [
    ['0.1%', 0.001],
    ['0.1 %', 0.001],
    ['0.1％', 0.001],
    ['1‰', 0.001],
    ['1000 ppm', 0.001],
    ['1000000ppb', 0.001],
    ['0.001', 0.001],
    ['0', 0],
    ['100%', 1],
    ['1', 1],
    ['99.9999%', 0.999999],
    ['100.0001%', 'ratio_above_one'],
    ['50', 'ratio_above_one'],
    ['-0.1%', 'ratio_below_zero'],
    ['-1', 'ratio_below_zero'],
    ['much', 'not_a_ratio'],
    ['', 'not_a_ratio'],
    ['%', 'not_a_ratio'],
    ['5 % %', 'not_a_ratio'],
  ])

  it('back as a percentage', () => {
    assert.deepEqual([0.001, 0.999999, 0, 1].map(showRatio), ['0.1%', '99.9999%', '0%', '100%'])
  })

  it('exactly from a part and a whole', () => {
    assert.equal(shareOf({ part: 1n, whole: 1000n }), 0.001)
    assert.equal(shareOf({ part: 1n, whole: 3n }), 0.333333333333)
    assert.ok(shareOf({ part: 999_999_999n, whole: 1_000_000_000_000n }) < 0.001)
    assert.equal(shareOf({ part: 0n, whole: 7n }), 0)
  })
})

describe('a day reads', () => {
  reads(parseLocalDate, [
    ['2026-11-10', '2026-11-10'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', 'no_such_day'],
    ['2026-13-01', 'no_such_day'],
    ['2026-00-10', 'no_such_day'],
    ['2026-01-00', 'no_such_day'],
    ['2026-04-31', 'no_such_day'],
    ['2026-1-1', 'not_written_as_a_day'],
    ['10.11.2026', 'not_written_as_a_day'],
    ['2026-11-10T00:00:00Z', 'not_written_as_a_day'],
    [' 2026-11-10', 'not_written_as_a_day'],
    ['', 'not_written_as_a_day'],
  ])

  it('or throws where a constant names none', () => {
    assert.throws(() => localDate('2026-02-30'), /2026-02-30 is not a day: no_such_day/)
  })
})

describe('a country reads', () => {
  reads(parseCountryCode, [
    ['DE', 'DE'],
    ['de', 'DE'],
    [' jp ', 'JP'],
    ['HK', 'HK'],
    ['MO', 'MO'],
    ['TW', 'TW'],
    ['XX', 'unknown_country'],
    ['EU', 'unknown_country'],
    ['UK', 'unknown_country'],
    ['DEU', 'unknown_country'],
    ['Germany', 'unknown_country'],
    ['', 'unknown_country'],
    ['D E', 'unknown_country'],
  ])
})

describe('an HS code reads', () => {
  reads(parseHsCode, [
    ['8505', '8505'],
    ['8505.11', '850511'],
    ['8505.11.10 00', '8505111000'],
    ['8505-11-10', '85051110'],
    ['0101', '0101'],
    ['9706', '9706'],
    ['9801', 'not_an_hs_code'],
    ['7701', 'not_an_hs_code'],
    ['0001', 'not_an_hs_code'],
    ['85', 'not_an_hs_code'],
    ['85051', 'not_an_hs_code'],
    ['850511100000', 'not_an_hs_code'],
    ['magnet', 'not_an_hs_code'],
    ['', 'not_an_hs_code'],
  ])

  it('with others as far as whole levels agree', () => {
    const shared = (one: string, other: string) => {
      const [a, b] = [parseHsCode(one), parseHsCode(other)]
      return a.ok && b.ok && sharedHsDigits(a.value, b.value)
    }
    assert.equal(shared('8505111000', '8505111000'), 10)
    assert.equal(shared('8505111000', '850511'), 6)
    assert.equal(shared('8505', '8506'), 2)
    assert.equal(shared('8505.12', '8505.13'), 4)
    assert.equal(shared('8505', '2805'), 0)
  })
})

describe('a quantity reads', () => {
  reads(parseQuantity, [
    ['533 kg', { amount: 533_000, unit: 'gram' }],
    ['533kg', { amount: 533_000, unit: 'gram' }],
    ['17.66 t', { amount: 17_660_000, unit: 'gram' }],
    ['2 吨', { amount: 2_000_000, unit: 'gram' }],
    ['5 千克', { amount: 5_000, unit: 'gram' }],
    ['250 mg', { amount: 0.25, unit: 'gram' }],
    ['1 KGM', { amount: 1_000, unit: 'gram' }],
    ['20 pcs', { amount: 20, unit: 'piece' }],
    ['3 台', { amount: 3, unit: 'piece' }],
    ['1,200 L', { amount: 1_200_000, unit: 'millilitre' }],
    ['1 m³', { amount: 1_000_000, unit: 'millilitre' }],
    ['0 kg', 'quantity_not_positive'],
    ['-5 kg', 'quantity_not_positive'],
    ['5 stone', 'unknown_unit'],
    ['kg', 'not_a_quantity'],
    ['5', 'not_a_quantity'],
    ['1,2 kg', 'not_a_quantity'],
    ['five kg', 'not_a_quantity'],
    ['', 'not_a_quantity'],
  ])
})

describe('an amount of money reads', () => {
  reads(parseMoney, [
    ['29079.05 USD', { minorUnits: 2907905n, currency: 'USD' }],
    ['CNY 208,488.06', { minorUnits: 20848806n, currency: 'CNY' }],
    ['RMB 100', { minorUnits: 10000n, currency: 'CNY' }],
    ['usd5', { minorUnits: 500n, currency: 'USD' }],
    ['1.5 JPY', { minorUnits: 1n, currency: 'JPY' }],
    ['1.5 KWD', { minorUnits: 1500n, currency: 'KWD' }],
    ['0.999 EUR', { minorUnits: 99n, currency: 'EUR' }],
    ['0 EUR', { minorUnits: 0n, currency: 'EUR' }],
    ['-5 EUR', 'amount_below_zero'],
    ['5 QQQ', 'unknown_currency'],
    ['5', 'not_an_amount'],
    ['EUR', 'not_an_amount'],
    [', EUR', 'not_an_amount'],
    ['5 euros', 'not_an_amount'],
    ['', 'not_an_amount'],
  ])
})
