import { type Facts, type FactValue, factAt, testsIn, UNKNOWN, type Vocabulary } from '#engine'
import type { ControlledItem } from '../../controlled-item.ts'
import type { Description } from '../read/description.ts'
import { compareInterval, exactly, type Interval, isExact } from '../read/interval.ts'
import type { KnownFacts } from './judge.ts'

/** A fact that was given and that the description states otherwise. What was given counts. */
export type Conflict = { readonly fact: string; readonly given: FactValue; readonly said: string }

/**
 * Everything known of the goods: what was given, and where nothing was given what the description
 * says.
 */
export function knownFacts(
  { readings, choices }: Pick<Description, 'readings' | 'choices'>,
  given: Facts,
): KnownFacts {
  return new Map([
    ...[...readings].map(([fact, { value }]) => [fact, value] as const),
    ...[...choices].map(([fact, { value }]) => [fact, asKnown(value)] as const),
    ...Object.entries(given).map(([fact, value]) => [fact, asKnown(value)] as const),
  ])
}

/** Given facts that the description contradicts. */
export function conflictsWith({ readings, choices, text }: Description, given: Facts): Conflict[] {
  return Object.entries(given).flatMap(([fact, value]) => {
    const reading = readings.get(fact)
    const choice = choices.get(fact)
    const differs = reading
      ? typeof value === 'number' && !holdsWithin(reading.value, value)
      : choice !== undefined && choice.value !== value
    const said = reading ?? choice
    if (!differs || !said) return []
    const end = text.origins[said.to] ?? text.original.length
    return [{ fact, given: value, said: text.original.slice(text.origins[said.from], end).trim() }]
  })
}

/**
 * The facts a determination may take over from the description: exact values, and grades such as 4N
 * where no threshold of these items lies within what the grade leaves open. Bounds are not values:
 * they stay open.
 */
export function statedFacts(
  { readings, choices }: Description,
  {
    items,
    given,
    vocabulary,
  }: { items: readonly ControlledItem[]; given: Facts; vocabulary: Vocabulary },
): Facts {
  const facts: Record<string, FactValue> = {}
  for (const [fact, { value }] of readings) {
    if (fact in given) continue
    const settled =
      isExact(value) ||
      (value.highOpen && !value.lowOpen && isSettled(fact, value, items, vocabulary))
    if (settled && value.low > 0) facts[fact] = value.low
  }
  for (const [fact, { value }] of choices) if (!(fact in given)) facts[fact] = value
  return facts
}

function isSettled(
  fact: string,
  value: Interval,
  items: readonly ControlledItem[],
  vocabulary: Vocabulary,
): boolean {
  return items.every(({ when }) =>
    (when ? testsIn(when) : []).every(
      (test) =>
        test.node !== 'compare' ||
        factAt(vocabulary, test.slot).name !== fact ||
        compareInterval(value, test.comparison, test.threshold.value) !== UNKNOWN,
    ),
  )
}

function holdsWithin({ low, high }: Interval, value: number): boolean {
  return low <= value && value <= high
}

function asKnown(value: FactValue) {
  return typeof value === 'number' ? exactly(value) : value
}
