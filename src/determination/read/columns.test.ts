import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { law, situationOf } from '../../../test/support/shipments.ts'
import { readColumns } from './columns.ts'

const { rulebook } = law

function rowOf(head: string[], cells: string[]): unknown {
  const read = readColumns(head, rulebook)
  return read.ok ? read.value(cells) : assert.fail(JSON.stringify(read.reason))
}

function problemsWith(...head: string[]) {
  const read = readColumns(head, rulebook)
  return read.ok ? [] : read.reason.map(({ at, remedy }) => ({ at, remedy }))
}

describe('the head of a table', () => {
  type Case = [heads: string[], cell: string, transaction: object]
  const item = (fields: object) => ({ items: [fields] })
  const cases: Case[] = [
    [
      [
        'endUser.country',
        'end_user_country',
        'End user country',
        'ENDUSERCOUNTRY',
        'end-user.country',
      ],
      'DE',
      { items: [{}], endUser: { country: 'DE' } },
    ],
    [
      ['items[0].madeIn', 'items[].madeIn', 'item.made_in', 'made_in', 'Made in'],
      'KR',
      item({ madeIn: 'KR' }),
    ],
    [
      ['items[0].specification.purity', 'spec.purity', 'purity', 'Purity'],
      '99.9%',
      item({ specification: { purity: '99.9%' } }),
    ],
    [
      ['contents.Dy', 'content Dy', 'items[0].contents.Dy'],
      '0.4%',
      item({ contents: { Dy: '0.4%' } }),
    ],
    [['destination', 'to', 'To'], 'DE', { items: [{}], to: 'DE' }],
    [
      ['listed', 'parties.listedAs'],
      'not-listed',
      { items: [{}], parties: { listedAs: 'not-listed' } },
    ],
    [
      ['importer', 'importer.name'],
      'Acme, Inc.',
      { items: [{}], importer: { name: 'Acme, Inc.' } },
    ],
    [['code', 'items[0].code'], '1C905.a.4; 1C904.a.4', item({ code: ['1C905.a.4', '1C904.a.4'] })],
    [['code'], ' none ', item({ code: 'none' })],
    [['end use', 'endUse'], 'civil|military', { items: [{}], endUse: ['civil', 'military'] }],
    [['end use'], 'civil；military', { items: [{}], endUse: ['civil', 'military'] }],
    [['endUser.military'], 'Yes', { items: [{}], endUser: { military: true } }],
    [['endUser.military'], '否', { items: [{}], endUser: { military: false } }],
    [
      ['press_part', 'item.press_part'],
      'hinge_beam',
      item({ facts: { 'item.press_part': 'hinge_beam' } }),
    ],
    [['quantity', 'Quantity'], '5 kg', item({ quantity: '5 kg' })],
  ]
  for (const [heads, cell, transaction] of cases) {
    for (const head of heads) {
      it(`reads “${cell}” under “${head}”`, () => {
        assert.deepEqual(rowOf([head], [cell]), transaction)
      })
    }
  }

  it('names every field that the list of facts names', () => {
    const read = readColumns(
      rulebook.vocabulary.facts.filter(({ of }) => of === 'line').map(({ name }) => name),
      rulebook,
    )
    assert.ok(read.ok, JSON.stringify(!read.ok && read.reason))
  })

  it('leaves out what an empty or blank cell would say', () => {
    assert.deepEqual(rowOf(['to', 'code', 'end use'], ['', '  ', '\t']), { items: [{}] })
    assert.deepEqual(rowOf(['to', 'code'], ['DE']), { items: [{}], to: 'DE' })
  })

  it('keeps a cell that does not fit, for the reader to refuse by name', () => {
    const row = rowOf(['endUser.military'], ['maybe'])
    assert.deepEqual(row, { items: [{}], endUser: { military: 'maybe' } })
    assert.throws(() => situationOf(row), /endUser\.military/)
  })

  it('refuses a column that means nothing, and says what was meant', () => {
    const [problem, ...others] = problemsWith('to', 'destinaton')
    assert.deepEqual(others, [])
    assert.equal(problem?.at, 'destinaton')
    assert.match(problem?.remedy ?? '', /./)
    assert.deepEqual(problemsWith('__proto__').length, 1)
  })

  it('refuses two columns for one field', () => {
    assert.deepEqual(
      problemsWith('made in', 'madeIn').map(({ at }) => at),
      ['madeIn'],
    )
  })

  it('refuses a column without a name', () => {
    assert.deepEqual(
      problemsWith('to', ' ').map(({ at }) => at),
      ['column 2'],
    )
  })
})
