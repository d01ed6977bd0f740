import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { LEGAL_OUTCOMES, type Moment } from '#rulebook'
import {
  aKoreanMotor,
  anItem,
  answerTo,
  aShipment,
  law,
  momentOn,
  situationOf,
} from '../../test/support/shipments.ts'
import { determineBriefly } from './brief.ts'
import type { Transaction, TransactionItem } from './transaction.ts'

const rank = (outcome: string) => (LEGAL_OUTCOMES as readonly string[]).indexOf(outcome)

/**
 * The range of a shipment as numbers, without its reasons, which would take a hundred times as
 * long.
 */
function rangeOf(shipment: Transaction, day: Moment): [number, number] {
  const [lower, upper] = determineBriefly(law, situationOf(shipment), day).range
  return [rank(lower), rank(upper)]
}

/** Items of every kind of answer on a day when most of them differ. */
const arbitraryItem: fc.Arbitrary<TransactionItem> = fc.oneof(
  fc
    .constantFrom('1C905.a.4', '1C909.b', '3C003.b', '3C001.a', '6A003', 'none', '1C905')
    .map((code) => anItem({ code })),
  fc
    .constantFrom('99.9%', '99.99%')
    .map((purity) => anItem({ code: '3C003.c', specification: { purity } })),
  fc.constant({ description: '石墨' }),
  fc.constant<TransactionItem>({ kind: 'technology', code: 'none', technology: ['magnet_making'] }),
)
const arbitraryShipment = fc
  .record({
    items: fc.array(arbitraryItem, { minLength: 1, maxLength: 5 }),
    to: fc.constantFrom('DE', 'JP', 'US'),
    military: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(({ items, to, military }) =>
    aShipment({
      items,
      to,
      endUser: {
        country: to,
        listedAs: 'not-listed',
        ...(military === undefined ? {} : { military }),
      },
    }),
  )
const days = fc.constantFrom(
  ...['2025-10-20', '2026-11-10', '2026-11-11', '2026-11-27', '2026-11-28'].map((d) => momentOn(d)),
)

describe('a shipment of several items', () => {
  it('is as strict as its strictest line, at either end', () => {
    fc.assert(
      fc.property(arbitraryShipment, days, (shipment, day) => {
        const lines = shipment.items.map((item) => rangeOf({ ...shipment, items: [item] }, day))
        assert.deepEqual(rangeOf(shipment, day), [
          Math.max(...lines.map(([lower]) => lower)),
          Math.max(...lines.map(([, upper]) => upper)),
        ])
      }),
      { numRuns: 300 },
    )
  })

  it('is never milder for being split into shipments, or for the order of its lines', () => {
    fc.assert(
      fc.property(arbitraryShipment, days, fc.nat(4), (shipment, day, cut) => {
        const whole = rangeOf(shipment, day)
        const parts = [shipment.items.slice(0, cut), shipment.items.slice(cut)]
          .filter((items) => items.length > 0)
          .map((items) => rangeOf({ ...shipment, items }, day))
        assert.deepEqual(whole, [
          Math.max(...parts.map(([lower]) => lower)),
          Math.max(...parts.map(([, upper]) => upper)),
        ])
        const turned = { ...shipment, items: shipment.items.toReversed() }
        assert.deepEqual(rangeOf(turned, day), whole)
      }),
      { numRuns: 300 },
    )
  })

  it('has the same answer in brief as in full', () => {
    fc.assert(
      fc.property(arbitraryShipment, days, (shipment, day) => {
        const full = answerTo(shipment, day)
        const brief = determineBriefly(law, situationOf(shipment), day)
        assert.deepEqual([brief.answer, brief.range], [full.answer, full.range])
        assert.deepEqual(
          full.lines.map(({ range }) => range.map(rank)),
          shipment.items.map((item) => rangeOf({ ...shipment, items: [item] }, day)),
        )
        assert.deepEqual(
          brief.codes,
          full.lines.flatMap(({ codes }) => codes),
        )
        const traced = full.lines.flatMap(({ findings }) =>
          findings.map(({ provision }) => provision.id),
        )
        assert.ok(brief.provisions.every((id) => traced.includes(id)))
      }),
      { numRuns: 25 },
    )
  })
})

describe('an answer', () => {
  it('is a sentence in both languages that names the authority', () => {
    const { sentence } = answerTo(aShipment())
    assert.match(sentence.en, /You need a licence from the Ministry of Commerce/)
    assert.match(sentence.zh, /商务部/)
  })

  it('says when the law, not a fact, leaves it open', () => {
    const { sentence, questions } = answerTo(aShipment({ items: [anItem({ code: '1C909.b' })] }))
    assert.deepEqual(questions, [])
    assert.match(sentence.en, /The law itself is in doubt/)
    assert.match(answerTo({ items: [{ code: '1C905.a.4' }] }).sentence.en, /not settled yet/)
  })

  it('keeps the reference it was asked under', () => {
    assert.equal(answerTo(aShipment({ reference: 'PO 17' })).reference, 'PO 17')
  })

  it('tells a provision that rests on memory', () => {
    const notes = answerTo(
      aShipment({
        items: [
          anItem({
            kind: 'technology',
            technology: ['magnet_making'],
            technologyStatus: 'public_domain',
            code: '1E902.a',
          }),
        ],
      }),
      momentOn('2025-10-20'),
    ).lines[0]?.notes
    assert.ok(
      notes?.some(({ en }) => en.includes('from memory')),
      JSON.stringify(notes),
    )
  })

  it('names no licence by mistake: a listed technology in the public domain is exempt, not free', () => {
    const item = anItem({
      ...{ code: '1E902.a', kind: 'technology', technology: ['mining'] },
      technologyStatus: 'public_domain',
    })
    assert.notEqual(
      answerTo(aShipment({ items: [item] }), momentOn('2025-10-20')).answer,
      'no-licence',
    )
  })
})

describe('a doubt that holds a requirement and its exemption', () => {
  const relief = aKoreanMotor({ controlledContentShare: '0.4%' }, { endUse: ['disaster_relief'] })
  const day = momentOn('2026-11-22')

  it('is read as one thing: a licence is needed on neither reading', () => {
    const { range, doubts, questions } = answerTo(relief, day)
    assert.deepEqual(range, ['no-licence', 'exempt-with-duties'])
    assert.deepEqual(
      doubts.map(({ readings }) => readings.map((reading) => reading.range[1])),
      [['exempt-with-duties', 'no-licence']],
    )
    assert.deepEqual(questions, [])
  })

  it('leaves the requirement open where the exemption does not apply', () => {
    const sold = aKoreanMotor({ controlledContentShare: '0.4%' })
    assert.deepEqual(answerTo(sold, day).range, ['no-licence', 'licence-required'])
  })
})

describe('a receipt', () => {
  const receipt = (changes: object = {}, day = momentOn('2026-11-22')) =>
    answerTo(aShipment(changes), day).receipt

  it('is the same for the same question', () => {
    assert.deepEqual(receipt(), receipt())
  })

  it('does not hang on the order in which facts are written', () => {
    const turned = Object.fromEntries(Object.entries(aShipment()).toReversed())
    assert.deepEqual(answerTo(turned).receipt, receipt())
  })

  it('changes with a fact, even one no rule reads', () => {
    assert.notEqual(receipt({ reference: 'x' }).transaction, receipt().transaction)
    assert.notEqual(receipt({ reference: 'x' }).answer, receipt().answer)
    assert.notEqual(receipt({ to: 'FR' }).answer, receipt().answer)
  })

  it('changes with either day', () => {
    assert.notEqual(receipt({}, momentOn('2026-11-21')).answer, receipt().answer)
    assert.notEqual(receipt({}, momentOn('2026-11-22', '2026-11-21')).answer, receipt().answer)
  })

  it('names the rulebook, the engine and each instrument consulted by its hash', () => {
    const { rulebook, engine, instruments, confirmations } = receipt()
    assert.deepEqual(rulebook, { id: 'cn', version: law.rulebook.version })
    assert.match(engine, /^portcullis-engine\/\d+$/)
    assert.ok(instruments.some(({ id }) => id === 'cn/mofcom-gac/2025-18'))
    assert.ok(instruments.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256)))
    assert.deepEqual(confirmations, [])
  })
})
