import { type Frame, judge, type Range, type States, TRUE, UNKNOWN } from '#engine'
import type { LocalDate } from '#kernel'
import {
  cite,
  instrumentName,
  instrumentOf,
  type Law,
  laterDays,
  type Moment,
  openDoubts,
  outcomeAt,
  provisionAt,
  readDoubt,
  say,
} from '#rulebook'
import type { Determination, DormantRule, DoubtView, OutcomeRange } from './determination.ts'
import { judgeInDoubt } from './judge-in-doubt.ts'
import type { SituationLine } from './situation.ts'

/** A range in the words of an answer. */
export function rangeWords(range: Range): OutcomeRange {
  return [outcomeAt(range.lower), outcomeAt(range.upper)]
}

/** The range of a whole shipment: as strict as its strictest line, at either end. */
export function overallRange(law: Law, frames: readonly Frame[], states: States): Range {
  return strictestOf(frames.map((frame) => judge(law.rulebook.program, frame, states).range))
}

function rangeInDoubt(law: Law, frames: readonly Frame[], moment: Moment): Range {
  return strictestOf(frames.map((frame) => judgeInDoubt(law, frame, moment).range))
}

function strictestOf(ranges: readonly Range[]): Range {
  return {
    lower: Math.max(...ranges.map(({ lower }) => lower)),
    upper: Math.max(...ranges.map(({ upper }) => upper)),
  }
}

/** The open doubts about the law that change this answer, and what each reading gives. */
export function doubtsFor(law: Law, frames: readonly Frame[], moment: Moment): DoubtView[] {
  const states = law.statesAt(moment)
  return openDoubts(law, moment).flatMap((open) => {
    const [inForce, notInForce] = [true, false].map((reading) =>
      overallRange(law, frames, readDoubt(states, open, reading)),
    )
    if (!inForce || !notInForce || isSameRange(inForce, notInForce)) return []
    const { sentences } = law.rulebook
    const { doubt } = open
    const words = doubt.kind === 'announced' ? ['text', 'announced'] : ['in-force', 'not-in-force']
    const telling = open.provisions.filter((provision) => {
      const only = { ...open, provisions: [provision] }
      const ranges = [true, false].map((reading) =>
        overallRange(law, frames, readDoubt(states, only, reading)),
      )
      return ranges[0] && ranges[1] && !isSameRange(ranges[0], ranges[1])
    })
    return [
      {
        id: doubt.id,
        kind: doubt.kind,
        says: sayDoubt(law, open.provisions[0] ?? 0, doubt),
        provisions: (telling.length > 0 ? telling : open.provisions).map((index) =>
          cite(law, index),
        ),
        readings: [
          { says: say(sentences, `doubt.reading-${words[0]}`), range: rangeWords(inForce) },
          { says: say(sentences, `doubt.reading-${words[1]}`), range: rangeWords(notInForce) },
        ],
      },
    ]
  })
}

type Doubt = ReturnType<typeof openDoubts>[number]['doubt']

function sayDoubt(law: Law, provision: number, doubt: Doubt) {
  const { sentences, instruments } = law.rulebook
  if (doubt.kind === 'undated') {
    const instrument = instrumentOf(law.rulebook, provisionAt(law.rulebook, provision))
    return say(sentences, 'doubt.undated', { number: instrumentName(instrument) })
  }
  const announcer = instruments.get(doubt.by)
  const announcement = announcer?.acts.find((act) => act.act === 'announces' && act.id === doubt.id)
  if (!announcer || announcement?.act !== 'announces')
    throw new Error(`${doubt.id} was not announced`)
  const continued = instruments.get(announcement.continues ?? '')
  const until = continued?.acts
    .flatMap((act) => (act.act === 'suspends' ? [act.through] : []))
    .at(-1)
  return say(sentences, 'doubt.announced', {
    number: continued ? instrumentName(continued) : '',
    until: until ?? '',
    source: announcer.title,
    through: doubt.through,
  })
}

function isSameRange(one: Range, other: Range): boolean {
  return one.lower === other.lower && one.upper === other.upper
}

/** Rules that are met but sleep now, with the first later day on which they bite. */
export function dormantRules(
  law: Law,
  lines: readonly SituationLine[],
  moment: Moment,
): DormantRule[] {
  const { program } = law.rulebook
  const now = law.statesAt(moment)
  const later = laterDays(law, moment).map((asOf) => ({
    asOf,
    states: readByText(law.statesAt({ ...moment, asOf })),
  }))
  return lines.flatMap(({ frame }, line) =>
    program.index.candidates(frame).all.flatMap((rule): DormantRule[] => {
      if (rule.does.kind === 'exempt' || now[rule.provision] !== 0) return []
      const bites = later.find(
        ({ states }) => states[rule.provision] !== 0 && rule.met(frame, states) === 2,
      )
      if (!bites) return []
      return [
        {
          rule: rule.id,
          provision: cite(law, rule.provision),
          state: law.stateOf(rule.provision, moment),
          line,
          bitesOn: bites.asOf,
          outcome: outcomeAt(rule.does.outcome),
        },
      ]
    }),
  )
}

/** The law by its text alone: what is only announced to sleep on bites. */
function readByText(states: States): States {
  return states.map((state) => (state === UNKNOWN ? TRUE : state))
}

/** What the shipment meets from each later day on which its answer changes. */
export function horizonOf(
  law: Law,
  frames: readonly Frame[],
  moment: Moment,
): Determination['horizon'] {
  const horizon: { from: LocalDate; range: OutcomeRange }[] = []
  let before = rangeInDoubt(law, frames, moment)
  for (const asOf of laterDays(law, moment)) {
    const range = rangeInDoubt(law, frames, { ...moment, asOf })
    if (!isSameRange(range, before)) horizon.push({ from: asOf, range: rangeWords(range) })
    before = range
  }
  return horizon
}
