import { FALSE, type Fact, type FactValue, type Frame, isSet, TRUE, type Truth } from '#engine'
import {
  createShapeReader,
  type Outcome,
  ok,
  type Problem,
  parseLocalDate,
  parseMeasure,
  refuse,
} from '#kernel'
import { type Law, readFactValue } from '#rulebook'
import type { Situation, SituationLine } from '../situation.ts'
import { type Transaction, type TransactionItem, TransactionShape } from '../transaction.ts'
import { fieldOf, ITEM_FIELDS, isDerived, SHIPMENT_FIELDS, specificationName } from './fields.ts'
import { type CodeReading, createCodeReader, readCodes } from './read-codes.ts'
import { readContentShare } from './read-content-share.ts'
import { readParties } from './read-parties.ts'

/**
 * Reads transactions against one law: checks every field, names each that does not fit, derives the
 * rest.
 */
export type TransactionReader = (input: unknown) => Outcome<Situation, Problem[]>

type Slotted = { readonly slot: number; readonly fact: Fact }
type Plan<Holder> = readonly (Slotted & {
  readonly field: string
  readonly read: (holder: Holder) => unknown
  /** Values already read, by their text or list: a batch says the same few again and again. */
  readonly kept: Map<unknown, FactValue>
})[]

const VALUES_KEPT = 1_000

/** A frame while it is being filled. */
export type OpenFrame = (FactValue | undefined)[]

/** What filling a frame needs at hand: the law, the slots, and where to note what is wrong. */
export type Filling = {
  readonly law: Law
  readonly slot: (fact: string) => number
  readonly problems: Problem[]
  /** Whether a material counts towards the controlled share, by its code and kind. */
  readonly standsOnShareList: (material: Frame) => Truth
  readonly readCode: (code: string) => CodeReading
}

const readShape = createShapeReader(TransactionShape)

export function createTransactionReader(law: Law): TransactionReader {
  const { facts, slots } = law.rulebook.vocabulary
  const slotted = facts.map((fact, slot) => ({ fact, slot }))
  const shipmentPlan = planOf(slotted, SHIPMENT_FIELDS)
  const itemPlan = planOf(slotted, ITEM_FIELDS)
  const measuredPlan = specificationPlan(slotted)
  const slot = (fact: string) => slots.get(fact) ?? -1
  const standsOnShareList = shareListOf(law)
  const readCode = createCodeReader(law)
  return (input) => {
    const shaped = readShape(input)
    if (!shaped.ok) return shaped
    const transaction = shaped.value
    const problems = checkDays(transaction)
    const filling: Filling = { law, slot, problems, standsOnShareList, readCode }
    const shipment: OpenFrame = new Array<FactValue | undefined>(facts.length).fill(undefined)
    fill(shipment, shipmentPlan, transaction, '', filling)
    fillNamed(shipment, transaction.facts, '', filling)
    const notes = readParties(shipment, transaction, filling)
    const lines = transaction.items.map((item, index) => {
      const at = `items[${index}].`
      const frame = shipment.slice()
      fill(frame, itemPlan, item, at, filling)
      if (item.specification) fill(frame, measuredPlan, item, at, filling)
      fillNamed(frame, item.facts, at, filling)
      checkSpecification(item, at, filling)
      return readLine(frame, item, at, filling)
    })
    return filling.problems.length > 0
      ? refuse(filling.problems)
      : ok({ transaction, lines, notes })
  }
}

function shareListOf({ rulebook }: Law): (material: Frame) => Truth {
  const { program, jurisdiction, vocabulary, provisions } = rulebook
  const slot = vocabulary.slots.get('item.codes')
  if (!jurisdiction.contentShare || slot === undefined) return () => FALSE
  const { list } = jurisdiction.contentShare
  const stands = program.compiler.compile({ node: 'in_list', slot, list })
  const allInForce = new Uint8Array(provisions.length).fill(TRUE)
  return (material) => stands(material, allInForce)
}

function readLine(
  frame: OpenFrame,
  item: TransactionItem,
  at: string,
  filling: Filling,
): SituationLine {
  const classified = readCodes(frame, item, at, filling)
  deriveKind(frame, filling)
  const share = readContentShare(frame, item, at, filling)
  return { frame, ...classified, notes: [...classified.notes, ...share] }
}

/**
 * What a control code says of the kind of thing: a listed technology is technology, anything else
 * listed is goods. Goods as such carry no technology transfer, so the set of transferred technology
 * is empty.
 */
function deriveKind(frame: OpenFrame, { law, slot }: Filling): void {
  const [kind, codes] = [slot('item.kind'), frame[slot('item.codes')]]
  if (kind < 0) return
  if (frame[kind] === undefined && isSet(codes) && codes.complete && codes.members.length > 0) {
    const forms = new Set(codes.members.map((code) => law.formOf(code)))
    if (!forms.has(undefined)) {
      if (!forms.has('technology')) frame[kind] = 'goods'
      else if (forms.size === 1) frame[kind] = 'technology'
    }
  }
  const technology = slot('item.technology')
  if (frame[kind] === 'goods' && technology >= 0) {
    frame[technology] ??= { members: [], complete: true }
  }
}

function planOf<Holder>(
  slotted: readonly Slotted[],
  fields: Readonly<Record<string, { field: string; read: (holder: Holder) => unknown }>>,
): Plan<Holder> {
  return slotted.flatMap(({ fact, slot }) => {
    const field = fields[fact.name]
    return field ? [{ fact, slot, ...field, kept: new Map() }] : []
  })
}

function specificationPlan(slotted: readonly Slotted[]): Plan<TransactionItem> {
  return slotted.flatMap(({ fact, slot }) => {
    const name = specificationName(fact.name)
    if (name === undefined) return []
    const read = (item: TransactionItem) => item.specification?.[name]
    return [{ fact, slot, field: `specification.${name}`, read, kept: new Map() }]
  })
}

function fill<Holder>(
  frame: OpenFrame,
  plan: Plan<Holder>,
  holder: Holder,
  at: string,
  filling: Filling,
): void {
  for (const { fact, slot, field, read, kept } of plan) {
    const raw = read(holder)
    if (raw === undefined) continue
    const known = kept.get(raw)
    if (known !== undefined) {
      frame[slot] = known
      continue
    }
    const value = readValue(fact, raw, at + field, filling)
    frame[slot] = value
    if (kept.size >= VALUES_KEPT) kept.clear()
    if (value !== undefined) kept.set(raw, value)
  }
}

/** Facts given by name. Those that have a field of their own belong there. */
function fillNamed(
  frame: OpenFrame,
  named: Readonly<Record<string, unknown>> | undefined,
  at: string,
  filling: Filling,
): void {
  for (const [name, raw] of Object.entries(named ?? {})) {
    const { facts } = filling.law.rulebook.vocabulary
    const slot = filling.slot(name)
    const fact = facts[slot]
    const field = `${at}facts.${name}`
    if (!fact) {
      filling.problems.push({
        at: field,
        message: `no fact is called ${name}`,
        remedy: 'see the list of facts',
      })
    } else if (isDerived(name) || !fieldOf(name, fact.of).includes('facts.')) {
      const own = fieldOf(name, fact.of)
      filling.problems.push({
        at: field,
        message: `${name} has a field of its own`,
        remedy: `use ${own}`,
      })
    } else frame[slot] = readValue(fact, raw, field, filling)
  }
}

/** One value, with units turned into the fact's own; noted as a problem when it does not fit. */
export function readValue(
  fact: Fact,
  raw: unknown,
  at: string,
  filling: Filling,
): FactValue | undefined {
  if (fact.kind === 'number' && fact.unit !== undefined) {
    const measure = parseMeasure(String(raw), fact.unit)
    if (measure.ok && measure.value >= 0) return measure.value
    const remedy = `write a number of 0 or more in ${fact.unit}, such as ${JSON.stringify(`10 ${fact.unit}`)}`
    filling.problems.push({ at, message: `${show(raw)} is not a ${fact.label.en}`, remedy })
    return undefined
  }
  if (fact.kind === 'choices' && Array.isArray(raw) && raw.length === 0) {
    const remedy = 'leave it out if it is not known, or name every one that holds'
    filling.problems.push({ at, message: 'the list is empty', remedy })
    return undefined
  }
  const value = readFactValue(fact, raw)
  if (value.ok) return value.value
  const message = `${show(raw)} is not a value for ${fact.label.en}`
  filling.problems.push({ at, message, remedy: value.reason })
  return undefined
}

function checkSpecification(item: TransactionItem, at: string, filling: Filling): void {
  for (const name of Object.keys(item.specification ?? {})) {
    if (filling.slot(`spec.${name}`) >= 0) continue
    filling.problems.push({
      at: `${at}specification.${name}`,
      message: `no measured value is called ${name}`,
      remedy: 'use a name from the list of facts, without its spec. in front',
    })
  }
}

function checkDays(transaction: Transaction): Problem[] {
  if (transaction.day === undefined) return []
  const day = parseLocalDate(transaction.day)
  if (day.ok) return []
  return [
    {
      at: 'day',
      message: `${show(transaction.day)} is not a day of the calendar`,
      remedy: 'write an existing day as YYYY-MM-DD',
    },
  ]
}

function show(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? 'nothing')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
