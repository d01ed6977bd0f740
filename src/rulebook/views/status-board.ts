import type { Confidence, LocalDate, Localised } from '#kernel'
import type { Instrument, Provision } from '../instrument.ts'
import type { Law } from '../law.ts'
import { provisionAt } from '../rulebook.ts'
import { joined, say } from '../sentences.ts'
import type { Moment, ProvisionState } from '../timeline.ts'

/** How a whole instrument stands, from how its provisions stand. */
export type StatusWord =
  | 'in_force'
  | 'partly_in_force'
  | 'suspended'
  | 'not_yet'
  | 'unconfirmed'
  | 'ended'
  | 'unpublished'
  | 'no_provisions'

/** One instrument on the board: its dates, its interruptions and how it stands that day. */
export type StatusRow = {
  readonly instrument: string
  readonly number: string
  readonly title: Localised
  readonly issued: LocalDate | 'unknown'
  /** First day of each limb, once each. */
  readonly effective: readonly (LocalDate | 'unknown')[]
  readonly suspensions: readonly {
    readonly from: LocalDate
    readonly through: LocalDate
    readonly by: string
  }[]
  readonly status: StatusWord
  readonly sentence: Localised
  readonly confidence: Confidence
  readonly provisions: readonly {
    readonly id: string
    readonly label: Localised
    readonly state: ProvisionState
  }[]
}

/**
 * The status board of a day: every instrument of the rulebook, in the order they were published.
 */
export function statusBoard(law: Law, moment: Moment): StatusRow[] {
  return [...law.rulebook.instruments.values()]
    .toSorted((one, other) =>
      one.published === other.published
        ? byId(one, other)
        : one.published < other.published
          ? -1
          : 1,
    )
    .map((instrument) => statusRow(law, instrument, moment))
}

function byId(one: Instrument, other: Instrument): number {
  return one.id.localeCompare(other.id, 'en', { numeric: true })
}

export function statusRow(law: Law, instrument: Instrument, moment: Moment): StatusRow {
  const provisions = instrument.provisions.map((index) => provisionAt(law.rulebook, index))
  const states = provisions.map(({ index }) => law.stateOf(index, moment))
  const status = statusOf(instrument, states, moment)
  const { id, number, title, published, source } = instrument
  return {
    instrument: id,
    number,
    title,
    issued: published,
    effective: [...new Set(provisions.map(({ inForceFrom }) => inForceFrom))].sort(),
    suspensions: suspensionsOf(law, instrument.provisions, moment),
    status,
    sentence: sentenceFor(law, { instrument, status, provisions, states }),
    confidence: source.confidence,
    provisions: provisions.map(({ id, label }, index) => ({
      id,
      label,
      state: states[index] as ProvisionState,
    })),
  }
}

function statusOf(
  instrument: Instrument,
  states: readonly ProvisionState[],
  { asOf, knownAt }: Moment,
): StatusWord {
  if (instrument.published !== 'unknown' && instrument.published > knownAt) return 'unpublished'
  if (lapsedThrough(instrument) < asOf) return 'ended'
  const words = new Set(states.map(({ status }) => status))
  const [only] = words
  if (only === undefined) return 'no_provisions'
  if (words.size === 1) return only
  if (words.has('unconfirmed')) return 'unconfirmed'
  return words.has('in_force')
    ? 'partly_in_force'
    : words.has('suspended')
      ? 'suspended'
      : 'not_yet'
}

/**
 * The last day an instrument that only suspends others has any effect; never, for one that does
 * more.
 */
function lapsedThrough({ acts }: Instrument): LocalDate {
  const suspensions = acts.flatMap((act) => (act.act === 'suspends' ? [act.through] : []))
  const onlySuspends = acts.length > 0 && suspensions.length === acts.length
  return onlySuspends ? (suspensions.sort().at(-1) ?? NEVER) : NEVER
}

const NEVER = '9999-12-31' as LocalDate

type Standing = {
  readonly instrument: Instrument
  readonly status: StatusWord
  readonly provisions: readonly Provision[]
  readonly states: readonly ProvisionState[]
}

function sentenceFor(law: Law, { instrument, status, provisions, states }: Standing): Localised {
  const { sentences } = law.rulebook
  if (status === 'ended' && lapsedThrough(instrument) !== NEVER) {
    return say(sentences, 'status.lapsed', { day: lapsedThrough(instrument) })
  }
  if (status !== 'partly_in_force') return statusWords(law, status, states)
  const parts = provisions.flatMap(({ label }, index) => {
    const state = states[index]
    if (!state || state.status === 'in_force') return []
    const words = statusWords(law, state.status, [state])
    return [{ en: `${label.en} ${words.en}`, zh: `${label.zh}${words.zh}` }]
  })
  return say(sentences, 'status.partly_in_force-but', { parts: joined(parts) })
}

function statusWords(
  { rulebook }: Law,
  status: StatusWord,
  states: readonly ProvisionState[],
): Localised {
  const dates = [...new Set(states.map(dateOf).filter((date) => date !== undefined))].sort()
  if (dates.length === 0) return say(rulebook.sentences, `status.${status}`)
  const days = joined(dates.map((date) => ({ en: date, zh: date })))
  return say(rulebook.sentences, `status.${status}-dated`, { days })
}

function dateOf(state: ProvisionState): LocalDate | undefined {
  switch (state.status) {
    case 'suspended':
      return state.through
    case 'unconfirmed':
      return state.doubt.kind === 'announced' ? state.doubt.through : undefined
    case 'not_yet':
      return state.from
    case 'ended':
    case 'in_force':
      return state.since
    case 'unpublished':
      return undefined
    default:
      return state satisfies never
  }
}

function suspensionsOf(
  law: Law,
  provisions: readonly number[],
  { knownAt }: Moment,
): StatusRow['suspensions'] {
  const all = [...law.rulebook.instruments.values()].flatMap(({ id, published, acts }) =>
    published !== 'unknown' && published > knownAt
      ? []
      : acts.flatMap((act) =>
          act.act === 'suspends' && act.targets.some((target) => provisions.includes(target))
            ? [{ from: act.from, through: act.through, by: id }]
            : [],
        ),
  )
  return all.toSorted((one, other) => (one.from < other.from ? -1 : 1))
}
