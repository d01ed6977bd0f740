import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anItem, answerTo, aShipment, momentOn } from '../../test/support/shipments.ts'

const qualified = {
  ...{ complianceProgramme: true, exportRecord: true, fixedChannels: true },
  ...{ criminalRecord: false, seriousPenalty: false, armOfListedParty: false },
}
const watchListed = {
  ...{ country: 'JP', military: false, owners: [] },
  ...{ name: 'TDK株式会社', listedAs: ['watch-2026-02-24-050'] },
}

function authorisation(id: string, changes: object) {
  const { authorisations } = answerTo(aShipment(changes))
  const found = authorisations.find((known) => known.id === id) ?? assert.fail(`no ${id}`)
  const failing = found.requirements.filter(({ truth }) => truth === 'false')
  const open = found.requirements.filter(({ truth }) => truth === 'unknown')
  return { ...found, failing: failing.map(({ id }) => id), open: open.map(({ id }) => id) }
}

describe('a general licence', () => {
  type Case = [who: string, changes: object, standing: string, why: string[]]
  const cases: Case[] = [
    ['a qualified exporter', { applicant: qualified }, 'open', []],
    [
      'one without a record of such exports',
      { applicant: { ...qualified, exportRecord: false } },
      'closed',
      ['export-record'],
    ],
    [
      'one that was convicted',
      { applicant: { ...qualified, criminalRecord: true } },
      'closed',
      ['not-convicted'],
    ],
    [
      'an arm of a control-listed party',
      { applicant: { ...qualified, armOfListedParty: true } },
      'closed',
      ['not-an-arm'],
    ],
    [
      'a qualified exporter to a watch-listed user',
      { applicant: qualified, to: 'JP', endUser: watchListed },
      'closed',
      ['nobody-watch-listed'],
    ],
    [
      'drone parts for the United States',
      { applicant: qualified, to: 'US', items: [anItem({ uavRelated: true })] },
      'closed',
      ['no-unmanned-aircraft-for-the-us'],
    ],
  ]
  for (const [who, changes, standing, why] of cases) {
    it(`is ${standing} to ${who}`, () => {
      const licence = authorisation('general-licence', changes)
      assert.deepEqual([licence.standing, licence.failing], [standing, why])
      assert.ok(licence.requirements.every(({ cites }) => cites.length > 0))
    })
  }

  it('depends on what nobody told', () => {
    const { fixedChannels: _, ...rest } = qualified
    const licence = authorisation('general-licence', { applicant: rest })
    assert.deepEqual([licence.standing, licence.open], ['depends', ['fixed-channels']])
    assert.equal(authorisation('general-licence', {}).standing, 'depends')
  })

  it('is closed when one fact closes it, whatever else is unknown', () => {
    const licence = authorisation('general-licence', { applicant: { criminalRecord: true } })
    assert.deepEqual([licence.standing, licence.failing], ['closed', ['not-convicted']])
  })
})

describe('a registration voucher', () => {
  const cleared = { criminalRecord: false, seriousPenalty: false, armOfListedParty: false }
  for (const circumstance of [
    ...['inward_repair_return', 'outward_repair', 'domestic_exhibition_return'],
    ...['foreign_exhibition', 'civil_aircraft_parts', 'other_designated'],
  ]) {
    it(`is open for ${circumstance.replaceAll('_', ' ')}`, () => {
      const changes = { circumstance, applicant: cleared }
      assert.equal(authorisation('registration-voucher', changes).standing, 'open')
    })
  }

  it('is closed for an ordinary export, and for a watch-listed user', () => {
    const ordinary = authorisation('registration-voucher', { circumstance: 'none' })
    assert.deepEqual(ordinary.failing, ['article-19-case'])
    const watched = authorisation('registration-voucher', {
      ...{ circumstance: 'foreign_exhibition', applicant: cleared, to: 'JP', endUser: watchListed },
    })
    assert.deepEqual(watched.failing, ['nobody-watch-listed'])
  })
})

describe('advice', () => {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

  it('asks for the papers of a watch-listed user only where there is one', () => {
    const papers = (changes: object) => ids(authorisation('single-licence', changes).documents)
    const extra = ['risk-assessment-report', 'compliance-undertaking', 'japan-undertaking']
    const watched = papers({ to: 'JP', endUser: watchListed })
    assert.ok(extra.every((id) => watched.includes(id)))
    assert.ok(!extra.some((id) => papers({}).includes(id)))
  })

  it('tells the clock that runs, and that none runs for the watch list', () => {
    assert.deepEqual(answerTo(aShipment()).clock?.days, 45)
    assert.equal(answerTo(aShipment({ to: 'JP', endUser: watchListed })).clock?.id, 'watch-list')
  })

  it('has no licence to speak of where none is needed', () => {
    const { authorisations, clock, application } = answerTo(
      aShipment({ items: [anItem({ code: 'none' })] }),
    )
    assert.deepEqual([authorisations, clock, application], [[], undefined, undefined])
  })

  it('shows the way out of a ban on a listed party, and no other', () => {
    const endUser = { name: 'General Dynamics', country: 'US' }
    const listed = answerTo(aShipment({ to: 'US', endUser }))
    assert.equal(listed.answer, 'prohibited')
    assert.match(listed.application?.who.en ?? '', /special circumstances/)
    assert.ok(ids(listed.duties).includes('control-list-special-circumstances'))
    const military = answerTo(aShipment({ to: 'JP', endUser: { country: 'JP', military: true } }))
    assert.equal(military.application, undefined)
  })

  it('sends an exporter abroad to the ministry itself', () => {
    const day = momentOn('2025-10-20')
    const abroad = aShipment({
      ...{ exporter: { country: 'NL', personOf: 'NL' }, movement: 'foreign_to_foreign' },
      items: [anItem({ code: '1C905.b' })],
    })
    const { application, duties } = answerTo(abroad, day)
    assert.match(application?.who.en ?? '', /abroad/)
    assert.ok(ids(duties).includes('compliance-notice-downstream'))
    assert.ok(!ids(duties).includes('show-licence'))
  })

  it('tells the duties of an ordinary licence', () => {
    const duties = ids(answerTo(aShipment()).duties)
    for (const duty of ['keep-records', 'report-shipment', 'declaration-remark', 'show-licence']) {
      assert.ok(duties.includes(duty), duty)
    }
  })

  it('raises a red flag that the facts raise, and lists the others', () => {
    const raised = (changes: object) =>
      ids(answerTo(aShipment(changes)).redFlags.filter((flag) => flag.raised))
    assert.deepEqual(raised({}), [])
    assert.deepEqual(raised({ endUser: watchListed }), ['listed-on-watch-list'])
    assert.ok(answerTo(aShipment()).redFlags.length > 10)
  })
})
