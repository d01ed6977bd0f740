import {
  type Localised,
  nearest,
  type Outcome,
  ok,
  type Problem,
  parseCountryCode,
  parseDecimal,
  parseRatio,
  refuse,
} from '#kernel'
import type { Comparison, Condition, Threshold } from './condition.ts'
import type { Fact, Vocabulary } from './vocabulary.ts'

/** What a condition may name: facts, lists, and conditions that were given a name. */
export type Names = {
  readonly vocabulary: Vocabulary
  readonly lists: ReadonlySet<string>
  readonly conditions: ReadonlyMap<string, { readonly says: Localised; readonly of: Condition }>
}

const COMPARISONS: readonly string[] = ['at_least', 'more_than', 'at_most', 'less_than']
const DEEPEST = 32

/** Reads a condition as it stands in a file. Every fault is found, each with its path from `at`. */
export function parseCondition(
  raw: unknown,
  at: string,
  names: Names,
): Outcome<Condition, Problem[]> {
  const problems: Problem[] = []
  const condition = read(raw, { at, names, problems, depth: 0 })
  return condition && problems.length === 0 ? ok(condition) : refuse(problems)
}

type Place = {
  readonly at: string
  readonly names: Names
  readonly problems: Problem[]
  readonly depth: number
}

function fault(place: Place, message: string, remedy: string): undefined {
  place.problems.push({ at: place.at, message, remedy })
}

function read(raw: unknown, place: Place): Condition | undefined {
  if (place.depth > DEEPEST) {
    return fault(place, 'the condition is nested too deeply', `use at most ${DEEPEST} levels`)
  }
  if (!isMapping(raw)) {
    return fault(place, 'a condition must be a mapping', 'write `fact: value`, all, any or not')
  }
  const keys = Object.keys(raw)
  const [key] = keys
  if (key === undefined || keys.length > 1) {
    const found = keys.length === 0 ? 'none' : keys.join(', ')
    return fault(place, `a condition has one key, found ${found}`, 'combine them with `all:`')
  }
  const inner = { ...place, at: `${place.at}.${key}`, depth: place.depth + 1 }
  const value = raw[key]
  if (key === 'all' || key === 'any') return readJunction(key, value, inner)
  if (key === 'not') {
    const of = read(value, inner)
    return of && { node: 'not', of }
  }
  if (key === 'condition') return readNamed(value, inner)
  return readTest(key, value, inner)
}

function readJunction(node: 'all' | 'any', value: unknown, place: Place): Condition | undefined {
  if (!Array.isArray(value) || value.length === 0) {
    return fault(place, `${node} needs a list of conditions`, 'list at least one condition')
  }
  const of = value.map((part, index) => read(part, { ...place, at: `${place.at}[${index}]` }))
  return of.every((part) => part !== undefined) ? { node, of } : undefined
}

function readNamed(value: unknown, place: Place): Condition | undefined {
  const found = typeof value === 'string' ? place.names.conditions.get(value) : undefined
  if (!found || typeof value !== 'string') {
    return fault(
      place,
      `no condition is called ${show(value)}`,
      remedyFor(value, [...place.names.conditions.keys()]),
    )
  }
  return { node: 'named', id: value, says: found.says, of: found.of }
}

function readTest(name: string, value: unknown, place: Place): Condition | undefined {
  const { vocabulary } = place.names
  const slot = vocabulary.slots.get(name)
  const fact = slot === undefined ? undefined : vocabulary.facts[slot]
  if (slot === undefined || !fact) {
    return fault(place, `no fact is called ${name}`, remedyFor(name, [...vocabulary.slots.keys()]))
  }
  if (!isMapping(value)) {
    const operand = readValue(fact, value, place)
    return operand === undefined ? undefined : { node: 'is', slot, value: operand }
  }
  const [operator, ...others] = Object.keys(value)
  if (operator === undefined || others.length > 0) {
    return fault(place, 'a test has one operator', 'write one of in, has_any, in_list, at_least …')
  }
  const inner = { ...place, at: `${place.at}.${operator}` }
  const operand = value[operator]
  if (operator === 'in' || operator === 'has_any') {
    return readMembership(fact, slot, operator, operand, inner)
  }
  if (operator === 'in_list') return readListTest(fact, slot, operand, inner)
  if (COMPARISONS.includes(operator)) {
    const threshold = readThreshold(fact, operand, inner)
    const comparison = operator as Comparison
    return threshold && { node: 'compare', slot, comparison, threshold }
  }
  return fault(
    inner,
    `no operator is called ${operator}`,
    remedyFor(operator, ['in', 'has_any', 'in_list', ...COMPARISONS]),
  )
}

function readMembership(
  fact: Fact,
  slot: number,
  operator: 'in' | 'has_any',
  operand: unknown,
  place: Place,
): Condition | undefined {
  const wanted = fact.kind === 'choices' ? 'has_any' : 'in'
  if (operator !== wanted) {
    return fault(place, `${fact.name} is a ${fact.kind} fact`, `use \`${wanted}\``)
  }
  if (!Array.isArray(operand) || operand.length === 0) {
    return fault(place, `${operator} needs a list of values`, 'list at least one value')
  }
  const values = operand.map((part, index) =>
    readValue(fact, part, { ...place, at: `${place.at}[${index}]` }),
  )
  if (!values.every((value) => typeof value === 'string')) return undefined
  return { node: 'in', slot, values }
}

function readListTest(
  fact: Fact,
  slot: number,
  operand: unknown,
  place: Place,
): Condition | undefined {
  if (fact.kind !== 'codes' && fact.kind !== 'entries') {
    return fault(place, `${fact.name} does not stand on lists`, 'use `in` or `has_any`')
  }
  if (typeof operand !== 'string' || !place.names.lists.has(operand)) {
    return fault(
      place,
      `no list is called ${show(operand)}`,
      remedyFor(operand, [...place.names.lists]),
    )
  }
  return { node: 'in_list', slot, list: operand }
}

function readThreshold(fact: Fact, operand: unknown, place: Place): Threshold | undefined {
  const text = String(operand)
  if (fact.kind !== 'number' && fact.kind !== 'ratio') {
    return fault(place, `${fact.name} is not compared as a number`, 'use a fact of kind number')
  }
  const value = fact.kind === 'ratio' ? parseRatio(text) : parseDecimal(text)
  if (!value.ok) {
    const wanted = fact.kind === 'ratio' ? 'a share such as 0.1%' : 'a number such as 17.5'
    return fault(place, `${text} is not a threshold for ${fact.name}`, `write ${wanted}`)
  }
  return { value: value.value, text: fact.unit ? `${text} ${fact.unit}` : text }
}

function readValue(fact: Fact, value: unknown, place: Place): boolean | string | undefined {
  switch (fact.kind) {
    case 'boolean':
      if (typeof value === 'boolean') return value
      return fault(place, `${fact.name} is true or false`, 'write true or false')
    case 'country': {
      const country = typeof value === 'string' ? parseCountryCode(value) : undefined
      if (country?.ok) return country.value
      return fault(place, `no country has the code ${show(value)}`, 'write an ISO code such as DE')
    }
    case 'choice':
    case 'choices': {
      const options = Object.keys(fact.options ?? {})
      if (typeof value === 'string' && options.includes(value)) return value
      return fault(place, `${fact.name} has no option ${show(value)}`, remedyFor(value, options))
    }
    case 'codes':
    case 'entries':
      if (typeof value === 'string' && value !== '') return value
      return fault(place, `${fact.name} needs a code`, 'write a code or use in_list')
    case 'number':
    case 'ratio':
      return fault(place, `${fact.name} is compared, not equalled`, 'use at_least, at_most …')
    default:
      return fact.kind satisfies never
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
}

/** A remedy for a word that is not known: the one that was probably meant, or those there are. */
export function remedyFor(typed: unknown, known: readonly string[]): string {
  if (known.length === 0) return 'none is declared'
  const meant = nearest(show(typed), known)
  if (meant !== undefined) return `did you mean ${meant}?`
  return `use one of: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}`
}
