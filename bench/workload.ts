import {
  type CodeList,
  createProgram,
  createVocabulary,
  type Fact,
  type Facts,
  type Program,
  parseCondition,
  type Scheme,
  type States,
} from '#engine'

/**
 * The synthetic law and traffic of `determination.md` 4.1: item-code set AND (45 %) destination set
 * AND (40 %) end-user class AND date window, some with a Chinese share of 0.1 % or more and an
 * origin other than China, some with an end use; 36 : 12 : 6 : 6 control, presumption, prohibition
 * and exemption.
 */
export type PlainRule = {
  readonly id: string
  readonly effect: 'control' | 'presume' | 'prohibit' | 'exempt'
  readonly codes: readonly string[]
  readonly to?: readonly string[]
  readonly endUser?: readonly string[]
  readonly endUse?: readonly string[]
  /** Only with a share of 0.1 % or more of an item that does not originate in China. */
  readonly content?: true
  readonly from: number
  readonly until: number
  readonly defeats: readonly string[]
}

/**
 * One shipment, as every engine is given it. The day is a number for the engines that want numbers.
 */
export type Shipment = {
  readonly code: string
  readonly to: string
  readonly endUser: string
  readonly endUse: string
  readonly origin: string
  readonly share: number
  readonly day: number
}

export type Workload = {
  readonly rules: readonly PlainRule[]
  readonly shipments: readonly Shipment[]
}

const COUNTRIES = [
  'CN',
  'DE',
  'JP',
  'US',
  'VN',
  'IN',
  'KR',
  'FR',
  'GB',
  'MX',
  'BR',
  'TH',
  'NL',
  'CH',
]
const END_USERS = ['civil', 'state', 'military', 'university', 'trader']
const END_USES = ['civil', 'military', 'medical', 'research', 'resale']
const EFFECTS = [
  'control',
  'control',
  'control',
  'control',
  'control',
  'control',
  'presume',
  'presume',
  'prohibit',
  'exempt',
] as const
const FIRST_DAY = 20_000
const DAYS = 720
export const SHIPMENTS = 20_000
/** How the outcomes rank, from no rule at all to a prohibition. */
export const OUTCOMES = ['none', 'exempt', 'control', 'presume', 'prohibit'] as const

/** A seeded generator, so that every run and every engine sees the same numbers. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function createWorkload(ruleCount: number): Workload {
  const random = randomFrom(ruleCount)
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value
  const some = (values: readonly string[], count: number) => [
    ...new Set(Array.from({ length: count }, () => pick(values))),
  ]
  const codes = Array.from({ length: ruleCount * 2 }, (_, index) => codeAt(index))
  const rules: PlainRule[] = []
  for (let index = 0; index < ruleCount; index++) {
    const effect = EFFECTS[index % EFFECTS.length] ?? 'control'
    const controls = rules.filter((rule) => rule.effect === 'control').slice(-6)
    const defeated = effect === 'exempt' ? controls.slice(0, 2) : []
    const from = FIRST_DAY + Math.floor(random() * 60)
    rules.push({
      id: `rule-${String(index).padStart(4, '0')}`,
      effect,
      codes: effect === 'exempt' ? defeated.flatMap((rule) => rule.codes) : some(codes, 4),
      ...(random() < 0.45 ? { to: some(COUNTRIES, 8) } : {}),
      ...(random() < 0.4 ? { endUser: some(END_USERS, 3) } : {}),
      ...(random() < 0.2 ? { endUse: some(END_USES, 3) } : {}),
      ...(random() < 0.15 ? { content: true as const } : {}),
      from,
      until: from + 560 + Math.floor(random() * 120),
      defeats: defeated.map((rule) => rule.id),
    })
  }
  const shipments = Array.from({ length: SHIPMENTS }, (): Shipment => {
    const rule = pick(rules)
    return {
      code: random() < 0.73 ? pick(rule.codes) : codeAt(ruleCount * 2 + 1),
      to: pick(rule.to && random() < 0.6 ? rule.to : COUNTRIES),
      endUser: pick(rule.endUser && random() < 0.6 ? rule.endUser : END_USERS),
      endUse: pick(END_USES),
      origin: pick(COUNTRIES),
      share: random() < 0.3 ? 0.001 : Math.round(random() * 4_000) / 1_000_000,
      day: FIRST_DAY + Math.floor(random() * DAYS),
    }
  })
  return { rules, shipments }
}

function codeAt(index: number): string {
  const letter = 'ABCDE'[index % 5] ?? 'A'
  return `${index % 10}${letter}${String(Math.floor(index / 50)).padStart(3, '0')}.${'abcdefghij'[Math.floor(index / 5) % 10]}`
}

/**
 * The answer by the plainest possible reading: every rule, one after the other. What all engines
 * are held to.
 */
export function referenceOutcome(rules: readonly PlainRule[], shipment: Shipment): number {
  const met = rules.filter((rule) => isMet(rule, shipment))
  const defeated = new Set(met.flatMap((rule) => rule.defeats))
  return outcomeOf(
    met.filter((rule) => !defeated.has(rule.id)).map((rule) => rule.effect),
    met.some((rule) => defeated.has(rule.id)),
  )
}

export function isMet(rule: PlainRule, shipment: Shipment): boolean {
  if (!rule.codes.includes(shipment.code)) return false
  if (rule.to && !rule.to.includes(shipment.to)) return false
  if (rule.endUser && !rule.endUser.includes(shipment.endUser)) return false
  if (rule.endUse && !rule.endUse.includes(shipment.endUse)) return false
  if (rule.content && !(shipment.share >= 0.001 && shipment.origin !== 'CN')) return false
  return rule.from <= shipment.day && shipment.day <= rule.until
}

/**
 * From the effects that stand to the outcome: the strictest; exempt when something was switched
 * off.
 */
export function outcomeOf(effects: readonly PlainRule['effect'][], exempted: boolean): number {
  let outcome = exempted ? 1 : 0
  for (const effect of effects) {
    if (effect !== 'exempt') outcome = Math.max(outcome, OUTCOMES.indexOf(effect))
  }
  return outcome
}

/** From the ids of the rules an engine says are met, the outcome. */
export function createOutcomeReader(
  rules: readonly PlainRule[],
): (met: readonly string[]) => number {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return (ids) => {
    let outcome = 0
    for (const id of ids) {
      const rule = byId.get(id)
      if (!rule || rule.effect === 'exempt') continue
      const defeated = ids.some((by) => byId.get(by)?.defeats.includes(id))
      outcome = Math.max(outcome, defeated ? 1 : OUTCOMES.indexOf(rule.effect))
    }
    return outcome
  }
}

const text = (words: string) => ({ en: words, zh: words })

function fact(name: string, kind: Fact['kind'], options: readonly string[] = []): Fact {
  const labelled = { name, kind, of: 'line' as const, label: text(name), ask: text(name) }
  if (options.length === 0) return labelled
  return { ...labelled, options: Object.fromEntries(options.map((name) => [name, text(name)])) }
}

const VOCABULARY = createVocabulary([
  fact('code', 'codes'),
  fact('to', 'country'),
  fact('endUser', 'choice', END_USERS),
  fact('endUse', 'choice', END_USES),
  fact('origin', 'country'),
  fact('share', 'ratio'),
])

const SCHEME: Scheme = {
  outcomes: OUTCOMES,
  exempted: 1,
  effects: {
    control: { kind: 'raise', outcome: 2 },
    presume: { kind: 'raise', outcome: 3 },
    prohibit: { kind: 'raise', outcome: 4 },
    exempt: { kind: 'exempt' },
  },
}

/**
 * The same law for our engine: each rule in a provision of its own, whose dates are the law's
 * timeline.
 */
export type OwnLaw = {
  readonly program: Program
  readonly statesOn: (day: number) => States
  readonly factsOf: (shipment: Shipment) => Facts
}

export function createOwnLaw(rules: readonly PlainRule[]): OwnLaw {
  const lists = rules.map(
    (rule): CodeList => ({
      id: rule.id,
      entries: rule.codes.map((stem) => ({ stem })),
    }),
  )
  const names = {
    vocabulary: VOCABULARY,
    lists: new Set(lists.map(({ id }) => id)),
    conditions: new Map(),
  }
  const program = createProgram({
    vocabulary: VOCABULARY,
    scheme: SCHEME,
    lists,
    rules: rules.map((rule, provision) => {
      const when = parseCondition({ all: conditionsOf(rule) }, rule.id, names)
      if (!when.ok) throw new Error(JSON.stringify(when.reason))
      const { id, effect, defeats } = rule
      return { id, effect, provision, when: when.value, under: [], defeats }
    }),
  })
  const days = new Map<number, States>()
  return {
    program,
    statesOn: (day) => {
      const found = days.get(day)
      if (found) return found
      const states = Uint8Array.from(rules, (rule) =>
        rule.from <= day && day <= rule.until ? 2 : 0,
      )
      days.set(day, states)
      return states
    },
    factsOf: ({ code, to, endUser, endUse, origin, share }) => ({
      code: { members: [code], complete: true },
      to,
      endUser,
      endUse,
      origin,
      share,
    }),
  }
}

function conditionsOf(rule: PlainRule): unknown[] {
  return [
    { code: { in_list: rule.id } },
    ...(rule.to ? [{ to: { in: rule.to } }] : []),
    ...(rule.endUser ? [{ endUser: { in: rule.endUser } }] : []),
    ...(rule.endUse ? [{ endUse: { in: rule.endUse } }] : []),
    ...(rule.content ? [{ share: { at_least: '0.1%' } }, { not: { origin: 'CN' } }] : []),
  ]
}
