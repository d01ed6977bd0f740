import { type Condition, explainCondition, type Frame, type States, type Truth } from '#engine'
import type { Law } from '#rulebook'

/** How surely a condition of the procedure holds of one item, under a state of the law. */
export function truthFor(
  { rulebook }: Law,
  condition: Condition,
  under: { readonly frame: Frame; readonly states: States },
): Truth {
  const { vocabulary, program } = rulebook
  const circumstances = { vocabulary, lists: program.compiler.lists, ...under }
  return explainCondition(condition, circumstances).truth
}
