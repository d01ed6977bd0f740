import { judge } from '#engine'
import { type Law, type Moment, outcomeAt, provisionAt } from '#rulebook'
import type { Answer, OutcomeRange } from './determination.ts'
import { answerOf } from './determine.ts'
import type { Situation } from './situation.ts'

/** An answer without its reasons, for batches: the outcome, and the provisions that lead to it. */
export type BriefDetermination = {
  readonly reference?: string
  readonly answer: Answer
  readonly range: OutcomeRange
  /** Control codes of all items, as given or read from descriptions. */
  readonly codes: readonly string[]
  /** Provisions behind the strictest outcome open. */
  readonly provisions: readonly string[]
}

/** The answer to a situation in brief. It is always the answer that `determine` gives. */
export function determineBriefly(
  law: Law,
  situation: Situation,
  moment: Moment,
): BriefDetermination {
  const { rulebook } = law
  const states = law.statesAt(moment)
  let lower = 0
  let upper = 0
  let decisive: readonly number[] = []
  for (const { frame } of situation.lines) {
    const judgement = judge(rulebook.program, frame, states)
    lower = Math.max(lower, judgement.range.lower)
    if (judgement.range.upper < upper) continue
    const provisions = judgement.decisive.map(({ provision }) => provision)
    decisive = judgement.range.upper > upper ? provisions : [...decisive, ...provisions]
    upper = judgement.range.upper
  }
  const range: OutcomeRange = [outcomeAt(lower), outcomeAt(upper)]
  const { reference } = situation.transaction
  return {
    ...(reference === undefined ? {} : { reference }),
    answer: answerOf(range),
    range,
    codes: situation.lines.flatMap(({ codes }) => codes),
    provisions: [...new Set(decisive)].map((index) => provisionAt(rulebook, index).id),
  }
}
