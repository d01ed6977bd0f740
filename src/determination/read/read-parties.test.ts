import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { FactValue } from '#engine'
import {
  aKoreanMotor,
  answerTo,
  aShipment,
  factIn,
  momentOn,
  problemsOf,
  situationOf,
} from '../../../test/support/shipments.ts'
import type { Transaction } from '../transaction.ts'

const LOCKHEED = 'control-2025-01-02-121'
const DYNAMICS = 'control-2025-01-02-116'
const free = { country: 'US', listedAs: 'not-listed' as const, owners: [] }

const listed = (members: string[], complete: boolean): FactValue => ({ members, complete })

describe('who is listed', () => {
  const LISTED = 'parties.listed_as'
  type Case = [what: string, parties: object, value: FactValue | undefined]
  const cases: Case[] = [
    ['nothing when nobody was screened', { importer: {}, endUser: {} }, undefined],
    ['nothing when only one was screened', { importer: free, endUser: {} }, undefined],
    ['nothing when the end user is not named', { importer: free, endUser: undefined }, undefined],
    ['nobody when both were screened', { importer: free, endUser: free }, listed([], true)],
    [
      'nothing when a consignee was not screened',
      { importer: free, endUser: free, consignees: [{ country: 'US' }] },
      undefined,
    ],
    [
      'nobody when the parties were screened together',
      { importer: {}, endUser: {}, parties: { listedAs: 'not-listed' } },
      listed([], true),
    ],
    [
      'the entry a name is equal to, whatever was said, in English',
      { importer: { ...free, name: 'LOCKHEED MARTIN  Corporation' }, endUser: free },
      listed([LOCKHEED, 'uel-2023-02-16-176'], true),
    ],
    [
      'the entry in Chinese, among parties nobody screened',
      { importer: {}, endUser: { name: '通用动力公司' } },
      listed([DYNAMICS], false),
    ],
    [
      'the entry of a consignee',
      { importer: free, endUser: free, consignees: [{ name: 'General Dynamics' }] },
      listed([DYNAMICS], false),
    ],
    [
      'the entry somebody found, once',
      { importer: { ...free, listedAs: [DYNAMICS] }, endUser: { ...free, listedAs: [DYNAMICS] } },
      listed([DYNAMICS], true),
    ],
    [
      'nothing for a name that is only alike',
      { importer: { name: 'General Dynamic' }, endUser: {} },
      undefined,
    ],
  ]
  for (const [what, parties, value] of cases) {
    it(`reads ${what}`, () => {
      const read = factIn(aShipment(parties), LISTED)
      if (typeof value !== 'object' || !('members' in value)) return assert.equal(read, value)
      const { members, complete } = read as { members: string[]; complete: boolean }
      assert.equal(complete, value.complete)
      assert.ok(
        value.members.slice(0, 1).every((id) => members.includes(id)),
        members.join(),
      )
      assert.equal(members.length > 0, value.members.length > 0)
      assert.equal(new Set(members).size, members.length)
    })
  }

  it('is told in a note when a name is the hit', () => {
    const { notes } = situationOf(aShipment({ endUser: { name: '通用动力公司' } }))
    assert.match(notes[0]?.en ?? '', new RegExp(DYNAMICS))
    assert.match(notes[0]?.zh ?? '', new RegExp(DYNAMICS))
  })

  it('does not hang on what an unlisted party is called', () => {
    const answer = (name: string) => {
      const { answer, range, readFacts } = answerTo(aShipment({ importer: { ...free, name } }))
      return { answer, range, readFacts }
    }
    const unnamed = answer('Ordinary Trading GmbH')
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 ]{1,30}$/), (name) => {
        assert.deepEqual(answer(`zq ${name}`), unnamed)
      }),
      { numRuns: 100 },
    )
  })
})

describe('who owns them', () => {
  const SHARE = 'parties.listed_owner_share'
  type Owners = NonNullable<NonNullable<Transaction['importer']>['owners']>
  const owner = (share: string, listedAs?: 'not-listed' | string[]) => ({
    ...{ name: `Owner of ${share}`, share },
    ...(listedAs ? { listedAs } : {}),
  })
  const owned = (...owners: Owners) => ({
    importer: free,
    endUser: { ...free, military: false, owners },
  })
  type Case = [what: string, parties: object, share: FactValue | undefined]
  const cases: Case[] = [
    ['nothing when owners are not told', { endUser: { country: 'US' } }, undefined],
    ['none when nobody listed owns any of them', owned(), 0],
    ['none when all owners are unlisted', owned(owner('60%', 'not-listed')), 0],
    ['the share of a listed owner', owned(owner('49.99%', [DYNAMICS])), 0.4999],
    ['listed owners added up', owned(owner('30%', [DYNAMICS]), owner('20%', [LOCKHEED])), 0.5],
    [
      'exactly one half when the parts make one half',
      owned(owner('35%', [DYNAMICS]), owner('10%', [DYNAMICS]), owner('5%', [LOCKHEED])),
      0.5,
    ],
    [
      'at least what is known when another owner was not screened',
      owned(owner('30%', [DYNAMICS]), owner('40%')),
      { min: 0.3, max: 1 },
    ],
    ['nothing when an owner was not screened', owned(owner('40%')), undefined],
    [
      'an owner by name',
      owned({ name: 'General Dynamics', share: '51%', listedAs: 'not-listed' }),
      0.51,
    ],
    ['a share that was stated', { parties: { listedOwnerShare: '50%' } }, 0.5],
    [
      'nothing of the share when only a listed owner is stated',
      {
        importer: {},
        endUser: {},
        parties: { listedOwner: [DYNAMICS] },
      },
      undefined,
    ],
    [
      'no share when it is stated that there is no listed owner',
      {
        importer: {},
        endUser: {},
        parties: { listedOwner: 'not-listed' },
      },
      0,
    ],
  ]
  for (const [what, parties, share] of cases) {
    it(`reads ${what}`, () => {
      assert.deepEqual(factIn(aShipment(parties), SHARE), share)
    })
  }

  it('refuses owners of more than the whole', () => {
    const problems = problemsOf(aShipment(owned(owner('60%', 'not-listed'), owner('50%'))))
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['endUser.owners'],
    )
  })

  type Bad = [why: string, parties: object, at: string]
  const bad: Bad[] = [
    ['a share over 100 %', owned(owner('101%')), 'endUser.owners[0].share'],
    ['a negative share', owned(owner('-1%')), 'endUser.owners[0].share'],
    ['an entry nobody knows', { parties: { listedAs: ['x-1'] } }, 'parties.listedAs'],
    ['an owner entry nobody knows', owned(owner('1%', ['x-1'])), 'endUser.owners[0].listedAs'],
    [
      'a stated share over 100 %',
      { parties: { listedOwnerShare: '2' } },
      'parties.listedOwnerShare',
    ],
    ['an empty list of entries', { parties: { listedAs: [] } }, 'parties.listedAs'],
  ]
  for (const [why, parties, at] of bad) {
    it(`refuses ${why}`, () => {
      assert.deepEqual(
        problemsOf(aShipment(parties)).map((problem) => problem.at),
        [at],
      )
    })
  }

  it('counts at one half and not below, under No. 61/2025', () => {
    const day = momentOn('2025-10-20')
    const sold = (share: string) => {
      const endUser = { country: 'DE', military: false, listedAs: 'not-listed' as const }
      const owners = [{ name: 'Owner', share, listedAs: [DYNAMICS] }]
      const item = { code: '1C905.b', origin: 'CN', madeIn: 'CN' }
      return answerTo(aKoreanMotor(item, { endUser: { ...endUser, owners } }), day).answer
    }
    assert.equal(sold('49.999%'), 'licence-required')
    assert.equal(sold('50%'), 'presumption-of-denial')
  })
})
