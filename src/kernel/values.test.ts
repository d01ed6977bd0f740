import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import Type from 'typebox'
import { canonicalJson } from './canonical-json.ts'
import { weakest } from './citation.ts'
import { COUNTRY_CODES, countryName, parseCountryCode } from './country-code.ts'
import { addDays, dayIn, daysBetween, localDate } from './local-date.ts'
import { createShapeReader } from './shape.ts'

describe('days', () => {
  it('are added across months, years and leap days', () => {
    const moved = (day: string, days: number) => addDays(localDate(day), days)
    assert.equal(moved('2026-11-10', 1), '2026-11-11')
    assert.equal(moved('2026-12-31', 1), '2027-01-01')
    assert.equal(moved('2024-02-28', 1), '2024-02-29')
    assert.equal(moved('2024-03-01', -1), '2024-02-29')
    assert.equal(moved('2026-11-10', 0), '2026-11-10')
  })

  it('are counted in both directions', () => {
    const between = (from: string, to: string) =>
      daysBetween({ from: localDate(from), to: localDate(to) })
    assert.equal(between('2026-11-10', '2026-11-11'), 1)
    assert.equal(between('2026-11-11', '2026-11-10'), -1)
    assert.equal(between('2025-01-01', '2026-01-01'), 365)
    assert.equal(between('2026-11-10', '2026-11-10'), 0)
  })

  it('are those of a zone, not of Greenwich', () => {
    const evening = new Date('2026-11-10T16:00:00Z')
    assert.equal(dayIn('Asia/Shanghai', evening), '2026-11-11')
    assert.equal(dayIn('Asia/Shanghai', new Date('2026-11-10T15:59:59Z')), '2026-11-10')
    assert.equal(dayIn('UTC', evening), '2026-11-10')
  })
})

describe('countries', () => {
  it('are the 249 assigned codes, in order, each once', () => {
    assert.equal(new Set(COUNTRY_CODES).size, 249)
    assert.deepEqual([...COUNTRY_CODES], COUNTRY_CODES.toSorted())
    assert.ok(COUNTRY_CODES.every((code) => parseCountryCode(code).ok))
  })

  it('have names in both languages', () => {
    const japan = parseCountryCode('JP')
    assert.ok(japan.ok)
    assert.equal(countryName(japan.value, 'en'), 'Japan')
    assert.equal(countryName(japan.value, 'zh'), '日本')
  })
})

describe('canonical JSON', () => {
  it('is the same for equal values, whatever the order of their keys', () => {
    assert.equal(
      canonicalJson({ b: 1, a: [{ d: null, c: 'x' }] }),
      '{"a":[{"c":"x","d":null}],"b":1}',
    )
    assert.equal(canonicalJson({ a: 1, b: 2 }), canonicalJson({ b: 2, a: 1 }))
  })

  it('leaves out what is not there, and keeps the order of lists', () => {
    assert.equal(canonicalJson({ a: undefined, b: [2, 1] }), '{"b":[2,1]}')
    assert.equal(canonicalJson([undefined]), '[null]')
    assert.equal(canonicalJson('…'), '"…"')
  })
})

describe('confidence', () => {
  it('is only as good as its weakest part', () => {
    assert.equal(weakest(['sourced', 'memory', 'sourced']), 'memory')
    assert.equal(weakest(['memory', 'unknown', 'sourced']), 'unknown')
    assert.equal(weakest(['sourced']), 'sourced')
    assert.equal(weakest([]), 'sourced')
  })
})

describe('a shape', () => {
  const closed = { additionalProperties: false }
  const read = createShapeReader(
    Type.Object(
      {
        items: Type.Array(Type.Object({ origin: Type.String({ pattern: '^[A-Z]{2}$' }) }, closed)),
        kind: Type.Enum(['goods', 'service']),
        count: Type.Optional(Type.Integer({ minimum: 1 })),
      },
      closed,
    ),
  )
  const faultsOf = (value: unknown) => {
    const outcome = read(value)
    return outcome.ok
      ? []
      : outcome.reason.map(({ at, message, remedy }) => `${at}: ${message} — ${remedy}`)
  }

  it('lets through what fits', () => {
    const value = { items: [{ origin: 'CN' }], kind: 'goods', count: 2 }
    assert.deepEqual(read(value), { ok: true, value })
  })

  const cases: [says: string, value: unknown, faults: string[]][] = [
    ['a missing field', { items: [] }, ['kind: is missing — give goods or service']],
    [
      'a missing field inside',
      { items: [{}], kind: 'goods' },
      ['items[0].origin: is missing — give text'],
    ],
    [
      'a field too many',
      { items: [], kind: 'goods', colour: 1 },
      ['colour: is not a known field — use items, kind or count, or leave it out'],
    ],
    [
      'a field too many inside',
      { items: [{ origin: 'CN', x: 1 }], kind: 'goods' },
      ['items[0].x: is not a known field — use origin, or leave it out'],
    ],
    [
      'a value outside a list',
      { items: [], kind: 'gift' },
      ['kind: "gift" is not one of the values taken here — choose goods or service'],
    ],
    [
      'a text of another form',
      { items: [{ origin: 'China' }], kind: 'goods' },
      ['items[0].origin: is not written as it must be — write it to fit ^[A-Z]{2}$'],
    ],
    ['a list that is none', { items: 3, kind: 'goods' }, ['items: is 3 — give a list']],
    ['nothing at all', null, [': is null — give an object with named fields']],
  ]
  for (const [says, value, faults] of cases) {
    it(`names ${says}`, () => assert.deepEqual(faultsOf(value), faults))
  }
})
