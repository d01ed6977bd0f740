import { Readable } from 'node:stream'
import { dayIn, parseLocalDate } from '#kernel'
import { type ExtraRoutes, type Refusal, readOnly, sendLines, sha256 } from '#platform'
import { type Law, type LawSource, listConfirmations, type Moment } from '#rulebook'
import { determineBriefly } from '../brief.ts'
import { determine } from '../determine.ts'
import type { Readers } from '../read/readers.ts'
import { type Row, readLines, readTable } from './read-rows.ts'

/** Content types a batch may come in; each line or row is one transaction. */
const TABLE = 'text/csv'
const LINES = 'application/x-ndjson'
const PATH = '/v1/determinations/batch'
const LARGEST_BATCH_BYTES = 100_000_000

type Query = { readonly asOf?: string; readonly knownAt?: string; readonly explain?: string }

/**
 * `POST /v1/determinations/batch`: NDJSON or CSV in, NDJSON out, as it is read. A bad row is one
 * line of the answer.
 */
export function batchRoute(source: LawSource, readers: Readers): ExtraRoutes {
  return (server, { runtime, refuse }) => {
    server.addContentTypeParser([TABLE, LINES], (_request, payload, done) => done(null, payload))
    server.post<{ Querystring: Query }>(
      PATH,
      { bodyLimit: LARGEST_BATCH_BYTES },
      async (request, reply) => {
        const { body, query } = request
        if (!(body instanceof Readable)) return refuse(request, reply, NOT_A_BATCH)
        const { jurisdiction } = source.rulebook()
        const database = await runtime.database()
        const confirmations = await readOnly(database, (db) =>
          listConfirmations(db, jurisdiction.id),
        )
        const law = source.lawWith(confirmations)
        const moment = momentOf(query, dayIn(jurisdiction.zone, runtime.clock()))
        if (!moment) return refuse(request, reply, NOT_A_DAY)
        const isTable = request.headers['content-type']?.startsWith(TABLE) ?? false
        const rows = isTable ? readTable(body, law.rulebook) : readLines(body)
        return sendLines(reply, answersTo(rows, law, readers, moment, query.explain !== undefined))
      },
    )
  }
}

async function* answersTo(
  rows: AsyncIterable<Row>,
  law: Law,
  readers: Readers,
  moment: Moment,
  explained: boolean,
): AsyncGenerator<unknown> {
  const read = readers.readerFor(law)
  for await (const { place, input } of rows) {
    const situation = input.ok ? read(input.value) : input
    if (!situation.ok) {
      yield { place, problems: situation.reason }
      continue
    }
    const { day } = situation.value.transaction
    const own = day === undefined ? undefined : parseLocalDate(day)
    const at = own?.ok ? { ...moment, asOf: own.value } : moment
    yield explained
      ? { place, ...determine(law, situation.value, at, sha256) }
      : { place, ...determineBriefly(law, situation.value, at) }
  }
}

/** The batch route as OpenAPI describes it. */
export const BATCH_PATHS = {
  [PATH]: {
    post: {
      operationId: 'determination.determine-batch',
      summary: 'Determine many shipments, one a line, answered as they are read',
      tags: ['determination'],
      parameters: ['asOf', 'knownAt', 'explain'].map((name) => ({
        name,
        in: 'query',
        schema: { type: 'string' },
      })),
      requestBody: {
        required: true,
        content: {
          [LINES]: { schema: { type: 'string', description: 'one transaction a line' } },
          [TABLE]: { schema: { type: 'string', description: 'a head of field names, then rows' } },
        },
      },
      responses: {
        200: {
          description: 'One answer a line; a line that could not be read has problems instead',
          content: { [LINES]: { schema: { type: 'string' } } },
        },
      },
    },
  },
}

function momentOf({ asOf, knownAt }: Query, today: string): Moment | undefined {
  const days = [asOf ?? today, knownAt ?? today].map(parseLocalDate)
  const [first, second] = days
  return first?.ok && second?.ok ? { asOf: first.value, knownAt: second.value } : undefined
}

export const NOT_A_BATCH: Refusal = {
  code: 'not_a_batch',
  status: 415,
  sentence: {
    en: `Send a batch as ${LINES}, one transaction a line, or as ${TABLE} with a head of field names.`,
    zh: `请以 ${LINES}（每行一票）或 ${TABLE}（首行为字段名）提交批量请求。`,
  },
}

export const NOT_A_DAY: Refusal = {
  code: 'not_a_day',
  status: 400,
  sentence: {
    en: 'asOf and knownAt are days that exist, written as YYYY-MM-DD.',
    zh: 'asOf 与 knownAt 须为存在的日期，格式为 YYYY-MM-DD。',
  },
}
