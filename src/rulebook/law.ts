import type { States } from '#engine'
import { addDays, type LocalDate } from '#kernel'
import type { Confirmation } from './confirmation.ts'
import type { ItemForm } from './controlled-item.ts'
import { createFinder, type Finder } from './find/find-items.ts'
import { createPartyNames, type PartyNames } from './listed-party.ts'
import type { Rulebook } from './rulebook.ts'
import {
  capOf,
  createTimeline,
  type Doubt,
  type Moment,
  type ProvisionState,
  type Timeline,
} from './timeline.ts'

/**
 * A rulebook together with what operators have confirmed: all that an answer depends on but the
 * question.
 */
export type Law = {
  readonly rulebook: Rulebook
  readonly confirmations: readonly Confirmation[]
  readonly timeline: Timeline
  readonly partyNames: PartyNames
  readonly find: Finder
  /** The form of the item with exactly this code, if the rulebook holds it. */
  readonly formOf: (code: string) => ItemForm | undefined
  /** Whether the item with exactly this code must also have measured values. */
  readonly hasParameters: (code: string) => boolean
  /** How far each provision is in force at a moment, by index. */
  readonly statesAt: (moment: Moment) => States
  readonly stateOf: (provision: number, moment: Moment) => ProvisionState
}

/** Moments of the law that are kept ready; a batch asks about few days. */
const MOMENTS_KEPT = 512

export function createLaw(rulebook: Rulebook, confirmations: readonly Confirmation[]): Law {
  const timeline = createTimeline(
    [...rulebook.instruments.values()],
    rulebook.provisions,
    confirmations,
  )
  const kept = new Map<string, States>()
  let last: (Moment & { readonly states: States }) | undefined
  // Reading every item against the lexicon takes longer than most commands; few of them need it.
  let finder: Finder | undefined
  const measured = new Set(rulebook.items.flatMap(({ code, when }) => (when ? [code] : [])))
  const forms = new Map(rulebook.items.map(({ code, form }) => [code, form]))
  return {
    rulebook,
    confirmations,
    timeline,
    partyNames: createPartyNames(rulebook.parties),
    find: (wanted) => {
      finder ??= createFinder(rulebook.items, rulebook.lexicon, rulebook.vocabulary)
      return finder(wanted)
    },
    formOf: (code) => forms.get(code),
    hasParameters: (code) => measured.has(code),
    stateOf: timeline.stateOf,
    statesAt: (moment) => {
      // A batch asks about one day many times over.
      if (last && last.asOf === moment.asOf && last.knownAt === moment.knownAt) return last.states
      const key = `${moment.asOf} ${moment.knownAt}`
      const states =
        kept.get(key) ??
        Uint8Array.from(rulebook.provisions, ({ index }) => capOf(timeline.stateOf(index, moment)))
      if (kept.size >= MOMENTS_KEPT) kept.clear()
      kept.set(key, states)
      last = { asOf: moment.asOf, knownAt: moment.knownAt, states }
      return states
    },
  }
}

/** A doubt about the law that is open at a moment, and the provisions it leaves unconfirmed. */
export type OpenDoubt = { readonly doubt: Doubt; readonly provisions: readonly number[] }

/** Every open doubt at a moment. */
export function openDoubts(law: Law, moment: Moment): OpenDoubt[] {
  const unconfirmed = law.rulebook.provisions.flatMap(({ index }) => {
    const state = law.stateOf(index, moment)
    return state.status === 'unconfirmed' ? [{ doubt: state.doubt, index }] : []
  })
  return [...Map.groupBy(unconfirmed, ({ doubt }) => doubt.id).values()].flatMap((group) =>
    group[0] ? [{ doubt: group[0].doubt, provisions: group.map(({ index }) => index) }] : [],
  )
}

/** The same law with one doubt read one way: its provisions in force, or not. */
export function readDoubt(states: States, open: OpenDoubt, inForce: boolean): States {
  const read = states.slice()
  for (const provision of open.provisions) read[provision] = inForce ? 2 : 0
  return read
}

/**
 * Later days on which the law, as known, changes: where an answer may change without any new fact.
 */
export function laterDays(law: Law, { asOf, knownAt }: Moment): LocalDate[] {
  const days = law.timeline.turningDays(knownAt).filter((day) => day > asOf)
  let before = law.statesAt({ asOf, knownAt })
  return days.filter((day) => {
    const states = law.statesAt({ asOf: day, knownAt })
    const changed = states.some((state, index) => state !== before[index])
    before = states
    return changed
  })
}

/** How a provision stood over time, as known on a day: each state with the first day it held. */
export function historyOf(
  law: Law,
  provision: number,
  knownAt: LocalDate,
): { readonly from: LocalDate; readonly state: ProvisionState }[] {
  const days = law.timeline.turningDays(knownAt)
  const first = days[0]
  if (first === undefined) return []
  const history: { from: LocalDate; state: ProvisionState }[] = []
  for (const day of [addDays(first, -1), ...days]) {
    const state = law.stateOf(provision, { asOf: day, knownAt })
    const before = history.at(-1)?.state
    if (!before || !isSameState(before, state)) history.push({ from: day, state })
  }
  return history
}

function isSameState(one: ProvisionState, other: ProvisionState): boolean {
  if (one.status !== other.status) return false
  if (one.status === 'suspended' && other.status === 'suspended') return one.by === other.by
  return true
}
