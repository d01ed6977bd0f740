import type { States } from './compile-condition.ts'
import { type Explanation, explainCondition } from './explain-condition.ts'
import { type CompiledRule, type Program, rangeOf, truthOf } from './program.ts'
import type { Range } from './scheme.ts'
import { lesser, type Truth } from './truth.ts'
import type { Frame } from './vocabulary.ts'

/**
 * What became of a rule: it counts; it would count but an exemption switched it off; it is met but
 * has no requirement to attach to; it cannot be decided; or its words are not met.
 */
export type FindingStatus = 'counts' | 'defeated' | 'unattached' | 'undecided' | 'not_met'

export type Finding = {
  readonly rule: CompiledRule
  readonly status: FindingStatus
  /** The rule's own words, before the state of its provision caps them. */
  readonly because: Explanation
  /** Met exemptions that name this rule. */
  readonly defeatedBy: readonly string[]
}

/** A decision with all its reasons: every rule the item's code could reach, met or not. */
export type Decision = { readonly range: Range; readonly findings: readonly Finding[] }

/** Decides as `decide` does, and says why. */
export function explain(program: Program, frame: Frame, states: States): Decision {
  const candidates = program.index.candidates(frame).all
  const under = { vocabulary: program.vocabulary, lists: program.compiler.lists, frame, states }
  const truths = new Uint8Array(program.rules.length)
  const reasons = candidates.map((rule) => {
    const because = explainCondition(rule.when, under)
    truths[rule.index] = lesser(because.truth, states[rule.provision] as Truth)
    return because
  })
  const range = rangeOf(program, candidates, truths)
  const findings = candidates.map((rule, index) => ({
    rule,
    status: statusOf(rule, truths),
    because: reasons[index] as Explanation,
    defeatedBy: rule.defeatedBy
      .filter((by) => truths[by] === 2)
      .map((by) => (program.rules[by] as CompiledRule).id),
  }))
  return { range, findings }
}

function statusOf(rule: CompiledRule, truths: Uint8Array): FindingStatus {
  const truth = truths[rule.index] as Truth
  if (truth === 0) return 'not_met'
  const exempt = rule.defeatedBy.reduce((most, by) => Math.max(most, truths[by] ?? 0), 0)
  if (exempt === 2) return 'defeated'
  const reach =
    rule.does.kind === 'posture'
      ? rule.underIndexes.reduce((most, on) => Math.max(most, truths[on] ?? 0), 0)
      : 2
  if (reach === 0) return 'unattached'
  return truth === 2 && exempt === 0 && reach === 2 ? 'counts' : 'undecided'
}

/** A decision with the rules that make it, and without the reasons. */
export type Judgement = {
  readonly range: Range
  /** Rules met for certain, or not yet decided, that lead to the strictest outcome open. */
  readonly decisive: readonly CompiledRule[]
}

/**
 * Decides as `decide` does, and names the rules behind the strict end. For batches, where reasons
 * are asked for later.
 */
export function judge(program: Program, frame: Frame, states: States): Judgement {
  const candidates = program.index.candidates(frame).all
  const { truths } = program.scratch
  for (const rule of candidates) truths[rule.index] = truthOf(rule, frame, states)
  const range = rangeOf(program, candidates, truths)
  const decisive = candidates.filter(
    ({ does, index }) =>
      does.kind !== 'exempt' && does.outcome === range.upper && truths[index] !== 0,
  )
  for (const { index } of candidates) truths[index] = 0
  return { range, decisive }
}
