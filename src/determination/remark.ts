import { type Decision, isInterval, isSet, type States, type Truth } from '#engine'
import { showRatio } from '#kernel'
import type { Law, Moment } from '#rulebook'
import { specificationName } from './read/fields.ts'
import type { SituationLine } from './situation.ts'
import { truthFor } from './truth-for.ts'

/**
 * The text for the remarks column of the customs declaration, in the official language: the control
 * code of a controlled item, or the parameters that keep an item of its kind from being one.
 */
export function remarkFor(
  law: Law,
  line: SituationLine,
  decision: Decision,
  moment: Moment,
): string | undefined {
  const { remarks } = law.rulebook.procedure
  const states = law.statesAt(moment)
  if (remarks.when && truthFor(law, remarks.when, { frame: line.frame, states }) === 0)
    return undefined
  const standing = line.codes.map((code) => ({ code, truth: standingOf(law, line, code, states) }))
  const controlled = standing.filter(({ truth }) => truth === 2).map(({ code }) => code)
  if (controlled.length > 0) return remarks.controlled.replace('{code}', controlled.join('、'))
  const outcome = law.rulebook.program.scheme.outcomes[decision.range.upper]
  if (outcome !== 'no-licence') return undefined
  const parameters = parametersOf(law, line)
  if (standing.length === 0 || parameters === '') return undefined
  return remarks.notControlled.replace('{parameters}', parameters)
}

function standingOf(law: Law, line: SituationLine, code: string, states: States): Truth {
  const { vocabulary, items } = law.rulebook
  const item = items.find((known) => known.code === code)
  const slot = vocabulary.slots.get('item.codes')
  if (!item || slot === undefined) return 0
  const list = `items:${item.instrument}`
  const frame = line.frame.with(slot, { members: [code], complete: true })
  return truthFor(law, { node: 'in_list', slot, list }, { frame, states })
}

/** The measured values that the definition of the item reads, as its owner gave them. */
function parametersOf(law: Law, line: SituationLine): string {
  const { vocabulary, jurisdiction } = law.rulebook
  const { facts } = vocabulary
  return line.frame
    .flatMap((value, slot) => {
      const fact = facts[slot]
      if (!fact || specificationName(fact.name) === undefined) return []
      if (value === undefined || isSet(value) || isInterval(value)) return []
      if (fact.kind === 'ratio' && typeof value === 'number')
        return [`${fact.label[jurisdiction.language]}${showRatio(value)}`]
      return [`${fact.label[jurisdiction.language]}${String(value)}${fact.unit ?? ''}`]
    })
    .join('，')
}
