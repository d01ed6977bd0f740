import fc from 'fast-check'
import {
  type CodeList,
  type Condition,
  createProgram,
  createVocabulary,
  type Fact,
  type Facts,
  type FactValue,
  type Names,
  type Program,
  parseCondition,
  type Rule,
  type Scheme,
} from '#engine'

/**
 * Random small laws and situations: few facts and codes, so that rules meet, hang together and
 * conflict.
 */

const text = (words: string) => ({ en: words, zh: words })
const options = (...names: string[]) => ({
  options: Object.fromEntries(names.map((name) => [name, text(name)])),
})

function fact(name: string, kind: Fact['kind'], more: Partial<Fact> = {}): Fact {
  return { name, kind, of: 'line', label: text(name), ask: text(name), ...more }
}

const ALLOYS = ['brass', 'bronze', 'steel']
const USES = ['civil', 'military', 'relief']

export const VOCABULARY = createVocabulary([
  fact('codes', 'codes'),
  fact('to', 'country'),
  fact('military', 'boolean'),
  fact('alloy', 'choice', options(...ALLOYS)),
  fact('use', 'choices', options(...USES)),
  fact('share', 'ratio'),
  fact('listed', 'entries'),
])

export const SCHEME: Scheme = {
  outcomes: ['free', 'excused', 'licence', 'case', 'denial', 'ban'],
  exempted: 1,
  effects: {
    control: { kind: 'raise', outcome: 2 },
    case: { kind: 'posture', outcome: 3 },
    deny: { kind: 'posture', outcome: 4 },
    prohibit: { kind: 'raise', outcome: 5 },
    exempt: { kind: 'exempt' },
  },
}

export const PROVISIONS = 4
const CODES = ['1A001', '1A001.a', '1A001.a.1', '1A001.b', '2B', '2B.a', '3C', '9E999']
const PARTIES = ['acme', 'bolt', 'cog']
const COUNTRIES = ['CN', 'DE', 'JP']
const SHARES = ['0%', '0.1%', '5%', '50%', '100%']
const LISTS = ['first', 'second', 'parties']

const some = <Value>(values: readonly Value[], minLength = 1) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength: 3 })

const plainTest = fc.oneof(
  fc.boolean().map((value) => ({ military: value })),
  fc.constantFrom(...COUNTRIES).map((value) => ({ to: value })),
  some(COUNTRIES).map((values) => ({ to: { in: values } })),
  fc.constantFrom(...ALLOYS).map((value) => ({ alloy: value })),
  some(ALLOYS).map((values) => ({ alloy: { in: values } })),
  fc.constantFrom(...USES).map((value) => ({ use: value })),
  some(USES).map((values) => ({ use: { has_any: values } })),
  fc
    .tuple(
      fc.constantFrom('at_least', 'more_than', 'at_most', 'less_than'),
      fc.constantFrom(...SHARES),
    )
    .map(([operator, share]) => ({ share: { [operator]: share } })),
)

const codeTest = fc.oneof(
  fc.constantFrom('first', 'second').map((list) => ({ codes: { in_list: list } })),
  some(CODES).map((values) => ({ codes: { in: values } })),
  fc.constantFrom(...CODES).map((value) => ({ codes: value })),
  fc.constant({ listed: { in_list: 'parties' } }),
)

function conditionOver(leaf: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  }))
  return tree
}

/** A condition as a file would hold it, on any fact and list. */
export const rawCondition = conditionOver(fc.oneof(plainTest, plainTest, codeTest))

const NAMES: Names = { vocabulary: VOCABULARY, lists: new Set(LISTS), conditions: new Map() }

/** The condition that a raw one reads as. */
export function read(raw: unknown): Condition {
  const parsed = parseCondition(raw, '', NAMES)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason))
  return parsed.value
}

export type RawEntry = { stem: string; when?: unknown; provision?: number }
export type RawList = { id: string; open: boolean; entries: RawEntry[] }
export type RawRule = Omit<Rule, 'when'> & { when: unknown }
export type RawLaw = { lists: RawList[]; rules: RawRule[] }

export const OPEN_SHAPE = /^9[A-E]\d{3}$/

/** Compiles a random law. */
export function compile({ lists, rules }: RawLaw): Program {
  return createProgram({
    vocabulary: VOCABULARY,
    scheme: SCHEME,
    lists: lists.map(({ id, open, entries }): CodeList => {
      const listed = entries.map(({ when, ...entry }) =>
        when === undefined ? entry : { ...entry, when: read(when) },
      )
      return { id, entries: listed, ...(open ? { open: OPEN_SHAPE } : {}) }
    }),
    rules: rules.map((rule) => ({ ...rule, when: read(rule.when) })),
  })
}

const provision = fc.nat(PROVISIONS - 1)

function listOf(id: string, stems: readonly string[]): fc.Arbitrary<RawList> {
  const entry = fc.record(
    { stem: fc.constantFrom(...stems), when: conditionOver(plainTest), provision },
    { requiredKeys: ['stem'] },
  )
  return fc.record({
    id: fc.constant(id),
    open: fc.boolean(),
    entries: fc.array(entry as fc.Arbitrary<RawEntry>, { minLength: 1, maxLength: 4 }),
  })
}

const ruleShell = fc.record({
  effect: fc.constantFrom('control', 'control', 'prohibit', 'case', 'deny', 'exempt'),
  provision,
  when: rawCondition,
  picks: fc.array(fc.nat(7), { minLength: 1, maxLength: 3 }),
})

/**
 * Shells become rules once it is known which of them raise, for postures, and which can be
 * exempted.
 */
function toRules(shells: readonly { effect: string; picks: number[] }[]): unknown[] {
  const idsOf = (...effects: string[]) =>
    shells.flatMap(({ effect }, index) => (effects.includes(effect) ? [`rule-${index}`] : []))
  const raising = idsOf('control', 'prohibit')
  const defeatable = idsOf('control', 'prohibit', 'case', 'deny')
  const pick = (picks: readonly number[], from: readonly string[]) => [
    ...new Set(picks.flatMap((at) => from[at % Math.max(1, from.length)] ?? [])),
  ]
  return shells.map(({ picks, ...shell }, index) => ({
    ...shell,
    id: `rule-${index}`,
    under: ['case', 'deny'].includes(shell.effect) ? pick(picks, raising) : [],
    defeats: shell.effect === 'exempt' ? pick(picks, defeatable) : [],
  }))
}

/** A random law: up to eight rules of every effect over three lists. */
export const rawLaw: fc.Arbitrary<RawLaw> = fc.record({
  lists: fc.tuple(listOf('first', CODES), listOf('second', CODES), listOf('parties', PARTIES)),
  rules: fc
    .array(ruleShell, { minLength: 1, maxLength: 8 })
    .map((shells) => toRules(shells) as RawRule[]),
})

const whole = (members: string[]) => ({ members, complete: true })

/** A situation of which everything is known. */
export const fullFacts: fc.Arbitrary<Facts> = fc.record({
  codes: some(CODES, 0).map(whole),
  to: fc.constantFrom(...COUNTRIES),
  military: fc.boolean(),
  alloy: fc.constantFrom(...ALLOYS),
  use: some(USES, 0).map(whole),
  share: fc.constantFrom(0, 0.0005, 0.001, 0.03, 0.05, 0.2, 0.5, 0.7, 1),
  listed: some(PARTIES, 0).map(whole),
})

/** How much of each fact is told: all, nothing, or part of a set and bounds of a number. */
export type Telling = 'all' | 'nothing' | 'part' | 'bounded'
export const tellings = fc.array(
  fc.constantFrom<Telling>('all', 'all', 'nothing', 'part', 'bounded'),
  { minLength: VOCABULARY.facts.length, maxLength: VOCABULARY.facts.length },
)

/** What is known when only so much is told. */
export function told(facts: Facts, telling: readonly Telling[]): Facts {
  const known: Record<string, FactValue> = {}
  VOCABULARY.facts.forEach(({ name }, slot) => {
    const value = facts[name]
    if (value === undefined || telling[slot] === 'nothing') return
    if (telling[slot] === 'part') known[name] = partOf(value)
    else known[name] = telling[slot] === 'bounded' ? boundedPartOf(value) : value
  })
  return known
}

function partOf(value: FactValue): FactValue {
  if (typeof value === 'number') return { min: value / 2, max: value + (1 - value) / 2 }
  if (typeof value !== 'object' || !('members' in value)) return value
  return { members: value.members.slice(1), complete: false }
}

/**
 * Part of a set together with all that could still belong to it: what is left out, and one more.
 */
function boundedPartOf(value: FactValue): FactValue {
  if (typeof value !== 'object' || !('members' in value)) return value
  const [first, ...members] = value.members
  const possible = first === undefined ? ['2B'] : [first, '1A001']
  return { members, complete: false, possible }
}

/** The law settled: every provision in force or not. */
export const settledStates = fc
  .array(fc.constantFrom(0, 2, 2), { minLength: PROVISIONS, maxLength: PROVISIONS })
  .map((caps) => Uint8Array.from(caps))

/** The law in doubt here and there. */
export const openStates = fc
  .array(fc.constantFrom(0, 1, 2, 2), { minLength: PROVISIONS, maxLength: PROVISIONS })
  .map((caps) => Uint8Array.from(caps))
