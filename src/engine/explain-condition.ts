import type { Localised } from '#kernel'
import { covers, type ListEntry } from './code-list.ts'
import {
  type CompiledList,
  compareInterval,
  comparisonOf,
  type States,
  truthInSet,
} from './compile-condition.ts'
import type { Condition, Test } from './condition.ts'
import { FALSE, lesser, negate, TRUE, type Truth, UNKNOWN } from './truth.ts'
import {
  type FactKind,
  type FactValue,
  type Frame,
  factAt,
  isSet,
  type Vocabulary,
} from './vocabulary.ts'

/** Why a condition has the value it has: the whole tree, true legs and false legs alike. */
export type Explanation =
  | {
      readonly node: 'all' | 'any'
      readonly truth: Truth
      readonly of: readonly Explanation[]
    }
  | { readonly node: 'not'; readonly truth: Truth; readonly of: Explanation }
  | {
      readonly node: 'named'
      readonly truth: Truth
      readonly id: string
      readonly says: Localised
      readonly of: Explanation
    }
  | {
      readonly node: 'test'
      readonly truth: Truth
      readonly test: Test
      readonly fact: string
      /** The value the fact was given; absent when it is not known. */
      readonly given?: FactValue
      /** For a list: the entries above and below the given codes, each with its own standing. */
      readonly entries?: readonly EntryStanding[]
    }

/**
 * One entry of a list at or above a given code, or below it and then never sure: whether it holds
 * now, and why.
 */
export type EntryStanding = {
  readonly code: string
  readonly stem: string
  readonly truth: Truth
  readonly provision?: number
  readonly because?: Explanation
}

/** What an explanation is made under. */
export type Circumstances = {
  readonly vocabulary: Vocabulary
  readonly lists: ReadonlyMap<string, CompiledList>
  readonly frame: Frame
  readonly states: States
}

/** Walks a condition without stopping early. Its truth is the compiled condition's, leg by leg. */
export function explainCondition(condition: Condition, under: Circumstances): Explanation {
  switch (condition.node) {
    case 'all': {
      const of = condition.of.map((part) => explainCondition(part, under))
      return {
        node: 'all',
        truth: of.reduce<Truth>((least, part) => lesser(least, part.truth), 2),
        of,
      }
    }
    case 'any': {
      const of = condition.of.map((part) => explainCondition(part, under))
      return { node: 'any', truth: mostOf(of), of }
    }
    case 'not': {
      const of = explainCondition(condition.of, under)
      return { node: 'not', truth: negate(of.truth), of }
    }
    case 'named': {
      const of = explainCondition(condition.of, under)
      return { node: 'named', truth: of.truth, id: condition.id, says: condition.says, of }
    }
    default:
      return explainTest(condition, under)
  }
}

function explainTest(test: Test, under: Circumstances): Explanation {
  const fact = factAt(under.vocabulary, test.slot)
  const given = under.frame[test.slot]
  if (given === undefined) return { node: 'test', truth: UNKNOWN, test, fact: fact.name }
  if (test.node === 'in_list') return explainListTest(test, fact.name, given, under)
  return { node: 'test', truth: truthOfTest(test, given, fact.kind), test, fact: fact.name, given }
}

function truthOfTest(test: PlainTest, given: FactValue, kind: FactKind): Truth {
  if (test.node === 'compare') {
    const holds = comparisonOf(test)
    if (typeof given !== 'number') return compareInterval(holds, given)
    return holds(given) ? TRUE : FALSE
  }
  const wanted: readonly (boolean | string)[] = test.node === 'in' ? test.values : [test.value]
  const hits = (value: string) =>
    kind === 'codes' ? wanted.some((stem) => covers(String(stem), value)) : wanted.includes(value)
  if (isSet(given)) return truthInSet(given, hits)
  return wanted.includes(given as boolean | string) ? TRUE : FALSE
}

type PlainTest = Exclude<Test, { node: 'in_list' }>

function explainListTest(
  test: Test & { node: 'in_list' },
  fact: string,
  given: FactValue,
  under: Circumstances,
): Explanation {
  const list = under.lists.get(test.list)
  if (!list || !isSet(given)) return { node: 'test', truth: UNKNOWN, test, fact, given }
  const entries: EntryStanding[] = []
  let truth: Truth = given.complete || given.possible ? FALSE : UNKNOWN
  const look = (code: string, most: Truth) => {
    const coverage = list.lookup(code)
    if (coverage.possible && truth < UNKNOWN) truth = UNKNOWN
    const add = (entry: ListEntry, cap: Truth) => {
      const standing = explainEntry(code, entry, under)
      entries.push({ ...standing, truth: lesser(standing.truth, cap) })
    }
    for (const entry of coverage.entries) add(entry, most)
    for (const entry of coverage.below) add(entry, UNKNOWN)
  }
  for (const code of given.members) look(code, TRUE)
  if (!given.complete) for (const code of given.possible ?? []) look(code, UNKNOWN)
  for (const entry of entries) if (entry.truth > truth) truth = entry.truth
  return { node: 'test', truth, test, fact, given, entries }
}

function explainEntry(code: string, entry: ListEntry, under: Circumstances): EntryStanding {
  const cap = entry.provision === undefined ? TRUE : (under.states[entry.provision] as Truth)
  const because = entry.when && explainCondition(entry.when, under)
  return {
    code,
    stem: entry.stem,
    truth: because ? lesser(cap, because.truth) : cap,
    ...(entry.provision === undefined ? {} : { provision: entry.provision }),
    ...(because ? { because } : {}),
  }
}

function mostOf(parts: readonly Explanation[]): Truth {
  let most: Truth = 0
  for (const part of parts) if (part.truth > most) most = part.truth
  return most
}
