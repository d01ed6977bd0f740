import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FactValue } from '#engine'
import { anItem, aShipment, factIn, problemsOf } from '../../../test/support/shipments.ts'

const whole = (...members: string[]): FactValue => ({ members, complete: true })

describe('reading a transaction', () => {
  type Case = [what: string, transaction: unknown, fact: string, value: FactValue | undefined]
  const shipment = (changes: object) => aShipment(changes)
  const item = (changes: object) => aShipment({ items: [anItem(changes)] })
  const measured = (specification: object) => item({ specification })
  const cases: Case[] = [
    ['a country in either case', shipment({ to: ' de ' }), 'to', 'DE'],
    ['a choice', shipment({ movement: 'transit' }), 'movement', 'transit'],
    ['a set of choices, which is the whole set', aShipment(), 'end_use', whole('civil')],
    ['yes and no', aShipment(), 'end_user.military', false],
    ['a code', aShipment(), 'item.codes', whole('1C905.a.4')],
    ['a share in percent', measured({ purity: '99.99%' }), 'spec.purity', 0.9999],
    ['a share as a fraction', measured({ purity: 0.9999 }), 'spec.purity', 0.9999],
    ['a share in parts', measured({ purity: '999900 ppm' }), 'spec.purity', 0.9999],
    ['a bare number', measured({ energy_density: 310 }), 'spec.energy_density', 310],
    ['its own unit', measured({ energy_density: '310 Wh/kg' }), 'spec.energy_density', 310],
    ['millimetres as µm', measured({ particle_size: '0.05 mm' }), 'spec.particle_size', 50],
    ['cubic metres as litres', measured({ kettle_volume: '5 m³' }), 'spec.kettle_volume', 5000],
    ['MPa as GPa', measured({ working_pressure: '5000 MPa' }), 'spec.working_pressure', 5],
    ['a measured yes', measured({ copper_doped: true }), 'spec.copper_doped', true],
    [
      'a fact without a field of its own',
      item({ facts: { 'item.press_part': 'hinge_beam' } }),
      'item.press_part',
      'hinge_beam',
    ],
    ['goods as carrying no technology', item({}), 'item.technology', whole()],
    ['nothing into a service', item({ kind: 'service' }), 'item.technology', undefined],
    ['none as no code at all', item({ code: 'none' }), 'item.codes', whole()],
  ]
  for (const [what, transaction, fact, value] of cases) {
    it(`reads ${what}`, () => assert.deepEqual(factIn(transaction, fact), value))
  }

  it('knows nothing that was not said', () => {
    for (const fact of ['to', 'movement', 'end_use', 'end_user.military', 'parties.listed_as']) {
      assert.equal(factIn({ items: [{}] }, fact), undefined, fact)
    }
    for (const fact of ['item.codes', 'item.kind', 'item.technology', 'item.origin']) {
      assert.equal(factIn({ items: [{}] }, fact), undefined, fact)
    }
  })

  it('keeps the lines of a shipment apart and its own facts together', () => {
    const transaction = aShipment({ items: [anItem(), anItem({ origin: 'KR' })] })
    assert.equal(factIn(transaction, 'item.origin', 0), 'CN')
    assert.equal(factIn(transaction, 'item.origin', 1), 'KR')
    assert.equal(factIn(transaction, 'to', 1), 'DE')
  })
})

describe('a transaction that cannot be read', () => {
  type Case = [why: string, transaction: unknown, at: string, remedy: RegExp]
  const item = (changes: object) => ({ items: [changes] })
  const line = { items: [{}] }
  const cases: Case[] = [
    ['no transaction', null, '', /./],
    ['no items', {}, 'items', /list/],
    ['an empty list of items', { items: [] }, 'items', /./],
    ['a field nobody knows', { ...line, destination: 'DE' }, 'destination', /./],
    ['a day that does not exist', { ...line, day: '2026-02-30' }, 'day', /YYYY-MM-DD/],
    ['an unknown country', { ...line, to: 'Atlantis' }, 'to', /ISO 3166/],
    [
      'an unknown country of a party',
      { ...line, importer: { country: 'XX' } },
      'importer.country',
      /ISO 3166/,
    ],
    [
      'an unknown country of a consignee',
      { ...line, consignees: [{ country: 'Xanadu' }] },
      'consignees[0].country',
      /ISO 3166/,
    ],
    ['an unknown movement', { ...line, movement: 'smuggle' }, 'movement', /transshipment/],
    ['an unknown end use', { ...line, endUse: ['civil', 'fun'] }, 'endUse', /military/],
    ['an empty list of end uses', { ...line, endUse: [] }, 'endUse', /leave it out/],
    ['a word for yes', { ...line, endUser: { military: 'maybe' } }, 'endUser.military', /./],
    ['an unknown code', item({ code: '1C999x' }), 'items[0].code', /Write none if/],
    ['none beside a code', item({ code: ['none', '1C905'] }), 'items[0].code', /none alone/],
    ['no code in the list', item({ code: [] }), 'items[0].code', /none/],
    ['an HS code of five digits', item({ hs: '85051' }), 'items[0].hs', /4, 6, 8 or 10/],
    ['a negative quantity', item({ quantity: '-3 kg' }), 'items[0].quantity', /above 0/],
    ['no quantity', item({ quantity: '0 kg' }), 'items[0].quantity', /above 0/],
    ['an unknown unit', item({ quantity: '3 catties' }), 'items[0].quantity', /mg, g, kg, t/],
    ['money without currency', item({ value: '100' }), 'items[0].value', /currency/],
    ['an unknown currency', item({ value: '100 QQQ' }), 'items[0].value', /currency/],
    ['money below nothing', item({ value: '-1 USD' }), 'items[0].value', /0 or more/],
    [
      'a content over 100 %',
      item({ contents: { Dy: '140%' } }),
      'items[0].contents.Dy',
      /0% and 100%/,
    ],
    ['an element nobody knows', item({ contents: { Zz: '1%' } }), 'items[0].contents.Zz', /symbol/],
    [
      'contents that add up to more than the item',
      item({ contents: { Dy: '60%', Nd: '50%' } }),
      'items[0].contents',
      /correct/,
    ],
    [
      'a share over 100 %',
      item({ controlledContentShare: '101%' }),
      'items[0].controlledContentShare',
      /0% and 100%/,
    ],
    [
      'a purity over 100 %',
      item({ specification: { purity: '100.1%' } }),
      'items[0].specification.purity',
      /at most 100%/,
    ],
    [
      'a measure in another unit',
      item({ specification: { density: '3 kg' } }),
      'items[0].specification.density',
      /g\/cm³/,
    ],
    [
      'a measure below nothing',
      item({ specification: { density: '-3' } }),
      'items[0].specification.density',
      /0 or more/,
    ],
    [
      'a measured value nobody knows',
      item({ specification: { weight: '3 kg' } }),
      'items[0].specification.weight',
      /list of facts/,
    ],
    [
      'a fact that has its own field',
      item({ facts: { 'item.origin': 'CN' } }),
      'items[0].facts.item.origin',
      /use items\[\]\.origin/,
    ],
    ['a fact nobody knows', { ...line, facts: { mood: 'good' } }, 'facts.mood', /./],
  ]
  for (const [why, transaction, at, remedy] of cases) {
    it(`is refused for ${why}, by field and with a remedy`, () => {
      const problems = problemsOf(transaction)
      const found = problems.find((problem) => problem.at === at)
      assert.ok(found, `nothing is said of ${at}: ${JSON.stringify(problems)}`)
      assert.match(found.remedy, remedy)
      assert.notEqual(found.message, '')
      assert.equal(problems.length, 1, JSON.stringify(problems))
    })
  }

  it('has all its problems named at once', () => {
    const problems = problemsOf({ to: 'XX', day: '1', items: [{ quantity: 'much', hs: '1' }] })
    assert.deepEqual(problems.map(({ at }) => at).sort(), [
      'day',
      'items[0].hs',
      'items[0].quantity',
      'to',
    ])
  })
})
