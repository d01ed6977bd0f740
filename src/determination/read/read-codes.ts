import { covers, remedyFor } from '#engine'
import { type Localised, parseHsCode, parseMoney, parseQuantity, UNIT_NAMES } from '#kernel'
import { type Law, type Rulebook, say } from '#rulebook'
import type { Proposal } from '../determination.ts'
import type { SituationLine } from '../situation.ts'
import type { TransactionItem } from '../transaction.ts'
import { readContents } from './read-contents.ts'
import type { Filling, OpenFrame } from './read-transaction.ts'

type Classified = Pick<SituationLine, 'codes' | 'classified' | 'proposals' | 'notes'>

/** The word for "determined to fall under no control code". */
const NONE = 'none'

/** An item's control codes: as given, or as far as its description tells. */
export function readCodes(
  frame: OpenFrame,
  item: TransactionItem,
  at: string,
  filling: Filling,
): Classified {
  checkTrade(item, at, filling)
  const contained = readContents(item, at, filling)
  const slot = filling.slot('item.codes')
  if (slot < 0) return { codes: [], classified: 'unknown', proposals: [], notes: [] }
  if (item.code !== undefined) {
    const given = readGivenCodes(frame, slot, item.code, at, filling)
    if (item.description !== undefined && given.codes.some(filling.law.hasParameters)) {
      fillStated(frame, describe(frame, { ...item, contained }, at, filling), filling)
    }
    return given
  }
  if (item.description === undefined && item.hs === undefined) {
    return { codes: [], classified: 'unknown', proposals: [], notes: [] }
  }
  const found = describe(frame, { ...item, contained }, at, filling)
  if (!found) return { codes: [], classified: 'unknown', proposals: [], notes: [] }
  fillStated(frame, found, filling)
  const proposals = found.proposals.map(proposalView)
  const graded = (wanted: Proposal['grade']) =>
    proposals.filter(({ grade }) => grade === wanted).map(({ code }) => code)
  const [codes, possible] = [graded('likely'), graded('possible')]
  if (codes.length === 0 && possible.length === 0) {
    return { codes, classified: 'unknown', proposals, notes: [] }
  }
  const { sentences } = filling.law.rulebook
  // What the words point to bounds what it can be; nothing is settled until somebody names a code.
  frame[slot] = { members: codes, complete: possible.length === 0, possible }
  if (codes.length === 0) {
    const note = say(sentences, 'note.candidates', { codes: possible.join(', ') })
    return { codes, classified: 'unknown', proposals, notes: [note] }
  }
  const note = say(sentences, 'note.classified', { codes: codes.join(', ') })
  return { codes, classified: 'from-description', proposals, notes: [note] }
}

/** What the words and the customs code may mean. Stated contents are read as part of the words. */
function describe(
  frame: OpenFrame,
  item: TransactionItem & { readonly contained: readonly string[] },
  at: string,
  filling: Filling,
) {
  const hs = item.hs === undefined ? undefined : parseHsCode(item.hs)
  const { facts: vocabulary } = filling.law.rulebook.vocabulary
  const given = Object.fromEntries(
    frame.flatMap((value, slot) => {
      const name = vocabulary[slot]?.name
      return value === undefined || name === undefined ? [] : [[name, value]]
    }),
  )
  const found = filling.law.find({
    text: [item.description ?? '', ...item.contained].join('; '),
    ...(hs?.ok ? { hsCode: hs.value } : {}),
    facts: given,
  })
  if (found.ok) return found.value
  filling.problems.push({ ...found.reason, at: `${at}description` })
  return undefined
}

/** Measured values that the words state count where the specification is silent. */
function fillStated(frame: OpenFrame, found: ReturnType<typeof describe>, filling: Filling): void {
  for (const [name, value] of Object.entries(found?.facts ?? {})) {
    frame[filling.slot(name)] ??= value
  }
}

function proposalView({ item, grade, evidence }: FoundItem): Proposal {
  const words = evidence.map(({ text, says }) => ({ text, says }))
  return { code: item.code, name: item.name, grade, evidence: words }
}

type FoundItem = Extract<
  ReturnType<Filling['law']['find']>,
  { ok: true }
>['value']['proposals'][number]

function readGivenCodes(
  frame: OpenFrame,
  slot: number,
  given: string | readonly string[],
  at: string,
  filling: Filling,
): Classified {
  const codes = typeof given === 'string' ? [given.trim()] : given.map((code) => code.trim())
  if (codes.length === 0) {
    const remedy = 'write its codes, or none if it falls under none, or leave it out'
    filling.problems.push({ at: `${at}code`, message: 'the list is empty', remedy })
  }
  if (codes.includes(NONE)) {
    frame[slot] = { members: [], complete: true }
    if (codes.length > 1) {
      filling.problems.push({
        at: `${at}code`,
        message: 'none stands beside other codes',
        remedy: 'write none alone, or only codes',
      })
    }
    return { codes: [], classified: 'given', proposals: [], notes: [] }
  }
  const readings = codes.map(filling.readCode)
  for (const { problem } of readings) {
    if (problem) filling.problems.push({ at: `${at}code`, ...problem })
  }
  const members = codes.filter((_, index) => readings[index]?.below.length === 0)
  const possible = readings.flatMap(({ below }) => below)
  frame[slot] =
    possible.length === 0 ? { members, complete: true } : { members, complete: false, possible }
  const notes = readings.flatMap(({ note }) => note ?? [])
  return { codes, classified: 'given', proposals: [], notes }
}

/**
 * What a code that was given means: itself, one of the items below it, or nothing that is known
 * here.
 */
export type CodeReading = {
  readonly below: readonly string[]
  readonly note?: Localised
  readonly problem?: { readonly message: string; readonly remedy: string }
}

const CODES_KEPT = 10_000

/** Reads codes against the rulebook and keeps the readings: a batch repeats the same few. */
export function createCodeReader({ rulebook }: Law): (code: string) => CodeReading {
  const kept = new Map<string, CodeReading>()
  return (code) => {
    const found = kept.get(code)
    if (found) return found
    const reading = readCode(code, rulebook)
    if (kept.size >= CODES_KEPT) kept.clear()
    kept.set(code, reading)
    return reading
  }
}

function readCode(code: string, { items, program, sentences }: Rulebook): CodeReading {
  if (items.some((item) => covers(item.code, code))) return { below: [] }
  const below = items.filter((item) => covers(code, item.code)).map((item) => item.code)
  const [example] = below
  if (example !== undefined)
    return { below, note: say(sentences, 'note.heading', { code, example }) }
  if ([...program.lists.values()].some((list) => list.open?.test(code))) {
    return { below, note: say(sentences, 'note.code-not-held', { code }) }
  }
  const known = items.map((item) => item.code)
  const remedy = `${remedyFor(code, known)} Write none if it falls under no code.`
  return { below, problem: { message: `no controlled item has the code ${code}`, remedy } }
}

/** Fields that no rule reads, but that must be sound where they stand. */
function checkTrade(item: TransactionItem, at: string, filling: Filling): void {
  const { hs, quantity, value } = item
  if (hs !== undefined && !parseHsCode(hs).ok) {
    filling.problems.push({
      at: `${at}hs`,
      message: `${hs} is not an HS code`,
      remedy: 'write 4, 6, 8 or 10 digits, such as 8505.11',
    })
  }
  const read = quantity === undefined ? undefined : parseQuantity(quantity)
  if (read && !read.ok) {
    const remedy =
      read.reason === 'unknown_unit'
        ? `use one of these units: ${UNIT_NAMES.join(', ')}`
        : 'write an amount above 0 with its unit, such as 533 kg'
    filling.problems.push({ at: `${at}quantity`, message: `${quantity} is not a quantity`, remedy })
  }
  const money = value === undefined ? undefined : parseMoney(value)
  if (money && !money.ok) {
    filling.problems.push({
      at: `${at}value`,
      message: `${value} is not an amount of money`,
      remedy: 'write an amount of 0 or more with its currency, such as 29079.05 USD',
    })
  }
}
