import {
  type Condition,
  type Decision,
  explainCondition,
  isInterval,
  isSet,
  type Truth,
} from '#engine'
import { showRatio } from '#kernel'
import type { Law, Moment } from '#rulebook'
import { specificationName } from './read/fields.ts'
import type { SituationLine } from './situation.ts'

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
  if (remarks.when && truthOn(law, line, remarks.when, moment) === 0) return undefined
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
  const { vocabulary, items } = law.rulebook
  const item = items.find((known) => known.code === code)
  const slot = vocabulary.slots.get('item.codes')
  if (!item || slot === undefined) return 0
  const list = `items:${item.instrument}`
  const frame = line.frame.with(slot, { members: [code], complete: true })
  return truthOn(law, { frame }, { node: 'in_list', slot, list }, moment)
}

function truthOn(
  { rulebook, statesAt }: Law,
  { frame }: Pick<SituationLine, 'frame'>,
  condition: Condition,
  moment: Moment,
): Truth {
  const { vocabulary, program } = rulebook
  const under = { vocabulary, lists: program.compiler.lists, frame, states: statesAt(moment) }
  return explainCondition(condition, under).truth
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
