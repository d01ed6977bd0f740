import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, type LocalDate, localDate } from '#kernel'
import {
  type Act,
  type Confirmation,
  capOf,
  createTimeline,
  type Instrument,
  type Provision,
  type ProvisionState,
} from '#rulebook'
import { RUNS } from '../support/property-runs.ts'

const runs = { numRuns: RUNS }
const words = { en: 'words', zh: '文字' }
const START = localDate('2025-01-01')
const SPAN = 60

const day = fc.nat(SPAN).map((days) => addDays(START, days))
const dayOrUnknown = fc.oneof(
  { weight: 6, arbitrary: day },
  { weight: 1, arbitrary: fc.constant('unknown' as const) },
)
const targets = fc.uniqueArray(fc.nat(1), { minLength: 1 })
const span = fc
  .tuple(day, fc.nat(20))
  .map(([from, days]) => ({ from, through: addDays(from, days) }))

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(span, targets).map(([days, on]): Act => ({ act: 'suspends', ...days, targets: on })),
  fc
    .tuple(fc.constantFrom('repeals', 'resumes'), day, targets)
    .map(([kind, on, at]): Act => ({ act: kind as 'repeals', on, targets: at })),
  fc.tuple(span, targets, fc.constantFrom('say-1', 'say-2')).map(
    ([days, on, id]): Act => ({
      act: 'announces',
      id,
      ...days,
      targets: on,
      confidence: 'sourced',
    }),
  ),
)

const instruments = fc
  .array(fc.record({ published: dayOrUnknown, acts: fc.array(act, { maxLength: 3 }) }), {
    minLength: 2,
    maxLength: 5,
  })
  .map((list) =>
    list.map(
      ({ published, acts }, index): Instrument => ({
        id: `notice-${index}`,
        number: String(index),
        kind: 'notice',
        title: words,
        issuer: [],
        published,
        source: { confidence: 'sourced' },
        provisions: index < 2 ? [index] : [],
        acts,
      }),
    ),
  )

const dates = fc.tuple(
  dayOrUnknown,
  fc.option(
    day.map((until) => addDays(until, 20)),
    { nil: undefined },
  ),
)

const provisions = fc.tuple(dates, dates).map((pair) =>
  pair.map(
    ([inForceFrom, inForceUntil], index): Provision => ({
      id: `notice-${index}#p`,
      index,
      instrument: `notice-${index}`,
      label: words,
      text: words,
      inForceFrom,
      ...(inForceUntil === undefined ? {} : { inForceUntil }),
      confidence: 'sourced',
    }),
  ),
)

const settles: fc.Arbitrary<Confirmation['settles']> = fc.oneof(
  fc.record({
    announcement: fc.constantFrom('say-1', 'say-2'),
    verdict: fc.constantFrom('enacted' as const, 'not_enacted' as const),
  }),
  fc
    .tuple(fc.nat(1), day)
    .map(([at, from]) => ({ provision: `notice-${at}#p`, verdict: 'in_force' as const, from })),
  fc.nat(1).map((at) => ({ provision: `notice-${at}#p`, verdict: 'never_in_force' as const })),
)

const confirmations = fc
  .array(fc.record({ settles, recordedOn: day }), { maxLength: 3 })
  .map((list) =>
    list.map(
      (one, index): Confirmation => ({
        ...one,
        id: String(index),
        source: 'gazette',
        recordedBy: 'operator',
      }),
    ),
  )

const history = fc.record({ instruments, provisions, confirmations })

describe('on any history of notices', () => {
  it('16: a notice has no effect before its publication, whatever dates it carries', () => {
    fc.assert(
      fc.property(history, day, day, (law, asOf, knownAt) => {
        const isKnown = ({ published }: Instrument) =>
          published === 'unknown' || published <= knownAt
        const then = law.instruments.map((notice) =>
          isKnown(notice) ? notice : { ...notice, acts: [] },
        )
        const heard = law.confirmations.filter(({ recordedOn }) => recordedOn <= knownAt)
        const full = createTimeline(law.instruments, law.provisions, law.confirmations)
        const early = createTimeline(then, law.provisions, heard)
        law.instruments.forEach((notice, index) => {
          if (index > 1) return
          const state = full.stateOf(index, { asOf, knownAt })
          assert.deepEqual(state, early.stateOf(index, { asOf, knownAt }))
          if (!isKnown(notice)) assert.equal(state.status, 'unpublished')
        })
      }),
      runs,
    )
  })

  it('16: no act changes a day before the act was published', () => {
    fc.assert(
      fc.property(history, day, fc.nat(4), (law, asOf, which) => {
        const notice = law.instruments[which]
        if (!notice || notice.published === 'unknown' || notice.published <= asOf) return
        const later = addDays(asOf, 365)
        const without = law.instruments.map((one) => (one === notice ? { ...one, acts: [] } : one))
        const [one, other] = [law.instruments, without].map((list) =>
          createTimeline(list, law.provisions, []),
        )
        for (const index of [0, 1]) {
          const moment = { asOf, knownAt: later }
          assert.deepEqual(one?.stateOf(index, moment), other?.stateOf(index, moment))
        }
      }),
      runs,
    )
  })

  it('17: between two turning days the date is irrelevant', () => {
    fc.assert(
      fc.property(history, day, ({ instruments, provisions, confirmations }, knownAt) => {
        const timeline = createTimeline(instruments, provisions, confirmations)
        const turning = new Set<LocalDate>(timeline.turningDays(knownAt))
        for (const index of [0, 1]) {
          let before: ProvisionState | undefined
          for (let days = -5; days < SPAN + 60; days++) {
            const asOf = addDays(START, days)
            const state = timeline.stateOf(index, { asOf, knownAt })
            if (before && !turning.has(asOf)) assert.deepEqual(state, before, asOf)
            before = state
          }
        }
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    )
  })

  it('agrees, on every day, with a reading of the notices day by day', () => {
    fc.assert(
      fc.property(history, day, day, (law, asOf, knownAt) => {
        const timeline = createTimeline(law.instruments, law.provisions, law.confirmations)
        for (const provision of law.provisions) {
          const cap = capOf(timeline.stateOf(provision.index, { asOf, knownAt }))
          assert.equal(cap, plainCap(law, provision, asOf, knownAt))
        }
      }),
      runs,
    )
  })
})

type History = {
  instruments: Instrument[]
  provisions: Provision[]
  confirmations: Confirmation[]
}

/**
 * The specification of a provision's state, word by word: 0 not in force, 1 in doubt, 2 in force.
 */
function plainCap(law: History, provision: Provision, asOf: LocalDate, knownAt: LocalDate): number {
  const publishedOn = ({ published }: Instrument) => (published === 'unknown' ? START : published)
  const own = law.instruments.find(({ id }) => id === provision.instrument)
  if (!own || publishedOn(own) > knownAt) return 0
  const believed = (subject: string) =>
    law.confirmations
      .filter(({ recordedOn }) => recordedOn <= knownAt)
      .filter(({ settles }) => Object.values(settles).includes(subject))
      .toSorted((one, other) => (one.recordedOn < other.recordedOn ? -1 : 1))
      .at(-1)?.settles
  const acts = law.instruments.flatMap((notice) =>
    publishedOn(notice) > knownAt
      ? []
      : notice.acts
          .filter((one) => one.targets.includes(provision.index))
          .map((one) => ({ ...one, published: publishedOn(notice) })),
  )
  const hasBegun = (first: LocalDate, published: LocalDate) => first <= asOf && published <= asOf
  const repealed = acts.some((one) => one.act === 'repeals' && hasBegun(one.on, one.published))
  if (repealed || (provision.inForceUntil !== undefined && asOf > provision.inForceUntil)) return 0
  const settled = believed(provision.id)
  if (provision.inForceFrom === 'unknown') {
    if (settled?.verdict === 'never_in_force') return 0
    if (settled?.verdict === 'in_force' && asOf < settled.from) return 0
    if (!settled && own.published !== 'unknown' && asOf < own.published) return 0
  } else if (!hasBegun(provision.inForceFrom, publishedOn(own))) return 0
  const isLifted = (published: LocalDate) =>
    acts.some(
      (one) =>
        one.act === 'resumes' && hasBegun(one.on, one.published) && one.published >= published,
    )
  let cap = provision.inForceFrom === 'unknown' && !settled ? 1 : 2
  for (const one of acts) {
    if (one.act !== 'suspends' && one.act !== 'announces') continue
    if (!hasBegun(one.from, one.published) || asOf > one.through) continue
    if (isLifted(one.published)) continue
    const verdict = one.act === 'suspends' ? 'enacted' : believed(one.id)?.verdict
    if (verdict === 'enacted') return 0
    if (verdict === undefined) cap = 1
  }
  return cap
}
