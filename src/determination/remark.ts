import { type Decision, explainCondition, isSet } from '#engine'
import { showRatio } from '#kernel'
import type { Law, Moment } from '#rulebook'
import type { SituationLine } from './situation.ts'

/**
 * The text for the remarks column of the customs declaration, in the official language: the control code
 * of a controlled item, or the parameters that keep an item of its kind from being one.
 */
export function remarkFor(
  law: Law,
  line: SituationLine,
  decision: Decision,
  moment: Moment,
): string | undefined {
  const { remarks } = law.rulebook.procedure
  const standing = line.codes.map((code) => ({ code, truth: standingOf(law, line, code, moment) }))
  const controlled = standing.filter(({ truth }) => truth === 2).map(({ code }) => code)
  if (controlled.length > 0) return remarks.controlled.replace('{code}', controlled.join('、'))
  const outcome = law.rulebook.program.scheme.outcomes[decision.range.upper]
  if (outcome !== 'no-licence') return undefined
  const parameters = parametersOf(law, line)
  if (standing.length === 0 || parameters === '') return undefined
  return remarks.notControlled.replace('{parameters}', parameters)
}

function standingOf(law: Law, line: SituationLine, code: string, moment: Moment): number {
  const { vocabulary, program, items } = law.rulebook
  const item = items.find((known) => known.code === code)
  const slot = vocabulary.slots.get('item.codes')
  if (!item || slot === undefined) return 0
  const list = `items:${item.instrument}`
  const frame = line.frame.with(slot, { members: [code], complete: true })
  const states = law.statesAt(moment)
  const under = { vocabulary, lists: program.compiler.lists, frame, states }
  return explainCondition({ node: 'in_list', slot, list }, under).truth
}

/** The measured values that the definition of the item reads, as its owner gave them. */
function parametersOf(law: Law, line: SituationLine): string {
  const { facts } = law.rulebook.vocabulary
  return line.frame
    .flatMap((value, slot) => {
      const fact = facts[slot]
      if (!fact?.name.startsWith('spec.') || value === undefined || isSet(value)) return []
      if (fact.kind === 'ratio' && typeof value === 'number')
        return [`${fact.label.zh}${showRatio(value)}`]
      return [`${fact.label.zh}${String(value)}${fact.unit ?? ''}`]
    })
    .join('，')
}
