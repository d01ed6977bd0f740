import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import Type from 'typebox'
import { ok } from '#kernel'
import { defineAction } from '../action/action.ts'
import { object } from '../action/object.ts'
import { registerActions } from '../action/registry.ts'
import { platformPlugin } from '../platform-plugin.ts'
import { openApiDocument } from './openapi.ts'

const place = object({
  id: Type.String({ description: 'which one' }),
  grams: Type.Integer(),
  note: Type.Optional(Type.String()),
})

const put = defineAction({
  name: 'shelf.put-thing',
  kind: 'command',
  summary: { en: 'Put a thing', zh: '放置' },
  permission: 'storekeeper',
  input: place,
  output: place,
  http: { method: 'POST', path: '/v1/shelf/:id' },
  run: async (_context, output) => ok({ output, entry: { subject: output.id } }),
})

const find = defineAction({
  name: 'shelf.find-thing',
  kind: 'query',
  summary: { en: 'Find a thing', zh: '查找' },
  permission: 'anyone',
  input: place,
  output: place,
  http: { method: 'GET', path: '/v1/shelf/:id' },
  run: async (_context, input) => ok(input),
})

type Operation = {
  operationId: string
  security: object[]
  parameters?: { name: string; in: string; required: boolean }[]
  requestBody?: { content: Record<string, { schema: { required: string[]; properties: object } }> }
  responses: Record<string, { content: Record<string, object> }>
}
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> }

function documentOf(...actions: Parameters<typeof registerActions>[0]): Document {
  const parts = { version: '1', extraPaths: { '/v1/odd': { post: {} } } }
  return JSON.parse(JSON.stringify(openApiDocument(registerActions(actions), parts)))
}

describe('the OpenAPI document', () => {
  const { openapi, paths } = documentOf(put, find, ...(platformPlugin.actions ?? []))
  const shelf = paths['/v1/shelf/{id}']

  it('is of version 3.1 and knows every route, those written by hand too', () => {
    assert.equal(openapi, '3.1.0')
    assert.deepEqual(Object.keys(paths).sort(), [
      '/v1/access-tokens/{id}/revocation',
      '/v1/journal/entries',
      '/v1/journal/verification',
      '/v1/odd',
      '/v1/shelf/{id}',
    ])
  })

  it('puts the fields of a POST into address and body', () => {
    const post = shelf?.['post'] ?? assert.fail()
    assert.deepEqual(
      post.parameters?.map((parameter) => `${parameter.in} ${parameter.name}`),
      ['path id'],
    )
    const schema = post.requestBody?.content['application/json']?.schema ?? assert.fail()
    assert.deepEqual(Object.keys(schema.properties), ['grams', 'note'])
    assert.deepEqual(schema.required, ['grams'])
  })

  it('puts the fields of a GET into address and query, and says which are needed', () => {
    const get = shelf?.['get'] ?? assert.fail()
    assert.equal(get.requestBody, undefined)
    assert.deepEqual(
      get.parameters?.map(({ in: where, name, required }) => `${where} ${name} ${required}`),
      ['path id true', 'query grams true', 'query note false'],
    )
  })

  it('asks for a token only where a permission is needed, and tells problems everywhere', () => {
    assert.deepEqual(shelf?.['get']?.security, [])
    assert.deepEqual(shelf?.['post']?.security, [{ token: [] }])
    for (const operation of Object.values(shelf ?? {})) {
      assert.ok(operation.responses['default']?.content['application/problem+json'])
      assert.ok(operation.responses['200']?.content['application/json'])
    }
  })
})
