import type { Truth } from '#engine'
import { addDays, type LocalDate } from '#kernel'
import { type Confirmation, subjectOf } from './confirmation.ts'
import type { Announcement, Instrument, Provision } from './instrument.ts'

/**
 * The day a question is about, and the day up to which the law was known. Both in the
 * jurisdiction's zone.
 */
export type Moment = { readonly asOf: LocalDate; readonly knownAt: LocalDate }

/** How a provision stands at a moment, with the instrument that made it so. */
export type ProvisionState =
  | { readonly status: 'unpublished' }
  | { readonly status: 'ended'; readonly since: LocalDate; readonly by?: string }
  | { readonly status: 'not_yet'; readonly from: LocalDate }
  | { readonly status: 'suspended'; readonly through: LocalDate; readonly by: string }
  | { readonly status: 'unconfirmed'; readonly doubt: Doubt }
  | { readonly status: 'in_force'; readonly since: LocalDate }

/**
 * Why nobody can say whether a provision is in force: said but not enacted, or without a known
 * first day.
 */
export type Doubt =
  | {
      readonly kind: 'announced'
      readonly id: string
      readonly through: LocalDate
      readonly by: string
    }
  | { readonly kind: 'undated'; readonly id: string }

/** What the law was, on any day, as known on any day. */
export type Timeline = {
  readonly stateOf: (provision: number, moment: Moment) => ProvisionState
  /** Days on which some provision may change, as known then; in order, each once. */
  readonly turningDays: (knownAt: LocalDate) => readonly LocalDate[]
}

type Known = { readonly by: string; readonly published: LocalDate }
type Interval = Known & { readonly from: LocalDate; readonly through: LocalDate }
type Cut = Known & { readonly on: LocalDate }
type Said = Interval & { readonly id: string }

/** What of an instrument and of a provision has to do with time. */
type DatedInstrument = Pick<Instrument, 'id' | 'published' | 'acts'>
type DatedProvision = Pick<Provision, 'id' | 'instrument' | 'inForceFrom' | 'inForceUntil'>

/** Everything that ever happens to one provision. */
type Events = {
  readonly provision: DatedProvision
  readonly published: LocalDate
  readonly suspensions: Interval[]
  readonly resumptions: Cut[]
  readonly repeals: Cut[]
  readonly announcements: Said[]
}

/** The first day there is: for an instrument whose day of publication no source gives. */
const ALWAYS = '0000-01-01' as LocalDate

/** Gathers what instruments do to each provision, and what operators have confirmed. */
export function createTimeline(
  instruments: readonly DatedInstrument[],
  provisions: readonly DatedProvision[],
  confirmations: readonly Confirmation[],
): Timeline {
  const events = gather(instruments, provisions)
  const recorded = confirmations.toSorted((one, other) =>
    one.recordedOn < other.recordedOn ? -1 : 1,
  )
  const settled = Map.groupBy(recorded, ({ settles }) => subjectOf(settles))
  const latest = (subject: string, knownAt: LocalDate) =>
    settled.get(subject)?.findLast((confirmation) => confirmation.recordedOn <= knownAt)
  return {
    stateOf: (provision, moment) => {
      const found = events[provision]
      if (!found) throw new Error(`no provision has index ${provision}`)
      return stateAt(found, moment, latest)
    },
    turningDays: (knownAt) => turningDaysOf(events, confirmations, knownAt),
  }
}

type Latest = (subject: string, knownAt: LocalDate) => Confirmation | undefined

function stateAt(events: Events, { asOf, knownAt }: Moment, latest: Latest): ProvisionState {
  if (events.published > knownAt) return { status: 'unpublished' }
  const known = <Event extends Known>(list: readonly Event[]) =>
    list.filter((event) => event.published <= knownAt)
  const repeal = earliest(known(events.repeals).filter((event) => event.on <= asOf))
  if (repeal) return { status: 'ended', since: repeal.on, by: repeal.by }
  const { inForceUntil } = events.provision
  if (inForceUntil !== undefined && inForceUntil < asOf) {
    return { status: 'ended', since: addDays(inForceUntil, 1) }
  }
  const start = startOf(events, knownAt, latest)
  if (start === 'never') return { status: 'ended', since: events.published }
  if (start !== 'unknown' && start > asOf) return { status: 'not_yet', from: start }
  const enacted = known(events.announcements).filter(
    (said) => verdictOn(said.id, knownAt, latest) === 'enacted',
  )
  const suspension = longest(
    [...known(events.suspensions), ...enacted].filter((interval) =>
      isHolding(interval, asOf, known(events.resumptions)),
    ),
  )
  if (suspension) return { status: 'suspended', through: suspension.through, by: suspension.by }
  if (start === 'unknown' && asOf < events.published) {
    return { status: 'not_yet', from: events.published }
  }
  if (start === 'unknown') {
    return { status: 'unconfirmed', doubt: { kind: 'undated', id: events.provision.id } }
  }
  const open = known(events.announcements).find(
    (said) =>
      isHolding(said, asOf, known(events.resumptions)) &&
      verdictOn(said.id, knownAt, latest) === undefined,
  )
  if (open) {
    const { id, through, by } = open
    return { status: 'unconfirmed', doubt: { kind: 'announced', id, through, by } }
  }
  return { status: 'in_force', since: start }
}

function startOf(events: Events, knownAt: LocalDate, latest: Latest) {
  const { inForceFrom } = events.provision
  if (inForceFrom !== 'unknown') return later(inForceFrom, events.published)
  const settles = latest(events.provision.id, knownAt)?.settles
  if (settles?.verdict === 'in_force') return settles.from
  return settles?.verdict === 'never_in_force' ? ('never' as const) : ('unknown' as const)
}

function verdictOn(announcement: string, knownAt: LocalDate, latest: Latest) {
  return latest(announcement, knownAt)?.settles.verdict
}

function isHolding(interval: Interval, asOf: LocalDate, resumptions: readonly Cut[]): boolean {
  if (asOf < interval.from || asOf > interval.through) return false
  return !resumptions.some((cut) => cut.on <= asOf && cut.published >= interval.published)
}

function earliest(cuts: readonly Cut[]): Cut | undefined {
  return cuts.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0]
}

function longest<Event extends Interval>(intervals: readonly Event[]): Event | undefined {
  return intervals.toSorted((one, other) => (one.through < other.through ? 1 : -1))[0]
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other
}

/** No act reaches back before the day it was published: its days are moved up to that day. */
function gather(
  instruments: readonly DatedInstrument[],
  provisions: readonly DatedProvision[],
): Events[] {
  const published = new Map(
    instruments.map(({ id, published }) => [id, published === 'unknown' ? ALWAYS : published]),
  )
  const events: Events[] = provisions.map((provision) => ({
    provision,
    published: published.get(provision.instrument) ?? ALWAYS,
    suspensions: [],
    resumptions: [],
    repeals: [],
    announcements: [],
  }))
  for (const instrument of instruments) {
    const known = { by: instrument.id, published: published.get(instrument.id) ?? ALWAYS }
    for (const act of instrument.acts) {
      for (const target of act.targets) {
        const found = events[target]
        if (!found)
          throw new Error(`${instrument.id} acts on provision ${target}, which is not there`)
        if (act.act === 'suspends') found.suspensions.push({ ...known, ...spanOf(act, known) })
        else if (act.act === 'announces')
          found.announcements.push({ ...known, id: act.id, ...spanOf(act, known) })
        else if (act.act === 'repeals')
          found.repeals.push({ ...known, on: later(act.on, known.published) })
        else found.resumptions.push({ ...known, on: later(act.on, known.published) })
      }
    }
  }
  return events
}

function spanOf({ from, through }: Pick<Announcement, 'from' | 'through'>, { published }: Known) {
  return { from: later(from, published), through }
}

function turningDaysOf(
  events: readonly Events[],
  confirmations: readonly Confirmation[],
  knownAt: LocalDate,
): LocalDate[] {
  const days = new Set<LocalDate>()
  const intervals = (list: readonly Interval[]) => {
    for (const interval of list) {
      if (interval.published > knownAt) continue
      days.add(interval.from).add(addDays(interval.through, 1))
    }
  }
  const cuts = (list: readonly Cut[]) => {
    for (const cut of list) if (cut.published <= knownAt) days.add(cut.on)
  }
  for (const event of events) {
    if (event.published > knownAt) continue
    const { inForceFrom, inForceUntil } = event.provision
    days.add(inForceFrom === 'unknown' ? event.published : later(inForceFrom, event.published))
    if (inForceUntil !== undefined) days.add(addDays(inForceUntil, 1))
    intervals(event.suspensions)
    intervals(event.announcements)
    cuts(event.repeals)
    cuts(event.resumptions)
  }
  for (const { settles, recordedOn } of confirmations) {
    if (recordedOn <= knownAt && settles.verdict === 'in_force') days.add(settles.from)
  }
  return [...days].sort()
}

/** How far a provision in this state caps its rules: not at all in force, in doubt, or in force. */
export function capOf(state: ProvisionState): Truth {
  if (state.status === 'in_force') return 2
  return state.status === 'unconfirmed' ? 1 : 0
}
