import { LogicEngine } from 'json-logic-engine'
import { Engine, type NestedCondition } from 'json-rules-engine'
import { decide, explain, frameOf } from '#engine'
import {
  createOutcomeReader,
  createOwnLaw,
  outcomeOf,
  type PlainRule,
  type Shipment,
  type Workload,
} from './workload.ts'

/**
 * One way to decide: prepared once, then asked shipment by shipment; the answer is an outcome's
 * rank.
 */
export type Contestant = {
  readonly name: string
  readonly decide: (shipment: Shipment, index: number) => number | Promise<number>
  /** How many shipments it is asked about, so that slow ones end. */
  readonly shipments: number
}

export function contestants(workload: Workload): Contestant[] {
  const many = workload.shipments.length
  const { rules } = workload
  const fewer = (least: number, work: number) =>
    Math.min(many, Math.max(least, Math.round(work / rules.length)))
  return [
    { name: 'hand-written closures with a code index', shipments: many, ...floor(rules) },
    ...own(workload),
    {
      name: 'json-logic-engine, compiled',
      shipments: fewer(400, 600_000),
      ...jsonLogic(rules),
    },
    {
      name: 'json-rules-engine',
      shipments: fewer(40, 60_000),
      ...jsonRules(rules),
    },
  ]
}

function own({ rules, shipments }: Workload): Contestant[] {
  const { program, statesOn, factsOf } = createOwnLaw(rules)
  const facts = shipments.map(factsOf)
  const frames = facts.map((one) => frameOf(program.vocabulary, one))
  return [
    {
      name: 'portcullis, range only',
      shipments: shipments.length,
      decide: (shipment) => {
        const frame = frameOf(program.vocabulary, factsOf(shipment))
        return decide(program, frame, statesOn(shipment.day)).lower
      },
    },
    {
      name: 'portcullis, range only, facts laid out before',
      shipments: shipments.length,
      decide: (shipment, index) =>
        decide(program, frames[index] ?? [], statesOn(shipment.day)).lower,
    },
    {
      name: 'portcullis, fully explained',
      shipments: shipments.length,
      decide: (shipment) => {
        const frame = frameOf(program.vocabulary, factsOf(shipment))
        return explain(program, frame, statesOn(shipment.day)).range.lower
      },
    },
  ]
}

type Check = (shipment: Shipment) => boolean

/** What a good programmer would write by hand for exactly these rules: no unknowns, no reasons. */
function floor(rules: readonly PlainRule[]): Pick<Contestant, 'decide'> {
  const compiled = rules.map((rule) => ({ rule, check: closureOf(rule) }))
  const byCode = new Map<string, typeof compiled>()
  for (const one of compiled) {
    for (const code of one.rule.codes) {
      const found = byCode.get(code)
      if (found) found.push(one)
      else byCode.set(code, [one])
    }
  }
  return {
    decide: (shipment) => {
      const met: PlainRule[] = []
      for (const { rule, check } of byCode.get(shipment.code) ?? []) {
        if (check(shipment)) met.push(rule)
      }
      const standing: PlainRule['effect'][] = []
      let exempted = false
      for (const rule of met) {
        if (met.some((by) => by.defeats.includes(rule.id))) exempted = true
        else standing.push(rule.effect)
      }
      return outcomeOf(standing, exempted)
    },
  }
}

function closureOf(rule: PlainRule): Check {
  const checks: Check[] = [({ day }) => rule.from <= day && day <= rule.until]
  const { to, endUser, endUse } = rule
  if (to) {
    const wanted = new Set(to)
    checks.push((shipment) => wanted.has(shipment.to))
  }
  if (endUser) {
    const wanted = new Set(endUser)
    checks.push((shipment) => wanted.has(shipment.endUser))
  }
  if (endUse) {
    const wanted = new Set(endUse)
    checks.push((shipment) => wanted.has(shipment.endUse))
  }
  if (rule.content) checks.push(({ share, origin }) => share >= 0.001 && origin !== 'CN')
  return (shipment) => {
    for (const check of checks) if (!check(shipment)) return false
    return true
  }
}

function jsonLogic(rules: readonly PlainRule[]): Pick<Contestant, 'decide'> {
  const engine = new LogicEngine()
  const outcome = createOutcomeReader(rules)
  const compiled = rules.map((rule) => ({
    id: rule.id,
    check: engine.build({ and: logicOf(rule) }) as (shipment: Shipment) => unknown,
  }))
  return {
    decide: (shipment) => {
      const met: string[] = []
      for (const { id, check } of compiled) if (check(shipment) === true) met.push(id)
      return outcome(met)
    },
  }
}

function logicOf(rule: PlainRule): unknown[] {
  const member = (name: string, values: readonly string[] | undefined) =>
    values ? [{ in: [{ var: name }, values] }] : []
  return [
    ...member('code', rule.codes),
    ...member('to', rule.to),
    ...member('endUser', rule.endUser),
    ...member('endUse', rule.endUse),
    ...(rule.content
      ? [{ '>=': [{ var: 'share' }, 0.001] }, { '!==': [{ var: 'origin' }, 'CN'] }]
      : []),
    { '>=': [{ var: 'day' }, rule.from] },
    { '<=': [{ var: 'day' }, rule.until] },
  ]
}

function jsonRules(rules: readonly PlainRule[]): Pick<Contestant, 'decide'> {
  const engine = new Engine()
  const outcome = createOutcomeReader(rules)
  for (const rule of rules) {
    engine.addRule({ name: rule.id, conditions: { all: nestedOf(rule) }, event: { type: rule.id } })
  }
  return {
    decide: async (shipment) => {
      const { events } = await engine.run({ ...shipment })
      return outcome(events.map(({ type }) => type))
    },
  }
}

function nestedOf(rule: PlainRule): NestedCondition[] {
  const member = (fact: string, values: readonly string[] | undefined) =>
    values ? [{ fact, operator: 'in', value: [...values] }] : []
  return [
    ...member('code', rule.codes),
    ...member('to', rule.to),
    ...member('endUser', rule.endUser),
    ...member('endUse', rule.endUse),
    ...(rule.content
      ? [
          { fact: 'share', operator: 'greaterThanInclusive', value: 0.001 },
          { fact: 'origin', operator: 'notEqual', value: 'CN' },
        ]
      : []),
    { fact: 'day', operator: 'greaterThanInclusive', value: rule.from },
    { fact: 'day', operator: 'lessThanInclusive', value: rule.until },
  ]
}
