import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { createInterface } from 'node:readline'
import { parse } from 'csv-parse'
import { parse as parseYaml } from 'yaml'
import { type LocalDate, type Outcome, ok, type Problem, parseLocalDate, refuse } from '#kernel'
import type { Rulebook } from '#rulebook'
import { type RowReader, readColumns } from '../read/columns.ts'

/** One transaction of a file, or why there is none, with the place it stands. */
export type Row = {
  /** `line 12` of a table, or `3` for the third document of a file. */
  readonly place: string
  readonly input: Outcome<unknown, readonly Problem[]>
  /** Up to which day the law is to be known, where an example says so. */
  readonly knownAt?: LocalDate
}

export type RowFormat = 'csv' | 'ndjson' | 'document'

/** A whole document is read into memory; tables and lines stream, however long they are. */
const LARGEST_DOCUMENT_BYTES = 10_000_000
const LONGEST_LINE_BYTES = 1_000_000
/** Aliases beyond any honest file are refused; an unknown tag is left for the reader to refuse. */
const YAML_OPTIONS = { maxAliasCount: 100, logLevel: 'error' } as const
const BYTE_ORDER_MARK = /^\uFEFF/

const FORMATS: Readonly<Record<string, RowFormat>> = {
  '.csv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.yaml': 'document',
  '.yml': 'document',
  '.json': 'document',
}

/** The format a file's name tells, if any. */
export function formatOf(path: string): RowFormat | undefined {
  return FORMATS[extname(path).toLowerCase()]
}

/**
 * Every transaction in a file, as it is read. A file that cannot be opened is one row that says so.
 */
export async function* readRows(path: string, rulebook: Rulebook): AsyncGenerator<Row> {
  const format = formatOf(path)
  if (!format) {
    yield broken(
      path,
      '',
      'the ending of the file name is not known',
      'use .yaml, .json, .csv or .ndjson',
    )
    return
  }
  try {
    if (format === 'document') yield* readDocument(path)
    else if (format === 'csv') yield* readTable(createReadStream(path), rulebook)
    else yield* readLines(createReadStream(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const remedy = code === 'ENOENT' ? 'check its name' : 'check that it is a file you may read'
    yield broken(path, '', `the file cannot be read (${code})`, remedy)
  }
}

/** A table: the first row names the columns. Rows that are broken are named and passed over. */
export async function* readTable(
  stream: NodeJS.ReadableStream,
  rulebook: Rulebook,
): AsyncGenerator<Row> {
  const parser = stream.pipe(
    parse({
      bom: true,
      relax_column_count: true,
      // A quote inside a cell is a sign like any other: wafers are sold by the inch.
      relax_quotes: true,
      max_record_size: LONGEST_LINE_BYTES,
    }),
  )
  stream.on('error', (error) => parser.destroy(error))
  let reader: RowReader | undefined
  let width = 0
  let line = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const place = `line ${line + 1}`
      line += linesOf(record)
      if (record.every((cell) => cell.trim() === '')) continue
      if (!reader) {
        const columns = readColumns(record, rulebook)
        if (!columns.ok) {
          yield { place, input: columns }
          return
        }
        reader = columns.value
        width = record.length
      } else if (record.length > width) {
        yield broken(
          place,
          '',
          `${record.length} cells under ${width} columns`,
          'quote cells that hold a comma',
        )
      } else yield { place, input: ok(reader(record)) }
    }
  } catch (error) {
    const { code } = error as { code?: string }
    if (!code?.startsWith('CSV_')) throw error
    const message = 'from here on a quote stays open, or a row is longer than a megabyte'
    yield broken(`line ${line + 1}`, '', message, 'close the quote; the rest was not read')
  }
  if (!reader) yield broken('line 1', '', 'the table is empty', 'write a head and at least one row')
}

/** How many lines of the file a record takes: one, and one more for each break inside its cells. */
function linesOf(record: readonly string[]): number {
  let lines = 1
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) lines += 1
  }
  return lines
}

/** One JSON transaction a line. */
export async function* readLines(stream: NodeJS.ReadableStream): AsyncGenerator<Row> {
  let line = 0
  for await (const text of createInterface({
    input: stream,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1
    if (text.trim() === '') continue
    const place = `line ${line}`
    if (text.length > LONGEST_LINE_BYTES) {
      yield broken(place, '', 'the line is longer than a megabyte', 'split the transaction')
      continue
    }
    try {
      yield { place, input: ok(JSON.parse(text.replace(BYTE_ORDER_MARK, ''))) }
    } catch (error) {
      yield broken(
        place,
        '',
        `not readable as JSON: ${(error as Error).message}`,
        'correct this line',
      )
    }
  }
}

/** A YAML or JSON file: one transaction, a list of them, or an example that holds one. */
async function* readDocument(path: string): AsyncGenerator<Row> {
  const { size } = await stat(path)
  if (size > LARGEST_DOCUMENT_BYTES) {
    yield broken(
      path,
      '',
      `the file has ${size} bytes; a document has at most ${LARGEST_DOCUMENT_BYTES}`,
      'use .csv or .ndjson, which stream',
    )
    return
  }
  let content: unknown
  try {
    content = parseYaml(await readFile(path, 'utf8'), YAML_OPTIONS)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code?.startsWith('E')) throw error
    const why = message.includes('call stack') ? 'it is nested too deeply' : message.split('\n')[0]
    yield broken(path, '', `not readable: ${why}`, 'correct the file')
    return
  }
  const documents = Array.isArray(content) ? content : [content]
  for (const [index, document] of documents.entries()) {
    yield rowOf(documents.length === 1 ? path : `${path} ${index + 1}`, document)
  }
}

/** An example file holds its transaction beside its days and what is expected of it. */
function rowOf(place: string, document: unknown): Row {
  if (typeof document !== 'object' || document === null || !('transaction' in document)) {
    return { place, input: ok(document) }
  }
  const { transaction, asOf, knownAt } = document as Record<string, unknown>
  const dated = typeof asOf === 'string' && typeof transaction === 'object'
  const input = ok(dated ? { day: asOf, ...transaction } : transaction)
  if (knownAt === undefined) return { place, input }
  const day = parseLocalDate(String(knownAt))
  if (day.ok) return { place, input, knownAt: day.value }
  const message = `${String(knownAt)} is not a day of the calendar`
  return broken(place, 'knownAt', message, 'write an existing day as YYYY-MM-DD')
}

function broken(place: string, at: string, message: string, remedy: string): Row {
  return { place, input: refuse([{ at, message, remedy }]) }
}
