import type { CodeList } from './code-list.ts'
import { type Compiler, createCompiler, type Evaluate, type States } from './compile-condition.ts'
import { type Condition, type Test, testsIn } from './condition.ts'
import { createRuleIndex, type RuleIndex } from './rule-index.ts'
import type { Effect, Range, Scheme } from './scheme.ts'
import { FALSE, TRUE, type Truth } from './truth.ts'
import type { Frame, Vocabulary } from './vocabulary.ts'

/** A rule as its file states it. `under` and `defeats` name other rules by whole id. */
export type Rule = {
  readonly id: string
  /** Index of the provision whose state caps the rule. */
  readonly provision: number
  readonly effect: string
  readonly when: Condition
  readonly under: readonly string[]
  readonly defeats: readonly string[]
}

/** A rule ready to run, with the rules it hangs on as indexes. */
export type CompiledRule = Rule & {
  readonly index: number
  readonly does: Effect
  readonly met: Evaluate
  readonly underIndexes: readonly number[]
  /** Exemptions that name this rule. */
  readonly defeatedBy: readonly number[]
}

/** A rule book of one regime, compiled: rules, lists, vocabulary and what effects lead to. */
export type Program = {
  readonly vocabulary: Vocabulary
  readonly scheme: Scheme
  readonly compiler: Compiler
  readonly rules: readonly CompiledRule[]
  readonly index: RuleIndex
  /**
   * Room to work in, clean between decisions: making it anew for each would cost more than
   * deciding.
   */
  readonly scratch: {
    readonly truths: Uint8Array
    readonly lower: Uint8Array
    readonly upper: Uint8Array
  }
  readonly lists: ReadonlyMap<string, CodeList>
  /**
   * Every test that rules or list entries put to a fact, by its slot: the answers the law tells
   * apart.
   */
  readonly mentions: ReadonlyMap<number, readonly Test[]>
}

export type ProgramSource = {
  readonly vocabulary: Vocabulary
  readonly scheme: Scheme
  readonly lists: readonly CodeList[]
  readonly rules: readonly Rule[]
}

/**
 * Compiles a checked rule book. Rules come out sorted by id, so their order in files means nothing.
 */
export function createProgram(source: ProgramSource): Program {
  const compiler = createCompiler(source.vocabulary, source.lists)
  const sorted = source.rules.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const indexOf = new Map(sorted.map((rule, index) => [rule.id, index]))
  const indexes = (ids: readonly string[]) => ids.map((id) => known(indexOf, id))
  const defeatedBy = Map.groupBy(
    sorted.flatMap((rule) => indexes(rule.defeats).map((target) => ({ target, by: rule.id }))),
    (edge) => edge.target,
  )
  const rules = sorted.map((rule, index) => ({
    ...rule,
    index,
    does: effectOf(source.scheme, rule),
    met: compiler.compile(rule.when),
    underIndexes: indexes(rule.under),
    defeatedBy: (defeatedBy.get(index) ?? []).map((edge) => known(indexOf, edge.by)),
  }))
  const index = createRuleIndex(source.vocabulary, source.lists, rules)
  return {
    vocabulary: source.vocabulary,
    scheme: source.scheme,
    compiler,
    rules,
    index,
    scratch: {
      truths: new Uint8Array(rules.length),
      lower: new Uint8Array(rules.length),
      upper: new Uint8Array(rules.length),
    },
    lists: new Map(source.lists.map((list) => [list.id, list])),
    mentions: mentionsIn(source),
  }
}

function mentionsIn(source: ProgramSource): Map<number, Test[]> {
  const conditions = [
    ...source.rules.map((rule) => rule.when),
    ...source.lists.flatMap((list) => list.entries.flatMap((entry) => entry.when ?? [])),
  ]
  return Map.groupBy(conditions.flatMap(testsIn), (test) => test.slot)
}

function known(indexOf: ReadonlyMap<string, number>, id: string): number {
  const index = indexOf.get(id)
  if (index === undefined) throw new Error(`no rule is called ${id}`)
  return index
}

function effectOf(scheme: Scheme, rule: Rule): Effect {
  const effect = scheme.effects[rule.effect]
  if (!effect) throw new Error(`${rule.id} has the unknown effect ${rule.effect}`)
  return effect
}

/** How surely a rule's own words are met, capped by how surely its provision is in force. */
export function truthOf(rule: CompiledRule, frame: Frame, states: States): Truth {
  const cap = states[rule.provision] as Truth
  if (cap === 0) return 0
  const met = rule.met(frame, states)
  return met < cap ? met : cap
}

/**
 * The mildest and strictest outcome still open: once with every open question answered the mild
 * way, once the strict way. Equal bounds settle the matter even where facts are missing.
 */
export function decide(program: Program, frame: Frame, states: States): Range {
  const candidates = program.index.candidates(frame)
  return candidates.postures
    ? decideFully(program, candidates.all, frame, states)
    : decideRaises(program, candidates.raises, frame, states)
}

/** Where no posture attaches, rules are asked strictest first, and only while they could matter. */
function decideRaises(
  { rules, scheme }: Program,
  raises: readonly CompiledRule[],
  frame: Frame,
  states: States,
): Range {
  const { exempted } = scheme
  let lower = 0
  let upper = 0
  for (const rule of raises) {
    const { outcome } = rule.does as Effect & { kind: 'raise' }
    if (outcome <= lower && exempted <= lower) break
    const truth = truthOf(rule, frame, states)
    if (truth === FALSE) continue
    let exempt: Truth = FALSE
    for (const by of rule.defeatedBy) {
      const exemption = truthOf(rules[by] as CompiledRule, frame, states)
      if (exemption > exempt) exempt = exemption
    }
    const strict = exempt === TRUE ? exempted : outcome
    if (strict > upper) upper = strict
    if (truth !== TRUE) continue
    const mild = exempt === FALSE ? outcome : exempted
    if (mild > lower) lower = mild
  }
  return { lower, upper }
}

function decideFully(
  program: Program,
  candidates: readonly CompiledRule[],
  frame: Frame,
  states: States,
): Range {
  const { truths } = program.scratch
  for (const rule of candidates) truths[rule.index] = truthOf(rule, frame, states)
  const range = rangeOf(program, candidates, truths)
  for (const rule of candidates) truths[rule.index] = 0
  return range
}

/**
 * From the truth of each candidate rule to the range: exemptions first, then what they leave
 * standing.
 */
export function rangeOf(
  program: Program,
  candidates: readonly CompiledRule[],
  truths: Uint8Array,
): Range {
  const { lower: surely, upper: perhaps } = program.scratch
  const bounds = { lower: 0, upper: 0 }
  const { exempted } = program.scheme
  for (const rule of candidates) {
    const truth = truths[rule.index]
    if (rule.does.kind !== 'raise' || !truth) continue
    const exempt = strongest(rule.defeatedBy, truths)
    if (exempt < 2) perhaps[rule.index] = 1
    bounds.upper = Math.max(bounds.upper, exempt < 2 ? rule.does.outcome : exempted)
    if (truth < 2) continue
    if (exempt === 0) surely[rule.index] = 1
    bounds.lower = Math.max(bounds.lower, exempt === 0 ? rule.does.outcome : exempted)
  }
  for (const rule of candidates) {
    const truth = truths[rule.index]
    if (rule.does.kind !== 'posture' || !truth) continue
    const exempt = strongest(rule.defeatedBy, truths)
    const { outcome } = rule.does
    if (outcome > bounds.upper && exempt < 2 && anyOf(rule.underIndexes, perhaps))
      bounds.upper = outcome
    if (outcome > bounds.lower && truth === 2 && exempt === 0 && anyOf(rule.underIndexes, surely)) {
      bounds.lower = outcome
    }
  }
  for (const { index } of candidates) surely[index] = perhaps[index] = 0
  return bounds
}

function anyOf(indexes: readonly number[], marks: Uint8Array): boolean {
  for (const index of indexes) if (marks[index]) return true
  return false
}

function strongest(indexes: readonly number[], truths: Uint8Array): number {
  let most = 0
  for (const index of indexes) most = Math.max(most, truths[index] ?? 0)
  return most
}
