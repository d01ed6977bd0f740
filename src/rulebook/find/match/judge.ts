import {
  type Condition,
  FALSE,
  type FactValue,
  factAt,
  isSet,
  type Test,
  TRUE,
  type Truth,
  UNKNOWN,
  type Vocabulary,
} from '#engine'
import { showRatio } from '#kernel'
import { type Comparison, compareInterval, type Interval } from '../read/interval.ts'

/** What is known of one fact: a number or an interval of numbers, or another value. */
export type Known = Interval | Exclude<FactValue, number>

/** One parameter of an item beside what was stated of it. */
export type Parameter = {
  readonly fact: string
  readonly needed: string
  readonly given?: string
  readonly truth: Truth
}

/**
 * An item's parameters, compared: the whole, each part, and the facts that would still settle it.
 */
export type Judgement = {
  readonly truth: Truth
  readonly parameters: readonly Parameter[]
  readonly missing: readonly string[]
}

export type KnownFacts = ReadonlyMap<string, Known>

const SIGNS: Readonly<Record<Comparison, string>> = {
  at_least: '≥',
  more_than: '>',
  at_most: '≤',
  less_than: '<',
}

/** Compares an item's parameters with what is known. What is not known is never guessed. */
export function judge(condition: Condition, known: KnownFacts, vocabulary: Vocabulary): Judgement {
  const parameters: Parameter[] = []
  const truth = walk(condition)
  const missing = truth === UNKNOWN ? openFacts(condition, truthOf, vocabulary) : []
  return { truth, parameters, missing }

  function walk(part: Condition): Truth {
    return combine(part, (test) => {
      const judged = judgeTest(test, known, vocabulary)
      if (
        !parameters.some((other) => other.fact === judged.fact && other.needed === judged.needed)
      ) {
        parameters.push(judged)
      }
      return judged.truth
    })
  }

  function truthOf(part: Condition): Truth {
    return combine(part, (test) => judgeTest(test, known, vocabulary).truth)
  }
}

function combine(condition: Condition, truthOf: (test: Test) => Truth): Truth {
  switch (condition.node) {
    case 'all':
      return Math.min(TRUE, ...condition.of.map((part) => combine(part, truthOf))) as Truth
    case 'any':
      return Math.max(FALSE, ...condition.of.map((part) => combine(part, truthOf))) as Truth
    case 'not':
      return (TRUE - combine(condition.of, truthOf)) as Truth
    case 'named':
      return combine(condition.of, truthOf)
    default:
      return truthOf(condition)
  }
}

/** The unknown facts that still matter: those under no part that is settled already. */
function openFacts(
  condition: Condition,
  truthOf: (part: Condition) => Truth,
  vocabulary: Vocabulary,
): string[] {
  if (truthOf(condition) !== UNKNOWN) return []
  switch (condition.node) {
    case 'all':
    case 'any':
      return [...new Set(condition.of.flatMap((part) => openFacts(part, truthOf, vocabulary)))]
    case 'not':
    case 'named':
      return openFacts(condition.of, truthOf, vocabulary)
    default:
      return [factAt(vocabulary, condition.slot).name]
  }
}

function judgeTest(test: Test, known: KnownFacts, vocabulary: Vocabulary): Parameter {
  const fact = factAt(vocabulary, test.slot)
  const value = known.get(fact.name)
  const needed = neededBy(test)
  if (value === undefined) return { fact: fact.name, needed, truth: UNKNOWN }
  const given = showKnown(value, fact.kind === 'ratio', fact.unit)
  return { fact: fact.name, needed, given, truth: truthOfTest(test, value) }
}

function truthOfTest(test: Test, value: Known): Truth {
  if (isInterval(value)) {
    return test.node === 'compare'
      ? compareInterval(value, test.comparison, test.threshold.value)
      : UNKNOWN
  }
  if (test.node !== 'is' && test.node !== 'in') return UNKNOWN
  const wanted = test.node === 'is' ? [String(test.value)] : test.values
  const members = isSet(value) ? value.members : [String(value)]
  if (members.some((member) => wanted.includes(member))) return TRUE
  return isSet(value) && !value.complete ? UNKNOWN : FALSE
}

function neededBy(test: Test): string {
  switch (test.node) {
    case 'is':
      return String(test.value)
    case 'in':
      return test.values.join(' | ')
    case 'in_list':
      return test.list
    case 'compare':
      return `${SIGNS[test.comparison]} ${test.threshold.text}`
    default:
      return test satisfies never
  }
}

function showKnown(value: Known, ratio: boolean, unit: string | undefined): string {
  if (isSet(value as FactValue)) return (value as { members: readonly string[] }).members.join(', ')
  if (!isInterval(value)) return String(value)
  const show = (number: number) =>
    ratio ? showRatio(number) : `${number}${unit ? ` ${unit}` : ''}`
  const { low, high, lowOpen, highOpen } = value
  if (low === high) return show(low)
  if (high === Infinity || (ratio && high === 1)) return `${lowOpen ? '>' : '≥'} ${show(low)}`
  if (low === 0) return `${highOpen ? '<' : '≤'} ${show(high)}`
  return `${show(low)}–${show(high)}`
}

export function isInterval(value: Known): value is Interval {
  return typeof value === 'object' && 'low' in value
}
