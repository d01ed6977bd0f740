import type { Action } from '#platform'
import { code, page, table } from './markdown.ts'

/** A field of an input as its schema tells it. */
type Field = {
  readonly type?: string
  readonly description?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
}

const OWN_ROUTES = table(
  ['route', 'what it answers'],
  [
    ['`GET /healthz`', 'that the program runs, and its version'],
    ['`GET /readyz`', 'whether it can do its work: the database answers'],
    ['`GET /openapi.json`', 'this page for machines, in OpenAPI 3.1, with every schema'],
    [
      '`POST /v1/determinations/batch`',
      'NDJSON or CSV in, one JSON answer a line out, as it is read; `asOf`, `knownAt` and `explain` in the query',
    ],
  ],
)

const ABOUT = `JSON in, JSON out. A refusal is a problem document (RFC 9457) with a \`code\` from [errors](errors.md) and, field
by field, what is wrong and what to do. \`Accept-Language: zh\` brings sentences in Chinese. A route that needs a
permission takes a token: \`Authorization: Bearer …\`. Days are \`YYYY-MM-DD\`.`

/** `api.md`: every route with its fields. */
export function httpApiPage(actions: readonly Action[]): string {
  const routed = actions.filter(({ http }) => http !== undefined)
  return page('HTTP API', ABOUT, [...routed.flatMap(partOf), '## Beside the actions', OWN_ROUTES])
}

function partOf({ name, http, summary, kind, permission, input }: Action): string[] {
  const changes = kind === 'command' ? 'Changes something and is journalled.' : 'Changes nothing.'
  const right = permission === 'anyone' ? 'Open to anyone.' : `Needs \`${permission}\`.`
  const required = (input as { required?: readonly string[] }).required ?? []
  const fields = Object.entries(input.properties as Readonly<Record<string, Field>>)
  const rows = fields.map(([field, schema]) => [
    code(field),
    kindOf(schema),
    required.includes(field) ? 'yes' : '',
    schema.description ?? '',
  ])
  return [
    `## ${http?.method} ${http?.path}`,
    `${summary.en}. ${changes} ${right} Action \`${name}\`.`,
    ...(rows.length > 0 ? [table(['field', 'kind', 'required', 'meaning'], rows)] : []),
  ]
}

function kindOf({ type, format, enum: choices, minimum, maximum }: Field): string {
  if (choices) return choices.map((choice) => code(String(choice))).join(', ')
  if (format === 'date') return 'day'
  if (format !== undefined) return format
  const limits = [minimum, maximum].filter((limit) => limit !== undefined).join(' to ')
  return [type ?? 'any', limits].filter(Boolean).join(' ')
}
