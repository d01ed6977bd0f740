import { type CodeList, type Coverage, covers, createLookup, type ListEntry } from './code-list.ts'
import { type Condition, type Test, testsIn } from './condition.ts'
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts'
import {
  type Fact,
  type FactValue,
  type Frame,
  factAt,
  isInterval,
  isSet,
  type SetValue,
  type Vocabulary,
} from './vocabulary.ts'

/** How far each provision is in force, by index: 0 not, 1 not known, 2 in force. */
export type States = Uint8Array

/** A condition ready to run: what it is worth for these facts under this state of the law. */
export type Evaluate = (frame: Frame, states: States) => Truth

/** A list whose entries can be asked. */
export type CompiledList = {
  readonly id: string
  readonly lookup: (code: string) => Coverage<CompiledEntry>
}

type CompiledEntry = ListEntry & { readonly holds: Evaluate | undefined }

/**
 * Compiles conditions and the lists they name; lists may carry conditions and are compiled first.
 */
export type Compiler = {
  readonly lists: ReadonlyMap<string, CompiledList>
  readonly compile: (condition: Condition) => Evaluate
}

export function createCompiler(vocabulary: Vocabulary, lists: readonly CodeList[]): Compiler {
  const compiled = new Map<string, CompiledList>()
  const compile = (condition: Condition) => compileNode(condition, vocabulary, compiled)
  for (const list of lists) {
    const entries = list.entries.map((entry) => ({
      ...entry,
      holds: entry.when && compile(entry.when),
    }))
    const shape = list.open ? { open: list.open } : {}
    compiled.set(list.id, { id: list.id, lookup: createLookup({ ...shape, entries }) })
  }
  return { lists: compiled, compile }
}

type Lists = ReadonlyMap<string, CompiledList>

function compileNode(condition: Condition, vocabulary: Vocabulary, lists: Lists): Evaluate {
  switch (condition.node) {
    case 'all':
      return conjunction(cheapestFirst(condition.of, vocabulary, lists))
    case 'any':
      return disjunction(cheapestFirst(condition.of, vocabulary, lists))
    case 'not': {
      const inner = compileNode(condition.of, vocabulary, lists)
      return (frame, states) => (2 - inner(frame, states)) as Truth
    }
    case 'named':
      return compileNode(condition.of, vocabulary, lists)
    default:
      return compileTest(condition, factAt(vocabulary, condition.slot), lists)
  }
}

/** The order of legs means nothing: those that are quick to ask come first and often settle it. */
function cheapestFirst(
  parts: readonly Condition[],
  vocabulary: Vocabulary,
  lists: Lists,
): Evaluate[] {
  return parts
    .toSorted((one, other) => costOf(one) - costOf(other))
    .map((part) => compileNode(part, vocabulary, lists))
}

/** A list is looked up, and may have conditions of its own; any other test is a comparison. */
const COST_OF_A_LIST = 4

function costOf(condition: Condition): number {
  const costs = testsIn(condition).map(({ node }) => (node === 'in_list' ? COST_OF_A_LIST : 1))
  return costs.reduce((sum, cost) => sum + cost, 0)
}

function conjunction(parts: readonly Evaluate[]): Evaluate {
  const [first, second, ...rest] = parts
  if (!first) return () => TRUE
  if (!second) return first
  const others =
    rest.length === 1 && rest[0] ? rest[0] : rest.length > 0 ? conjunction(rest) : undefined
  return (frame, states) => {
    const one = first(frame, states)
    if (one === FALSE) return FALSE
    const other = second(frame, states)
    if (other === FALSE) return FALSE
    const both = one < other ? one : other
    if (others === undefined) return both
    const last = others(frame, states)
    return both < last ? both : last
  }
}

function disjunction(parts: readonly Evaluate[]): Evaluate {
  return (frame, states) => {
    let best: Truth = FALSE
    for (const part of parts) {
      const truth = part(frame, states)
      if (truth === TRUE) return TRUE
      if (truth > best) best = truth
    }
    return best
  }
}

function compileTest(test: Test, fact: Fact, lists: Lists): Evaluate {
  const { slot } = test
  switch (test.node) {
    case 'is':
      return isTest(slot, test.value, fact)
    case 'in':
      return inTest(slot, test.values, fact)
    case 'in_list': {
      const list = lists.get(test.list)
      if (!list) throw new Error(`the list ${test.list} is used before it is compiled`)
      return listTest(slot, list)
    }
    case 'compare':
      return compareTest(slot, test)
    default:
      return test satisfies never
  }
}

function isTest(slot: number, wanted: boolean | string, fact: Fact): Evaluate {
  if (fact.kind !== 'boolean' && fact.kind !== 'country' && fact.kind !== 'choice') {
    return inTest(slot, [String(wanted)], fact)
  }
  return (frame) => {
    const value = frame[slot]
    if (value === undefined) return UNKNOWN
    return value === wanted ? TRUE : FALSE
  }
}

function inTest(slot: number, values: readonly string[], fact: Fact): Evaluate {
  const wanted = new Set(values)
  const hierarchical = fact.kind === 'codes'
  const hits = (member: string) =>
    hierarchical ? values.some((stem) => covers(stem, member)) : wanted.has(member)
  return (frame) => {
    const value = frame[slot]
    if (value === undefined) return UNKNOWN
    if (typeof value === 'string') return wanted.has(value) ? TRUE : FALSE
    return isSet(value) ? truthInSet(value, hits) : FALSE
  }
}

/** Whether a set holds a member that passes, as far as the set is known. */
export function truthInSet(set: SetValue, hits: (member: string) => boolean): Truth {
  for (const member of set.members) if (hits(member)) return TRUE
  if (set.complete) return FALSE
  return !set.possible || set.possible.some(hits) ? UNKNOWN : FALSE
}

function listTest(slot: number, list: CompiledList): Evaluate {
  return (frame, states) => {
    const value = frame[slot]
    if (!isSet(value)) return UNKNOWN
    let best: Truth = value.complete || value.possible ? FALSE : UNKNOWN
    for (const member of value.members) {
      const truth = standing(list.lookup(member), frame, states)
      if (truth === TRUE) return TRUE
      if (truth > best) best = truth
    }
    if (best === UNKNOWN || !value.possible) return best
    for (const member of value.possible) {
      if (standing(list.lookup(member), frame, states) !== FALSE) return UNKNOWN
    }
    return FALSE
  }
}

/** How surely a code stands on a list today: the best of the entries that cover it. */
function standing(coverage: Coverage<CompiledEntry>, frame: Frame, states: States): Truth {
  let best: Truth = coverage.possible ? UNKNOWN : FALSE
  for (const entry of coverage.entries) {
    const truth = entryTruth(entry, frame, states)
    if (truth === TRUE) return TRUE
    if (truth > best) best = truth
  }
  if (best === UNKNOWN) return UNKNOWN
  for (const entry of coverage.below) {
    if (entryTruth(entry, frame, states) !== FALSE) return UNKNOWN
  }
  return FALSE
}

function entryTruth(entry: CompiledEntry, frame: Frame, states: States): Truth {
  const cap = entry.provision === undefined ? TRUE : (states[entry.provision] as Truth)
  if (cap === FALSE || !entry.holds) return cap
  const holds = entry.holds(frame, states)
  return cap < holds ? cap : holds
}

function compareTest(slot: number, test: Test & { node: 'compare' }): Evaluate {
  const holds = comparisonOf(test)
  return (frame) => {
    const value = frame[slot]
    if (typeof value === 'number') return holds(value) ? TRUE : FALSE
    return compareInterval(holds, value)
  }
}

/** Whether a number passes a comparison with its threshold. */
export function comparisonOf(test: Test & { node: 'compare' }): (value: number) => boolean {
  const limit = test.threshold.value
  switch (test.comparison) {
    case 'at_least':
      return (value) => value >= limit
    case 'more_than':
      return (value) => value > limit
    case 'at_most':
      return (value) => value <= limit
    case 'less_than':
      return (value) => value < limit
    default:
      return test.comparison satisfies never
  }
}

/**
 * Comparisons are monotone, so an interval passes when both its ends do, and fails when neither
 * does.
 */
export function compareInterval(
  holds: (value: number) => boolean,
  value: FactValue | undefined,
): Truth {
  if (!isInterval(value)) return UNKNOWN
  const low = holds(value.min)
  return low === holds(value.max) ? (low ? TRUE : FALSE) : UNKNOWN
}
