import { type CodeList, prefixesOf } from './code-list.ts'
import type { Condition } from './condition.ts'
import type { CompiledRule } from './program.ts'
import { type Frame, isSet, type Vocabulary } from './vocabulary.ts'

/**
 * The rules that a situation's codes could reach; all others are false for it whatever else is
 * true.
 */
export type Candidates = {
  readonly all: readonly CompiledRule[]
  /** The rules that raise an outcome, strictest first. */
  readonly raises: readonly CompiledRule[]
  /** Whether postures are among them, which count only where another rule does. */
  readonly postures: boolean
}

export type RuleIndex = { readonly candidates: (frame: Frame) => Candidates }

/** The codes a condition needs one of to be anything but false; `undefined` when it needs none. */
type Need = {
  readonly slot: number
  readonly stems: readonly string[]
  readonly shapes: readonly RegExp[]
}

const MEMORY = 20_000

/**
 * Finds, per code, the rules worth asking. A code that is not known, in part or whole, asks them
 * all.
 */
export function createRuleIndex(
  vocabulary: Vocabulary,
  lists: readonly CodeList[],
  rules: readonly CompiledRule[],
): RuleIndex {
  const slot = vocabulary.facts.findIndex((fact) => fact.kind === 'codes')
  const byId = new Map(lists.map((list) => [list.id, list]))
  const needs = rules.map((rule) => needOf(rule.when, slot, byId))
  const everything = candidatesOf(rules)
  const free = rules.filter((_, index) => needs[index] === undefined)
  const byStem = indexStems(rules, needs)
  const shaped = rules.flatMap((rule, index) =>
    (needs[index]?.shapes ?? []).map((shape) => ({ shape, rule })),
  )
  const reach = (codes: readonly string[]) =>
    candidatesOf(
      relevantRules([
        ...free,
        ...codes.flatMap((code) => [
          ...prefixesOf(code).flatMap((stem) => byStem.get(stem) ?? []),
          ...(byStem.get(`${code}.`) ?? []),
          ...shaped.filter(({ shape }) => shape.test(code)).map(({ rule }) => rule),
        ]),
      ]),
    )
  const knownAlone = new Map<string, Candidates>()
  const knownTogether = new Map<string, Candidates>()
  return {
    candidates: (frame) => {
      const codes = frame[slot]
      if (!isSet(codes) || !(codes.complete || codes.possible)) return everything
      if (!codes.complete) return reach([...codes.members, ...(codes.possible ?? [])])
      const [first] = codes.members
      const single = codes.members.length === 1 && first !== undefined
      const known = single ? knownAlone : knownTogether
      const key = single ? first : JSON.stringify(codes.members)
      const found = known.get(key)
      if (found) return found
      if (known.size >= MEMORY) known.clear()
      const candidates = reach(codes.members)
      known.set(key, candidates)
      return candidates
    },
  }
}

/** Rules under every stem they need, and under `stem.` of each heading above it. */
function indexStems(
  rules: readonly CompiledRule[],
  needs: readonly (Need | undefined)[],
): Map<string, CompiledRule[]> {
  const byStem = new Map<string, CompiledRule[]>()
  const put = (key: string, rule: CompiledRule) => {
    const found = byStem.get(key)
    if (found) found.push(rule)
    else byStem.set(key, [rule])
  }
  rules.forEach((rule, index) => {
    for (const stem of needs[index]?.stems ?? []) {
      put(stem, rule)
      for (const heading of prefixesOf(stem).slice(1)) put(`${heading}.`, rule)
    }
  })
  return byStem
}

/** Each rule once, without the postures and exemptions that have nothing here to act upon. */
function relevantRules(rules: readonly CompiledRule[]): CompiledRule[] {
  const raising = new Set(
    rules.filter((rule) => rule.does.kind === 'raise').map((rule) => rule.index),
  )
  const attached = rules.filter(
    (rule) => rule.does.kind === 'posture' && rule.underIndexes.some((index) => raising.has(index)),
  )
  const standing = new Set([...raising, ...attached.map((rule) => rule.index)])
  const defeating = new Set(
    rules.filter((rule) => standing.has(rule.index)).flatMap((rule) => rule.defeatedBy),
  )
  return [...new Set(rules)]
    .filter((rule) => standing.has(rule.index) || defeating.has(rule.index))
    .sort((one, other) => one.index - other.index)
}

function candidatesOf(all: readonly CompiledRule[]): Candidates {
  const raises = all.filter((rule) => rule.does.kind === 'raise')
  const postures = all.some((rule) => rule.does.kind === 'posture')
  return { all, raises: raises.toSorted((one, other) => rank(other) - rank(one)), postures }
}

function rank(rule: CompiledRule): number {
  return rule.does.kind === 'exempt' ? 0 : rule.does.outcome
}

function needOf(
  condition: Condition,
  slot: number,
  lists: ReadonlyMap<string, CodeList>,
): Need | undefined {
  switch (condition.node) {
    case 'all':
      return condition.of
        .map((part) => needOf(part, slot, lists))
        .filter((need) => need !== undefined)
        .toSorted((one, other) => one.stems.length - other.stems.length)[0]
    case 'any': {
      const needs = condition.of.map((part) => needOf(part, slot, lists))
      return needs.every((need) => need !== undefined) ? union(slot, needs) : undefined
    }
    case 'named':
      return needOf(condition.of, slot, lists)
    case 'is':
      return condition.slot === slot
        ? { slot, stems: [String(condition.value)], shapes: [] }
        : undefined
    case 'in':
      return condition.slot === slot ? { slot, stems: condition.values, shapes: [] } : undefined
    case 'in_list': {
      const list = lists.get(condition.list)
      if (condition.slot !== slot || !list) return undefined
      const stems = list.entries.map((entry) => entry.stem)
      return { slot, stems, shapes: list.open ? [list.open] : [] }
    }
    case 'not':
    case 'compare':
      return undefined
    default:
      return condition satisfies never
  }
}

function union(slot: number, needs: readonly Need[]): Need {
  return {
    slot,
    stems: needs.flatMap((need) => need.stems),
    shapes: needs.flatMap((need) => need.shapes),
  }
}
