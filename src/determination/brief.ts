import { explain, type Frame } from '#engine'
import { type Law, type Moment, outcomeAt, provisionAt } from '#rulebook'
import type { Answer, OutcomeRange } from './determination.ts'
import { answerOf } from './determine.ts'
import { judgeInDoubt } from './judge-in-doubt.ts'
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
  let lower = 0
  let upper = 0
  let decisive: readonly number[] = []
  for (const { frame } of situation.lines) {
    const judgement = judgeInDoubt(law, frame, moment)
    lower = Math.max(lower, judgement.range.lower)
    if (judgement.range.upper < upper) continue
    const provisions =
      outcomeAt(judgement.range.upper) === 'exempt-with-duties'
        ? exemptingProvisions(law, frame, moment)
        : judgement.decisive.map(({ provision }) => provision)
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

/** Behind an exemption stands the provision that exempts. */
function exemptingProvisions(law: Law, frame: Frame, moment: Moment): number[] {
  const { program } = law.rulebook
  const { findings } = explain(program, frame, law.statesAt(moment))
  const exempting = new Set(findings.flatMap(({ defeatedBy }) => defeatedBy))
  return findings.flatMap(({ rule }) => (exempting.has(rule.id) ? [rule.provision] : []))
}
