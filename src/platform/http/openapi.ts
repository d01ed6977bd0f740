import type { TSchema } from 'typebox'
import { ANYONE } from '../access/actor.ts'
import type { Action, InputSchema } from '../action/action.ts'
import { pathFields } from '../action/registry.ts'

type Json = Record<string, unknown>

export type OpenApiParts = {
  readonly version: string
  /** Path items of the routes written by hand. */
  readonly extraPaths?: Readonly<Record<string, object>> | undefined
}

/** Describes the API in OpenAPI 3.1, from the very schemas that check each request. */
export function openApiDocument(
  actions: readonly Action[],
  { version, extraPaths = {} }: OpenApiParts,
): Json {
  const paths: Record<string, object> = { ...extraPaths }
  for (const action of actions) {
    if (!action.http) continue
    const path = action.http.path.replace(/:([A-Za-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [action.http.method.toLowerCase()]: operationOf(action) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Portcullis',
      version,
      description: 'Export control: may this be shipped, to them, for that, on that day?',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: tagsOf(actions),
    paths,
    components: { schemas: { Problem: PROBLEM }, securitySchemes: { token: TOKEN } },
  }
}

function operationOf(action: Action): Json {
  const { name, summary, permission, kind, http, input, output } = action
  const inPath = pathFields(http?.path ?? '')
  const rest = withoutFields(input, inPath)
  const takesBody = http?.method === 'POST' && Object.keys(rest.properties).length > 0
  const parameters = [
    ...inPath.map((field) => parameter(field, 'path', input)),
    ...(http?.method === 'GET'
      ? Object.keys(rest.properties).map((field) => parameter(field, 'query', input))
      : []),
  ]
  const anyone = permission === ANYONE
  return {
    operationId: name,
    tags: [name.split('.')[0]],
    summary: summary.en,
    description: `${kind === 'command' ? 'Changes something and is journalled.' : 'Changes nothing.'} ${anyone ? 'Open to anyone.' : `Needs the permission "${permission}".`} ${summary.zh}`,
    security: anyone ? [] : [{ token: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(takesBody && { requestBody: { required: true, content: json(rest) } }),
    responses: {
      '200': { description: summary.en, content: json(output) },
      default: {
        description: 'Refused: what is wrong, and what to do',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

function parameter(name: string, place: 'path' | 'query', input: InputSchema): Json {
  const schema = input.properties[name] as (TSchema & { description?: string }) | undefined
  const required = place === 'path' || requiredOf(input).includes(name)
  return {
    ...{ name, in: place, required, schema },
    ...(schema?.description && { description: schema.description }),
  }
}

function withoutFields(input: InputSchema, fields: readonly string[]): InputSchema {
  const kept = Object.entries(input.properties).filter(([name]) => !fields.includes(name))
  const required = requiredOf(input).filter((name) => !fields.includes(name))
  return { ...input, properties: Object.fromEntries(kept), required } as InputSchema
}

function requiredOf(input: InputSchema): readonly string[] {
  return (input as { required?: readonly string[] }).required ?? []
}

function tagsOf(actions: readonly Action[]): Json[] {
  const names = new Set(actions.filter(({ http }) => http).map(({ name }) => name.split('.')[0]))
  return [...names].map((name) => ({ name }))
}

function json(schema: unknown): Json {
  return { 'application/json': { schema } }
}

const TOKEN = {
  type: 'http',
  scheme: 'bearer',
  description: 'A token from "portcullis access issue-token".',
}

const TEXT = { type: 'string' }

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457 problem details: `code` for a program, `detail` for a person.',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    ...{ type: TEXT, title: TEXT, status: { type: 'integer' }, detail: TEXT, code: TEXT },
    instance: { ...TEXT, description: 'the id of the request in the log of the server' },
    problems: {
      type: 'array',
      description: 'what is wrong with the input, field by field',
      items: {
        type: 'object',
        required: ['at', 'message', 'remedy'],
        properties: { at: TEXT, message: TEXT, remedy: TEXT },
      },
    },
  },
}
