import { type Frame, type Judgement, judge, type States } from '#engine'
import { type Law, type Moment, type OpenDoubt, openDoubts, readDoubt } from '#rulebook'

/**
 * Each doubt doubles the readings; one beyond this many stays simply not known, which is sound but
 * wider.
 */
const MOST_DOUBTS_READ = 4

/**
 * A judgement at a moment at which the law itself may be in doubt. A doubt that holds a requirement
 * and its exemption is read both ways as one thing: either both are in force or neither is, so the
 * requirement without its exemption is no answer.
 */
export function judgeInDoubt(law: Law, frame: Frame, moment: Moment): Judgement {
  const { program } = law.rulebook
  const states = law.statesAt(moment)
  const open = judge(program, frame, states)
  if (open.range.lower === open.range.upper) return open
  const readings = readingsAt(law, moment, states)
  if (readings.length === 1) return open
  const judgements = readings.map((reading) => judge(program, frame, reading))
  const upper = Math.max(...judgements.map(({ range }) => range.upper))
  const lower = Math.min(...judgements.map(({ range }) => range.lower))
  const decisive = judgements.flatMap((one) => (one.range.upper === upper ? one.decisive : []))
  return { range: { lower, upper }, decisive: [...new Set(decisive)] }
}

const kept = new WeakMap<States, readonly States[]>()

function readingsAt(law: Law, moment: Moment, states: States): readonly States[] {
  const found = kept.get(states)
  if (found) return found
  const doubts = openDoubts(law, moment).filter((open) => holdsExemption(law, open))
  const readings = doubts
    .slice(0, MOST_DOUBTS_READ)
    .reduce<States[]>(
      (read, open) => [true, false].flatMap((way) => read.map((one) => readDoubt(one, open, way))),
      [states],
    )
  kept.set(states, readings)
  return readings
}

function holdsExemption({ rulebook }: Law, { provisions }: OpenDoubt): boolean {
  return rulebook.program.rules.some(
    ({ does, provision }) => does.kind === 'exempt' && provisions.includes(provision),
  )
}
