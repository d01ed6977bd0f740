import type { Condition, Test } from '#engine'

/** One small mistake in a condition: the part that is wrong, and what stands there instead. */
export type ConditionMutant = {
  readonly part: Condition
  readonly instead: Condition
  readonly what: string
}

const STRICTNESS = {
  at_least: 'more_than',
  more_than: 'at_least',
  at_most: 'less_than',
  less_than: 'at_most',
} as const

/** Every mistake this knows how to make in a condition, named conditions included once. */
export function conditionMutants(
  condition: Condition,
  nameOf: (slot: number) => string,
): ConditionMutant[] {
  const path = (part: Condition) => showCondition(part, nameOf)
  switch (condition.node) {
    case 'all':
    case 'any':
      return [
        ...legMutants(condition, path),
        ...condition.of.flatMap((part) => conditionMutants(part, nameOf)),
      ]
    case 'not':
      return [
        { part: condition, instead: condition.of, what: `drop not before ${path(condition.of)}` },
        ...conditionMutants(condition.of, nameOf),
      ]
    case 'named':
      return conditionMutants(condition.of, nameOf)
    default:
      return testMutants(condition, nameOf)
  }
}

type Junction = Condition & { node: 'all' | 'any' }

function legMutants(junction: Junction, path: (part: Condition) => string): ConditionMutant[] {
  if (junction.of.length < 2) return []
  const swapped = junction.node === 'all' ? 'any' : 'all'
  return [
    {
      part: junction,
      instead: { ...junction, node: swapped },
      what: `${junction.node} becomes ${swapped}: ${junction.of.map(path).join('; ')}`,
    },
    ...junction.of.map((leg, index) => ({
      part: junction,
      instead: { ...junction, of: junction.of.toSpliced(index, 1) },
      what: `drop from ${junction.node}: ${path(leg)}`,
    })),
  ]
}

function testMutants(test: Test, nameOf: (slot: number) => string): ConditionMutant[] {
  const shown = showTest(test, nameOf)
  const change = (instead: Condition, what: string) => ({ part: test, instead, what })
  const negated = change({ node: 'not', of: test }, `negate ${shown}`)
  switch (test.node) {
    case 'is':
      return typeof test.value === 'string' && /^[A-Z]{2}$/.test(test.value)
        ? [negated, change({ ...test, value: 'ZW' }, `${shown}: another country`)]
        : [negated]
    case 'in':
      return [
        negated,
        ...(test.values.length < 2 ? [] : test.values).map((value, index) =>
          change(
            { ...test, values: test.values.toSpliced(index, 1) },
            `${shown}: without ${value}`,
          ),
        ),
      ]
    case 'in_list':
      return [negated]
    case 'compare':
      return [
        negated,
        change({ ...test, comparison: STRICTNESS[test.comparison] }, `${shown}: at the limit`),
        ...[-1, 1].map((sign) =>
          change(
            { ...test, threshold: moved(test.threshold, sign) },
            `${shown}: one step ${sign < 0 ? 'lower' : 'higher'}`,
          ),
        ),
      ]
    default:
      return test satisfies never
  }
}

/** One unit of the last digit written: 0.1 % moves by 0.1 %, 99.99 % by 0.01 %. */
function moved(threshold: { value: number; text: string }, sign: number) {
  const [written = ''] = /[\d.]+/.exec(threshold.text) ?? []
  const decimals = written.split('.')[1]?.length ?? 0
  const scale = Number(written) === 0 ? 1 : threshold.value / Number(written)
  return { ...threshold, value: threshold.value + sign * 10 ** -decimals * scale }
}

function showCondition(part: Condition, nameOf: (slot: number) => string): string {
  switch (part.node) {
    case 'all':
    case 'any':
      return `${part.node} of ${part.of.length}`
    case 'not':
      return `not ${showCondition(part.of, nameOf)}`
    case 'named':
      return part.id
    default:
      return showTest(part, nameOf)
  }
}

export function showTest(test: Test, nameOf: (slot: number) => string): string {
  const name = nameOf(test.slot)
  if (test.node === 'is') return `${name}: ${test.value}`
  if (test.node === 'in') return `${name} in ${test.values.join(', ')}`
  if (test.node === 'in_list') return `${name} on ${test.list}`
  return `${name} ${test.comparison} ${test.threshold.text}`
}

/** The same condition with one part, known by identity, replaced wherever it stands. */
export function rewrite(condition: Condition, part: Condition, instead: Condition): Condition {
  if (condition === part) return instead
  switch (condition.node) {
    case 'all':
    case 'any': {
      const of = condition.of.map((inner) => rewrite(inner, part, instead))
      return of.some((inner, index) => inner !== condition.of[index])
        ? { ...condition, of }
        : condition
    }
    case 'not':
    case 'named': {
      const of = rewrite(condition.of, part, instead)
      return of === condition.of ? condition : { ...condition, of }
    }
    default:
      return condition
  }
}
