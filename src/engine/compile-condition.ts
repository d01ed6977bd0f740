import { type CodeList, type Coverage, covers, createLookup, type ListEntry } from './code-list.ts'
import type { Condition, Test } from './condition.ts'
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts'
import {
  type Fact,
  type Frame,
  factAt,
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

/** Compiles conditions and the lists they name; lists may carry conditions and are compiled first. */
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
      return conjunction(condition.of.map((part) => compileNode(part, vocabulary, lists)))
    case 'any':
      return disjunction(condition.of.map((part) => compileNode(part, vocabulary, lists)))
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
    return isSet(value) ? anyMember(value, hits) : FALSE
  }
}

function anyMember(set: SetValue, hits: (member: string) => boolean): Truth {
  for (const member of set.members) if (hits(member)) return TRUE
  return set.complete ? FALSE : UNKNOWN
}

function listTest(slot: number, list: CompiledList): Evaluate {
  return (frame, states) => {
    const value = frame[slot]
    if (!isSet(value)) return UNKNOWN
    let best: Truth = value.complete ? FALSE : UNKNOWN
    for (const member of value.members) {
      const truth = standing(list.lookup(member), frame, states)
      if (truth === TRUE) return TRUE
      if (truth > best) best = truth
    }
    return best
  }
}

/** How surely a code stands on a list today: the best of the entries that cover it. */
function standing(coverage: Coverage<CompiledEntry>, frame: Frame, states: States): Truth {
  let best: Truth = coverage.possible ? UNKNOWN : FALSE
  for (const entry of coverage.entries) {
    const cap = entry.provision === undefined ? TRUE : (states[entry.provision] as Truth)
    if (cap <= best) continue
    const holds = entry.holds ? entry.holds(frame, states) : TRUE
    const truth = cap < holds ? cap : holds
    if (truth === TRUE) return TRUE
    if (truth > best) best = truth
  }
  return best
}

function compareTest(slot: number, test: Test & { node: 'compare' }): Evaluate {
  const limit = test.threshold.value
  const holds = {
    at_least: (value: number) => value >= limit,
    more_than: (value: number) => value > limit,
    at_most: (value: number) => value <= limit,
    less_than: (value: number) => value < limit,
  }[test.comparison]
  return (frame) => {
    const value = frame[slot]
    if (typeof value !== 'number') return UNKNOWN
    return holds(value) ? TRUE : FALSE
  }
}
