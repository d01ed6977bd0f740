import { type Fact, remedyFor } from '#engine'
import { type Outcome, ok, type Problem, refuse } from '#kernel'
import type { Rulebook } from '#rulebook'
import { fieldOf } from './fields.ts'

/** Reads a row of a table as a transaction of one item. */
export type RowReader = (cells: readonly string[]) => unknown

type Put = (transaction: Record<string, unknown>, text: string) => void

/** Fields that no fact stands behind, and short names people give to the common ones. */
const PLAIN_FIELDS = [
  'reference',
  'day',
  'exporter.name',
  'importer.name',
  'importer.country',
  'endUser.name',
  'items[].description',
  'items[].hs',
  'items[].quantity',
  'items[].value',
]

const SHORT_NAMES: Readonly<Record<string, string>> = {
  exporter: 'exporter.name',
  importer: 'importer.name',
  enduser: 'endUser.name',
  destination: 'to',
  listed: 'parties.listedAs',
  knowsof: 'exporterKnowsOf',
}

/**
 * Reads the head of a table: one column a field, named as in a transaction (`endUser.country`,
 * `made_in`, `Made in` and `items[0].madeIn` are the same). A column that means nothing is refused.
 */
export function readColumns(
  head: readonly string[],
  rulebook: Rulebook,
): Outcome<RowReader, Problem[]> {
  const known = knownColumns(rulebook)
  const problems: Problem[] = []
  const seen = new Set<string>()
  const puts = head.map((name, index): Put | undefined => {
    if (name.trim() === '') {
      const at = `column ${index + 1}`
      problems.push({ at, message: 'has no name', remedy: 'name it, or remove the column' })
      return undefined
    }
    const key = columnKey(name)
    const content = /^(?:items?(?:\[\d*\])?\W*)?contents?\W*([A-Za-z]{1,2})$/i.exec(
      name.trim(),
    )?.[1]
    const field = content === undefined ? known.get(key) : { path: `items[].contents.${content}` }
    if (!field) {
      problems.push({
        at: name,
        message: `no field is called ${name}`,
        remedy: remedyFor(
          name,
          [...known.values()].map(({ path }) => path),
        ),
      })
    } else if (seen.has(field.path)) {
      problems.push({
        at: name,
        message: 'two columns say the same thing',
        remedy: 'remove one of them',
      })
    } else seen.add(field.path)
    return field && putAt(field.path, field.fact)
  })
  if (problems.length > 0) return refuse(problems)
  return ok((cells) => {
    const transaction: Record<string, unknown> = { items: [{}] }
    for (let index = 0; index < puts.length; index++) {
      const text = cells[index]
      if (text !== undefined && text.trim() !== '') puts[index]?.(transaction, text)
    }
    return transaction
  })
}

type Field = { readonly path: string; readonly fact?: Fact }

function knownColumns({ vocabulary }: Rulebook): Map<string, Field> {
  const facts = vocabulary.facts.map((fact) => ({ path: fieldOf(fact.name, fact.of), fact }))
  const fields: Field[] = [...facts, ...PLAIN_FIELDS.map((path) => ({ path }))]
  const known = new Map<string, Field>([
    ...facts.map((field) => [columnKey(field.fact.name), field] as const),
    ...fields.map((field) => [columnKey(field.path), field] as const),
  ])
  for (const [short, path] of Object.entries(SHORT_NAMES)) {
    const field = known.get(columnKey(path))
    if (field) known.set(short, field)
  }
  return known
}

/** A column's name without case, marks and the words that only say "of the item". */
function columnKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^items?(\[\d*\])?\./, '')
    .replace(/^(specification|spec|facts)\./, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function putAt(path: string, fact: Fact | undefined): Put {
  const ofItem = path.startsWith('items[].')
  const own = ofItem ? path.slice('items[].'.length) : path
  const dot = own.startsWith('facts.') ? 'facts'.length : own.indexOf('.')
  const [group, name] = dot < 0 ? [undefined, own] : [own.slice(0, dot), own.slice(dot + 1)]
  const read = cellReader(fact)
  return (transaction, text) => {
    const holder = ofItem
      ? ((transaction['items'] as Record<string, unknown>[])[0] ?? {})
      : transaction
    if (group === undefined) {
      holder[name] = read(text)
      return
    }
    holder[group] ??= {}
    ;(holder[group] as Record<string, unknown>)[name] = read(text)
  }
}

/**
 * What a cell's text means for a fact; text that does not fit is left for the reader to refuse by
 * name.
 */
function cellReader(fact: Fact | undefined): (text: string) => unknown {
  switch (fact?.kind) {
    case 'boolean':
      return (text) => BOOLEANS[text.trim().toLowerCase()] ?? text
    case 'choices':
      return splitCell
    case 'codes':
      return (text) => (text.trim() === 'none' ? 'none' : splitCell(text))
    case 'entries':
      return (text) => (text.trim() === 'not-listed' ? 'not-listed' : splitCell(text))
    default:
      return (text) => text
  }
}

const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  是: true,
  false: false,
  no: false,
  n: false,
  否: false,
}

const CELLS_KEPT = 1_000
const cells = new Map<string, readonly string[]>()

/** The parts of a cell. The same text gives the same list, so that what it means is read once. */
function splitCell(text: string): readonly string[] {
  const found = cells.get(text)
  if (found) return found
  const parts = text
    .split(/[;；|]/)
    .map((part) => part.trim())
    .filter(Boolean)
  if (cells.size >= CELLS_KEPT) cells.clear()
  cells.set(text, parts)
  return parts
}
