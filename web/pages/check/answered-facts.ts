import type { Transaction } from '../../api/determination.ts'
import type { FactView } from '../../api/rulebook.ts'
import { valueAt } from './field-path.ts'

/** A fact the person has spoken about: what was said, or that it is not known. */
export type AnsweredFact = {
  readonly fact: FactView
  readonly field: string
  readonly line?: number
  readonly value: unknown
  readonly isSkipped: boolean
}

/** The codes of an item are shown with the item itself. */
const SHOWN_ELSEWHERE = 'item.codes'

/** Everything said so far, in the order of the rulebook's facts. */
export function answeredFacts(
  facts: readonly FactView[],
  transaction: Transaction,
  skipped: readonly string[],
): AnsweredFact[] {
  return facts
    .filter(({ name }) => name !== SHOWN_ELSEWHERE)
    .flatMap((fact) => fieldsOf(fact, transaction).map((place) => ({ fact, ...place })))
    .map((place) => ({
      ...place,
      value: valueAt(transaction, place.field),
      isSkipped: skipped.includes(place.field),
    }))
    .filter(({ value, isSkipped }) => value !== undefined || isSkipped)
}

function fieldsOf(fact: FactView, transaction: Transaction) {
  if (fact.of === 'shipment') return [{ field: fact.field }]
  return transaction.items.map((_, line) => ({
    field: fact.field.replace('items[]', `items[${line}]`),
    line,
  }))
}

/** The fact that a field of a transaction holds. */
export function factOfField(facts: readonly FactView[], field: string): FactView | undefined {
  const place = field.replace(/^items\[\d+\]/, 'items[]')
  return facts.find((fact) => fact.field === place)
}
