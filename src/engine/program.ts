import type { CodeList } from './code-list.ts'
import { type Compiler, createCompiler, type Evaluate, type States } from './compile-condition.ts'
import { type Condition, type Test, testsIn } from './condition.ts'
import { createRuleIndex, type RuleIndex } from './rule-index.ts'
import type { Effect, Range, Scheme } from './scheme.ts'
import type { Truth } from './truth.ts'
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
  readonly lists: ReadonlyMap<string, CodeList>
  /** Every test that rules or list entries put to a fact, by its slot: the answers the law tells apart. */
  readonly mentions: ReadonlyMap<number, readonly Test[]>
}

export type ProgramSource = {
  readonly vocabulary: Vocabulary
  readonly scheme: Scheme
  readonly lists: readonly CodeList[]
  readonly rules: readonly Rule[]
}

/** Compiles a checked rule book. Rules come out sorted by id, so their order in files means nothing. */
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
 * The mildest and strictest outcome still open: once with every open question answered the mild way,
 * once the strict way. Equal bounds settle the matter even where facts are missing.
 */
export function decide(program: Program, frame: Frame, states: States): Range {
  const candidates = program.index.candidates(frame)
  return candidates.simple
    ? decideSimple(candidates.raises, frame, states)
    : decideFully(program, candidates.all, frame, states)
}

/** Where nothing hangs on anything, a decision is two maxima. */
function decideSimple(raises: readonly CompiledRule[], frame: Frame, states: States): Range {
  let lower = 0
  let upper = 0
  for (const rule of raises) {
    const outcome = (rule.does as Effect & { kind: 'raise' }).outcome
    if (outcome <= lower) continue
    const truth = truthOf(rule, frame, states)
    if (truth === 0) continue
    if (outcome > upper) upper = outcome
    if (truth === 2) lower = outcome
  }
  return { lower, upper }
}

function decideFully(
  program: Program,
  candidates: readonly CompiledRule[],
  frame: Frame,
  states: States,
): Range {
  const truths = new Uint8Array(program.rules.length)
  for (const rule of candidates) truths[rule.index] = truthOf(rule, frame, states)
  return rangeOf(program, candidates, truths)
}

/** From the truth of each candidate rule to the range: exemptions first, then what they leave standing. */
export function rangeOf(
  program: Program,
  candidates: readonly CompiledRule[],
  truths: Uint8Array,
): Range {
  const standing = { lower: new Uint8Array(truths.length), upper: new Uint8Array(truths.length) }
  const bounds = { lower: 0, upper: 0 }
  const exempted = { lower: false, upper: false }
  for (const rule of candidates) {
    const truth = truths[rule.index]
    if (rule.does.kind !== 'raise' || !truth) continue
    const exempt = strongest(rule.defeatedBy, truths)
    if (exempt < 2) {
      standing.upper[rule.index] = 1
      bounds.upper = Math.max(bounds.upper, rule.does.outcome)
    } else exempted.upper = true
    if (truth < 2) continue
    if (exempt === 0) {
      standing.lower[rule.index] = 1
      bounds.lower = Math.max(bounds.lower, rule.does.outcome)
    } else exempted.lower = true
  }
  for (const rule of candidates) {
    const truth = truths[rule.index]
    if (rule.does.kind !== 'posture' || !truth) continue
    const exempt = strongest(rule.defeatedBy, truths)
    if (exempt < 2 && rule.underIndexes.some((under) => standing.upper[under])) {
      bounds.upper = Math.max(bounds.upper, rule.does.outcome)
    }
    if (truth === 2 && exempt === 0 && rule.underIndexes.some((under) => standing.lower[under])) {
      bounds.lower = Math.max(bounds.lower, rule.does.outcome)
    }
  }
  const { exempted: outcome } = program.scheme
  if (exempted.lower) bounds.lower = Math.max(bounds.lower, outcome)
  if (exempted.upper) bounds.upper = Math.max(bounds.upper, outcome)
  return bounds
}

function strongest(indexes: readonly number[], truths: Uint8Array): number {
  let most = 0
  for (const index of indexes) most = Math.max(most, truths[index] ?? 0)
  return most
}
