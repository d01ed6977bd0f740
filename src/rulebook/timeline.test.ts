import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDays, type LocalDate, localDate } from '#kernel'
import type { Confirmation } from './confirmation.ts'
import type { Act, Instrument, Provision } from './instrument.ts'
import { capOf, createTimeline, type ProvisionState } from './timeline.ts'

const words = (text: string) => ({ en: text, zh: text })
const day = localDate

type Dates = { readonly from: string; readonly until?: string }

function instrument(id: string, published: string, acts: readonly Act[] = []): Instrument {
  return {
    id,
    number: id,
    kind: 'notice',
    title: words(id),
    issuer: ['MOFCOM'],
    published: published === 'unknown' ? 'unknown' : day(published),
    source: { confidence: 'sourced' },
    provisions: [],
    acts,
  }
}

function provision(index: number, of: string, { from, until }: Dates): Provision {
  return {
    id: `${of}#para-${index}`,
    index,
    instrument: of,
    label: words(String(index)),
    text: words('…'),
    inForceFrom: from === 'unknown' ? 'unknown' : day(from),
    ...(until === undefined ? {} : { inForceUntil: day(until) }),
    confidence: 'sourced',
  }
}

const suspends = (from: string, through: string): Act => ({
  act: 'suspends',
  from: day(from),
  through: day(through),
  targets: [0],
})
const resumes = (on: string): Act => ({ act: 'resumes', on: day(on), targets: [0] })
const repeals = (on: string): Act => ({ act: 'repeals', on: day(on), targets: [0] })
const announces = (id: string, from: string, through: string): Act => ({
  act: 'announces',
  id,
  from: day(from),
  through: day(through),
  targets: [0],
  confidence: 'sourced',
})

type Settles = Confirmation['settles']

function confirms(settles: Settles, recordedOn: string): Confirmation {
  const id = `${recordedOn} ${settles.verdict}`
  return { id, settles, source: 'gazette', recordedOn: day(recordedOn), recordedBy: 'an operator' }
}

type Law = {
  readonly published?: string
  readonly dates?: Dates
  readonly others?: readonly Instrument[]
  readonly confirmations?: readonly Confirmation[]
}

function lawOf({ published = '2025-10-09', dates, others = [], confirmations = [] }: Law) {
  const instruments = [instrument('cn/x', published), ...others]
  const provisions = [provision(0, 'cn/x', dates ?? { from: '2025-12-01' })]
  return createTimeline(instruments, provisions, confirmations)
}

function show(state: ProvisionState): string {
  switch (state.status) {
    case 'unpublished':
      return 'unpublished'
    case 'ended':
      return `ended ${state.since}${state.by === undefined ? '' : ` by ${state.by}`}`
    case 'not_yet':
      return `not yet, from ${state.from}`
    case 'suspended':
      return `suspended through ${state.through} by ${state.by}`
    case 'unconfirmed':
      return state.doubt.kind === 'undated'
        ? 'undated'
        : `said by ${state.doubt.by} (${state.doubt.id})`
    case 'in_force':
      return `in force since ${state.since}`
    default:
      return state satisfies never
  }
}

const IN_FORCE = 'in force since 2025-12-01'
const suspension = instrument('cn/pause', '2025-11-07', [suspends('2025-11-07', '2026-11-10')])
const statement = instrument('cn/said', '2026-09-28', [
  announces('cn/said/on', '2026-11-11', '2027-01-10'),
])
const enacted: Settles = { announcement: 'cn/said/on', verdict: 'enacted' }
const notEnacted: Settles = { announcement: 'cn/said/on', verdict: 'not_enacted' }

type Row = [asOf: string, expected: string, knownAt?: string]

const tables: [story: string, law: Law, rows: Row[]][] = [
  [
    'a provision begins on its day and goes on',
    {},
    [
      ['2025-10-09', 'not yet, from 2025-12-01'],
      ['2025-11-30', 'not yet, from 2025-12-01'],
      ['2025-12-01', IN_FORCE],
      ['2040-01-01', IN_FORCE],
    ],
  ],
  [
    'nothing is known before it is published',
    {},
    [
      ['2025-12-01', 'unpublished', '2025-10-08'],
      ['2025-12-01', IN_FORCE, '2025-10-09'],
      ['2025-10-08', 'unpublished'],
    ],
  ],
  [
    'no provision reaches back before the day it was published',
    { published: '2025-10-09', dates: { from: '2025-01-01' } },
    [
      ['2025-10-08', 'not yet, from 2025-10-09', '2025-10-09'],
      ['2025-10-09', 'in force since 2025-10-09'],
    ],
  ],
  [
    'an instrument of unknown day was always known',
    { published: 'unknown', dates: { from: '2000-01-01' } },
    [
      ['1999-12-31', 'not yet, from 2000-01-01'],
      ['2000-01-01', 'in force since 2000-01-01'],
    ],
  ],
  [
    'a provision ends after its last day',
    { dates: { from: '2025-12-01', until: '2026-03-31' } },
    [
      ['2026-03-31', IN_FORCE],
      ['2026-04-01', 'ended 2026-04-01'],
    ],
  ],
  [
    'a suspension before the first day keeps it from ever operating, through its last day',
    { others: [suspension] },
    [
      ['2025-11-06', 'not yet, from 2025-12-01', '2026-01-01'],
      ['2025-11-30', 'not yet, from 2025-12-01'],
      ['2025-12-01', 'suspended through 2026-11-10 by cn/pause'],
      ['2026-11-10', 'suspended through 2026-11-10 by cn/pause'],
      ['2026-11-11', IN_FORCE],
      ['2025-12-01', IN_FORCE, '2025-11-06'],
      ['2025-12-01', 'suspended through 2026-11-10 by cn/pause', '2025-11-07'],
    ],
  ],
  [
    'a suspension does not reach back before the day it was published',
    { others: [instrument('cn/late', '2026-02-10', [suspends('2026-02-01', '2026-02-20')])] },
    [
      ['2026-02-09', IN_FORCE, '2026-03-01'],
      ['2026-02-10', 'suspended through 2026-02-20 by cn/late'],
      ['2026-02-20', 'suspended through 2026-02-20 by cn/late'],
      ['2026-02-21', IN_FORCE],
    ],
  ],
  [
    'of overlapping suspensions the one that lasts longest is named, and holds when the other ends',
    {
      others: [
        suspension,
        instrument('cn/longer', '2026-05-01', [suspends('2026-05-01', '2027-05-01')]),
        instrument('cn/shorter', '2026-06-01', [suspends('2026-06-01', '2026-06-30')]),
      ],
    },
    [
      ['2026-04-30', 'suspended through 2026-11-10 by cn/pause'],
      ['2026-06-15', 'suspended through 2027-05-01 by cn/longer'],
      ['2026-11-11', 'suspended through 2027-05-01 by cn/longer'],
      ['2027-05-02', IN_FORCE],
    ],
  ],
  [
    'a resumption lifts every earlier suspension from its day',
    {
      others: [suspension, instrument('cn/resume', '2026-02-20', [resumes('2026-03-01')])],
    },
    [
      ['2026-02-28', 'suspended through 2026-11-10 by cn/pause'],
      ['2026-03-01', IN_FORCE],
      ['2026-03-01', 'suspended through 2026-11-10 by cn/pause', '2026-02-19'],
      ['2026-03-01', IN_FORCE, '2026-02-20'],
    ],
  ],
  [
    'a resumption does not reach back before the day it was published',
    { others: [suspension, instrument('cn/resume', '2026-03-05', [resumes('2026-03-01')])] },
    [
      ['2026-03-04', 'suspended through 2026-11-10 by cn/pause', '2026-04-01'],
      ['2026-03-05', IN_FORCE],
    ],
  ],
  [
    'a resumption does not lift a suspension that comes after it',
    {
      others: [
        suspension,
        instrument('cn/resume', '2026-02-20', [resumes('2026-03-01')]),
        instrument('cn/again', '2026-02-21', [suspends('2026-04-01', '2026-04-30')]),
      ],
    },
    [
      ['2026-03-31', IN_FORCE],
      ['2026-04-01', 'suspended through 2026-04-30 by cn/again'],
      ['2026-05-01', IN_FORCE],
    ],
  ],
  [
    'a resumption on the day of a suspension is about that suspension',
    {
      others: [
        instrument('cn/both', '2026-01-10', [
          suspends('2026-01-10', '2026-12-31'),
          resumes('2026-02-01'),
        ]),
      ],
    },
    [
      ['2026-01-31', 'suspended through 2026-12-31 by cn/both'],
      ['2026-02-01', IN_FORCE],
    ],
  ],
  [
    'a repeal ends a provision, suspended or not',
    { others: [suspension, instrument('cn/gone', '2026-01-05', [repeals('2026-02-01')])] },
    [
      ['2026-01-31', 'suspended through 2026-11-10 by cn/pause'],
      ['2026-02-01', 'ended 2026-02-01 by cn/gone'],
      ['2027-01-01', 'ended 2026-02-01 by cn/gone'],
      ['2027-01-01', IN_FORCE, '2025-10-31'],
      ['2026-12-01', IN_FORCE, '2026-01-04'],
    ],
  ],
  [
    'a repeal does not reach back before the day it was published',
    { others: [instrument('cn/gone', '2026-02-10', [repeals('2026-02-01')])] },
    [
      ['2026-02-09', IN_FORCE, '2026-03-01'],
      ['2026-02-10', 'ended 2026-02-10 by cn/gone'],
    ],
  ],
  [
    'the first of several repeals ends it',
    {
      others: [
        instrument('cn/gone-again', '2026-01-05', [repeals('2026-06-01')]),
        instrument('cn/gone', '2026-01-05', [repeals('2026-02-01')]),
      ],
    },
    [['2026-07-01', 'ended 2026-02-01 by cn/gone']],
  ],
  [
    'a suspension said to go on leaves the law in doubt for the days it speaks of',
    { others: [suspension, statement] },
    [
      ['2026-11-10', 'suspended through 2026-11-10 by cn/pause'],
      ['2026-11-11', 'said by cn/said (cn/said/on)'],
      ['2027-01-10', 'said by cn/said (cn/said/on)'],
      ['2027-01-11', IN_FORCE],
      ['2026-11-11', IN_FORCE, '2026-09-27'],
      ['2026-11-11', 'said by cn/said (cn/said/on)', '2026-09-28'],
    ],
  ],
  [
    'a confirmed announcement suspends, from the day it was recorded',
    { others: [suspension, statement], confirmations: [confirms(enacted, '2026-11-20')] },
    [
      ['2026-11-22', 'suspended through 2027-01-10 by cn/said', '2026-11-20'],
      ['2026-11-22', 'said by cn/said (cn/said/on)', '2026-11-19'],
      ['2027-01-11', IN_FORCE],
    ],
  ],
  [
    'an announcement that was never enacted suspends nothing',
    { others: [suspension, statement], confirmations: [confirms(notEnacted, '2026-11-20')] },
    [
      ['2026-11-22', IN_FORCE],
      ['2026-11-22', 'said by cn/said (cn/said/on)', '2026-11-19'],
    ],
  ],
  [
    'the confirmation recorded last is the one believed',
    {
      others: [suspension, statement],
      confirmations: [confirms(enacted, '2026-11-25'), confirms(notEnacted, '2026-11-20')],
    },
    [
      ['2026-11-22', IN_FORCE, '2026-11-24'],
      ['2026-11-22', 'suspended through 2027-01-10 by cn/said', '2026-11-25'],
    ],
  ],
  [
    'of two confirmations on one day the later in the record is believed',
    {
      others: [suspension, statement],
      confirmations: [confirms(enacted, '2026-11-20'), confirms(notEnacted, '2026-11-20')],
    },
    [['2026-11-22', IN_FORCE]],
  ],
  [
    'a notice that enacts what was said outranks the doubt',
    {
      others: [
        suspension,
        statement,
        instrument('cn/enacts', '2026-11-15', [suspends('2026-11-15', '2027-01-10')]),
      ],
    },
    [
      ['2026-11-14', 'said by cn/said (cn/said/on)', '2026-12-01'],
      ['2026-11-15', 'suspended through 2027-01-10 by cn/enacts'],
      ['2026-11-15', 'said by cn/said (cn/said/on)', '2026-11-14'],
    ],
  ],
  [
    'a resumption ends a doubt too',
    {
      others: [
        suspension,
        statement,
        instrument('cn/resume', '2026-12-01', [resumes('2026-12-01')]),
      ],
    },
    [
      ['2026-11-30', 'said by cn/said (cn/said/on)'],
      ['2026-12-01', IN_FORCE],
    ],
  ],
  [
    'a provision without a known first day is in doubt until somebody settles it',
    {
      dates: { from: 'unknown' },
      confirmations: [
        confirms(
          { provision: 'cn/x#para-0', verdict: 'in_force', from: day('2026-03-01') },
          '2026-02-01',
        ),
      ],
    },
    [
      ['2025-10-09', 'undated'],
      ['2026-03-01', 'undated', '2026-01-31'],
      ['2026-02-28', 'not yet, from 2026-03-01'],
      ['2026-03-01', 'in force since 2026-03-01'],
    ],
  ],
  [
    'a provision without a known first day does not begin before it is published',
    { dates: { from: 'unknown' } },
    [
      ['2025-10-08', 'not yet, from 2025-10-09', '2025-12-01'],
      ['2025-10-09', 'undated', '2025-12-01'],
    ],
  ],
  [
    'a suspension is sure even where the first day is not',
    { dates: { from: 'unknown' }, others: [suspension] },
    [
      ['2026-11-10', 'suspended through 2026-11-10 by cn/pause'],
      ['2026-11-11', 'undated'],
    ],
  ],
  [
    'a provision without a known first day may turn out never to have begun',
    {
      dates: { from: 'unknown' },
      confirmations: [
        confirms({ provision: 'cn/x#para-0', verdict: 'never_in_force' }, '2026-02-01'),
      ],
    },
    [
      ['2026-01-31', 'undated'],
      ['2026-02-01', 'ended 2025-10-09'],
    ],
  ],
]

for (const [story, law, rows] of tables) {
  describe(story, () => {
    const timeline = lawOf(law)
    for (const [asOf, expected, knownAt = asOf] of rows) {
      it(`on ${asOf}${knownAt === asOf ? '' : `, as known on ${knownAt}`}: ${expected}`, () => {
        assert.equal(
          show(timeline.stateOf(0, { asOf: day(asOf), knownAt: day(knownAt) })),
          expected,
        )
      })
    }
  })
}

describe('the days on which the law may turn', () => {
  it('are every first day and every day after a last one, in order, as known then', () => {
    const timeline = lawOf({
      dates: { from: '2025-12-01', until: '2028-12-31' },
      others: [
        suspension,
        statement,
        instrument('cn/resume', '2026-03-05', [resumes('2026-03-01')]),
        instrument('cn/gone', '2026-10-01', [repeals('2028-02-01')]),
      ],
      confirmations: [
        confirms(
          { provision: 'cn/y#para-9', verdict: 'in_force', from: day('2026-04-01') },
          '2026-10-02',
        ),
      ],
    })
    assert.deepEqual(timeline.turningDays(day('2025-10-08')), [])
    assert.deepEqual(timeline.turningDays(day('2025-10-09')), ['2025-12-01', '2029-01-01'])
    assert.deepEqual(timeline.turningDays(day('2026-10-02')), [
      '2025-11-07',
      '2025-12-01',
      '2026-03-05',
      '2026-04-01',
      '2026-11-11',
      '2027-01-11',
      '2028-02-01',
      '2029-01-01',
    ])
    assert.ok(!timeline.turningDays(day('2026-10-01')).includes(day('2026-04-01')))
    assert.ok(!timeline.turningDays(day('2026-09-30')).includes(day('2028-02-01')))
    assert.ok(!timeline.turningDays(day('2026-03-04')).includes(day('2026-03-05')))
  })

  it('are the only days on which it does, in every story above', () => {
    for (const [story, law] of tables) {
      const timeline = lawOf(law)
      for (const knownAt of ['2025-11-06', '2026-03-05', '2026-11-22', '2028-01-01'].map(day)) {
        const turning = new Set(timeline.turningDays(knownAt))
        let before: number | undefined
        for (let at = day('2025-09-01'); at < '2027-08-01'; at = addDays(at, 1) as LocalDate) {
          const cap = capOf(timeline.stateOf(0, { asOf: at, knownAt }))
          if (before !== undefined && cap !== before) assert.ok(turning.has(at), `${story}: ${at}`)
          before = cap
        }
      }
    }
  })
})

describe('a state of the law', () => {
  it('leaves rules free to count, in doubt, or without effect', () => {
    const states: [ProvisionState, number][] = [
      [{ status: 'in_force', since: day('2025-01-01') }, 2],
      [{ status: 'unconfirmed', doubt: { kind: 'undated', id: 'cn/x#p' } }, 1],
      [{ status: 'unpublished' }, 0],
      [{ status: 'not_yet', from: day('2025-01-01') }, 0],
      [{ status: 'ended', since: day('2025-01-01') }, 0],
      [{ status: 'suspended', through: day('2025-01-01'), by: 'cn/x' }, 0],
    ]
    assert.deepEqual(
      states.map(([state]) => capOf(state)),
      states.map(([, cap]) => cap),
    )
  })

  it('is asked only of provisions that exist', () => {
    const moment = { asOf: day('2026-01-01'), knownAt: day('2026-01-01') }
    assert.throws(() => lawOf({}).stateOf(7, moment), /no provision has index 7/)
  })

  it('refuses an act on a provision that is not there', () => {
    const act: Act = { act: 'repeals', on: day('2026-01-01'), targets: [7] }
    assert.throws(
      () => lawOf({ others: [instrument('cn/odd', '2026-01-01', [act])] }),
      /cn\/odd acts on provision 7, which is not there/,
    )
  })
})
