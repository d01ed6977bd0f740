import type { Facts, FactValue, Range, States } from '#engine'
import { OPEN_SHAPE, type RawEntry, type RawLaw, type RawRule, SCHEME } from './arbitrary-law.ts'

/**
 * A second engine, as plain as the specification: no compiling, no index, no stopping early. What
 * the real one answers must be what this one answers.
 */
export function plainRange(law: RawLaw, facts: Facts, states: States): Range {
  const truths = new Map(law.rules.map((rule) => [rule.id, plainTruth(law, rule, facts, states)]))
  const atLeast = (truth: number) => (rule: RawRule) => (truths.get(rule.id) ?? 0) >= truth
  return {
    lower: outcomeWhen(law, { met: atLeast(2), exempts: atLeast(1) }),
    upper: outcomeWhen(law, { met: atLeast(1), exempts: atLeast(2) }),
  }
}

/** A rule's truth: its words, capped by its provision. */
export function plainTruth(law: RawLaw, rule: RawRule, facts: Facts, states: States): number {
  return Math.min(worthOf(rule.when, { law, facts, states }), states[rule.provision] ?? 0)
}

type Reading = {
  readonly met: (rule: RawRule) => boolean
  readonly exempts: (rule: RawRule) => boolean
}

/** The outcome when it is plain which rules are met: the strictest that counts. */
function outcomeWhen({ rules }: RawLaw, { met, exempts }: Reading): number {
  const exempted = (rule: RawRule) =>
    rules.some((by) => by.effect === 'exempt' && by.defeats.includes(rule.id) && exempts(by))
  const raising = rules.filter((rule) => SCHEME.effects[rule.effect]?.kind === 'raise' && met(rule))
  const counting = raising.filter((rule) => !exempted(rule))
  const attached = rules.filter(
    (rule) =>
      SCHEME.effects[rule.effect]?.kind === 'posture' &&
      met(rule) &&
      !exempted(rule) &&
      counting.some(({ id }) => rule.under.includes(id)),
  )
  const outcomes = [...counting, ...attached].map(({ effect }) => {
    const does = SCHEME.effects[effect]
    return does && does.kind !== 'exempt' ? does.outcome : 0
  })
  return Math.max(0, ...outcomes, raising.length > counting.length ? SCHEME.exempted : 0)
}

type Under = { readonly law: RawLaw; readonly facts: Facts; readonly states: States }

export function worthOf(raw: unknown, under: Under): number {
  const [[key, value]] = Object.entries(raw as object) as [[string, unknown]]
  const values = (parts: unknown) => (parts as unknown[]).map((part) => worthOf(part, under))
  if (key === 'all') return Math.min(...values(value))
  if (key === 'any') return Math.max(...values(value))
  if (key === 'not') return 2 - worthOf(value, under)
  return testOf(key, value, under)
}

function testOf(name: string, asked: unknown, under: Under): number {
  const given = under.facts[name]
  if (given === undefined) return 1
  if (typeof asked !== 'object' || asked === null) return holds(given, [asked], name)
  const [[operator, operand]] = Object.entries(asked) as [[string, unknown]]
  if (operator === 'in' || operator === 'has_any') return holds(given, operand as unknown[], name)
  if (operator === 'in_list') return onList(given, String(operand), under)
  return compared(given, operator, Number(String(operand).slice(0, -1)) / 100)
}

function holds(given: FactValue, wanted: readonly unknown[], name: string): number {
  if (typeof given !== 'object') return wanted.includes(given) ? 2 : 0
  if (!('members' in given)) return 1
  const fits = (member: string) =>
    name === 'codes'
      ? wanted.some((stem) => `${member}.`.startsWith(`${stem}.`))
      : wanted.includes(member)
  if (given.members.some(fits)) return 2
  if (given.complete) return 0
  return given.possible && !given.possible.some(fits) ? 0 : 1
}

function onList(given: FactValue, id: string, under: Under): number {
  const list = under.law.lists.find((known) => known.id === id)
  if (!list || typeof given !== 'object' || !('members' in given)) return 1
  const worth = ({ when, provision }: RawEntry) =>
    Math.min(
      provision === undefined ? 2 : (under.states[provision] ?? 0),
      when === undefined ? 2 : worthOf(when, under),
    )
  const standing = (code: string) => {
    const above = list.entries.filter(({ stem }) => `${code}.`.startsWith(`${stem}.`))
    const below = list.entries.filter(({ stem }) => stem.startsWith(`${code}.`))
    const open = list.open && above.length === 0 && OPEN_SHAPE.test(code) ? 1 : 0
    return Math.max(open, ...above.map(worth), ...below.map((entry) => Math.min(1, worth(entry))))
  }
  const { members, complete, possible = [] } = given
  const least = complete || given.possible ? 0 : 1
  const perhaps = complete ? [] : possible.map((code) => Math.min(1, standing(code)))
  return Math.max(least, ...members.map(standing), ...perhaps)
}

function compared(given: FactValue, operator: string, limit: number): number {
  const passes = (value: number) =>
    operator === 'at_least'
      ? value >= limit
      : operator === 'more_than'
        ? value > limit
        : operator === 'at_most'
          ? value <= limit
          : value < limit
  if (typeof given === 'number') return passes(given) ? 2 : 0
  if (typeof given !== 'object' || !('min' in given)) return 1
  const ends = [given.min, given.max].map(passes)
  return ends[0] === ends[1] ? (ends[0] ? 2 : 0) : 1
}
