import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { ok, refuse } from '#kernel'
import { testDatabase } from '../../../test/support/database.ts'
import { testRuntime } from '../../../test/support/runtime.ts'
import { issueToken } from '../access/actions/issue-token.ts'
import { localOperator } from '../access/actor.ts'
import { defineAction } from '../action/action.ts'
import { object } from '../action/object.ts'
import { registerActions } from '../action/registry.ts'
import { runAction } from '../action/run-action.ts'
import { createLogger } from '../log/logger.ts'
import { platformPlugin } from '../platform-plugin.ts'
import type { ProblemDetails } from './problem-details.ts'
import { sendLines } from './send-lines.ts'
import { createServer } from './server.ts'

const weigh = defineAction({
  name: 'scale.weigh-thing',
  kind: 'query',
  summary: { en: 'Weigh a thing', zh: '称重' },
  permission: 'anyone',
  needsDatabase: false,
  input: object({
    thing: Type.String(),
    grams: Type.Integer({ minimum: 1 }),
    tare: Type.Optional(Type.Boolean()),
    on: Type.Optional(Type.Array(Type.String())),
  }),
  output: object({ told: Type.String() }),
  http: { method: 'POST', path: '/v1/scale/:thing' },
  async run(_context, { thing, grams, tare, on }) {
    if (thing === 'bug') throw new Error('secret detail')
    if (thing === 'air') {
      const sentence = { en: 'Air has no weight here.', zh: '空气无法称重。' }
      return refuse({ code: 'thing_weightless', status: 422, sentence })
    }
    return ok({ told: `${thing} ${grams} ${tare} ${on}` })
  },
})

const read = defineAction({
  ...{ kind: 'query', permission: 'anyone', needsDatabase: false },
  name: 'scale.read-weight',
  summary: { en: 'Read the scale', zh: '读数' },
  input: weigh.input,
  output: Type.Unknown(),
  http: { method: 'GET', path: '/v1/scale/:thing' },
  run: async (_context, input) => ok(input),
})

describe('the HTTP server', () => {
  const database = testDatabase()
  const pages = mkdtempSync(join(tmpdir(), 'portcullis-pages-'))
  const logged: string[] = []
  let server: FastifyInstance
  let address: string

  before(async () => {
    mkdirSync(join(pages, 'assets'))
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Portcullis</title>')
    writeFileSync(join(pages, 'assets/index-1a2b.js'), 'export {}')
    server = await createServer({
      settings: { publicOrigin: 'https://portcullis.example' },
      actions: registerActions([...(platformPlugin.actions ?? []), weigh, read]),
      runtime: testRuntime(database),
      log: createLogger('info', { write: (line) => logged.push(line) }),
      version: '1.2.3',
      pages,
      checkReady: async () => undefined,
      extraRoutes: [
        (scope) => {
          scope.addContentTypeParser('application/x-ndjson', (_request, body, done) => {
            done(null, body)
          })
          scope.post('/v1/echo', (request, reply) =>
            sendLines(reply, request.body as AsyncIterable<unknown>),
          )
        },
      ],
    })
    await server.listen({ host: '127.0.0.1', port: 0 })
    address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  })
  after(async () => {
    await server.close()
    rmSync(pages, { recursive: true })
  })

  const send = (path: string, init: RequestInit = {}) => fetch(`${address}${path}`, init)
  const post = (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ) =>
    send(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })
  const problemOf = async (response: Response) => {
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
    const problem = (await response.json()) as ProblemDetails
    assert.equal(problem.status, response.status)
    return problem
  }
  const token = async (permission: string) => {
    const issued = await runAction(testRuntime(database), {
      action: issueToken,
      actor: localOperator('test'),
      input: { actor: 'desk', permissions: [permission] },
    })
    return issued.ok ? (issued.value as { token: string }).token : assert.fail()
  }

  it('answers an action with address and body together', async () => {
    const response = await post('/v1/scale/magnet', '{"grams": 5, "tare": true}')
    assert.deepEqual(await response.json(), { told: 'magnet 5 true undefined' })
    assert.equal(response.headers.get('cache-control'), 'no-store')
  })

  it('reads numbers, lists and true from a query', async () => {
    const response = await send('/v1/scale/a%2Fb?grams=5&tare=true&on=x')
    assert.deepEqual(await response.json(), { thing: 'a/b', grams: 5, tare: true, on: ['x'] })
  })

  it('answers health, readiness and its description', async () => {
    assert.deepEqual(await (await send('/healthz')).json(), { status: 'ok', version: '1.2.3' })
    assert.deepEqual(await (await send('/readyz')).json(), { status: 'ready' })
    const document = (await (await send('/openapi.json')).json()) as {
      openapi: string
      paths: Record<string, Record<string, { operationId: string }>>
    }
    assert.match(document.openapi, /^3\.1/)
    assert.equal(document.paths['/v1/scale/{thing}']?.['post']?.operationId, 'scale.weigh-thing')
  })

  const TEN = 'x'.repeat(10)
  type Case = [why: string, send: () => Promise<Response>, status: number, told: RegExp]
  const bad: Case[] = [
    ['broken JSON', () => post('/v1/scale/a', '{"grams": 5,}'), 400, /line 1, column 13/],
    ['JSON that ends too early', () => post('/v1/scale/a', '{"grams": '), 400, /ends too early/],
    [
      'text in another encoding',
      () => post('/v1/scale/a', Buffer.from([0x22, 0xff, 0x22])),
      400,
      /UTF-8/,
    ],
    ['a list for an object', () => post('/v1/scale/a', '[]'), 400, /an object with named fields/],
    [
      'a missing field',
      () => post('/v1/scale/a', '{}'),
      400,
      /"at":"grams","message":"is missing"/,
    ],
    ['no body at all', () => send('/v1/scale/a', { method: 'POST' }), 400, /"at":"grams"/],
    [
      'an unknown field',
      () => post('/v1/scale/a', '{"grams":1,"gram":2}'),
      400,
      /did you mean \\"grams\\"/,
    ],
    [
      'a wrong query',
      () => send('/v1/scale/a?grams=many'),
      400,
      /"at":"grams","message":"is \\"many\\""/,
    ],
    [
      'another content type',
      () => post('/v1/scale/a', 'grams: 5', { 'content-type': 'application/yaml' }),
      415,
      /application\/json/,
    ],
    ['an unknown route', () => send('/v1/nowhere'), 404, /no GET \/v1\/nowhere/],
    ['an unknown method', () => send('/v1/scale/a', { method: 'DELETE' }), 404, /no DELETE/],
    ['an address that cannot be read', () => send('/v1/scale/%zz?grams=1'), 400, /%XX/],
    [
      'a refusal of the action',
      () => post('/v1/scale/air', '{"grams":1}'),
      422,
      /thing_weightless/,
    ],
    ['no token where one is needed', () => send('/v1/journal/entries'), 401, /sign_in_required/],
    [
      'a token nobody issued',
      () => send('/v1/journal/entries', { headers: { authorization: 'Bearer abc' } }),
      401,
      /token_not_in_force/,
    ],
    [
      'a page of another site',
      () => post('/v1/scale/a', '{"grams":1}', { origin: 'https://evil.example' }),
      403,
      /cross_origin/,
    ],
    [
      'a long number of wrong fields',
      () => post('/v1/scale/a', `{"${TEN}":1}`),
      400,
      /not a known/,
    ],
  ]
  for (const [why, request, status, told] of bad) {
    it(`tells ${why} in a sentence with its remedy`, async () => {
      const problem = await problemOf(await request())
      assert.equal(problem.status, status)
      assert.match(JSON.stringify(problem), told)
      assert.ok(problem.detail.length > 10)
    })
  }

  it('tells an upload of 50 MB how much it may be', async () => {
    const problem = await problemOf(await post('/v1/scale/a', Buffer.alloc(50_000_000, ' ')))
    assert.equal(problem.status, 413)
    assert.match(problem.detail, /larger than 10 MB: send it in parts/)
  })

  it('tells the same to one that does not say how long it is', async () => {
    const chunk = new Uint8Array(1_000_000).fill(32)
    let left = 50
    const body = new ReadableStream({
      pull: (stream) => (left-- > 0 ? stream.enqueue(chunk) : stream.close()),
    })
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit
    const response = await send('/v1/scale/a', {
      ...init,
      headers: { 'content-type': 'application/json' },
    })
    assert.equal((await problemOf(response)).status, 413)
  })

  it('answers bytes that are not HTTP', async () => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () =>
      socket.write('hello\r\n\r\n'),
    )
    const [answer] = await once(socket, 'data')
    assert.match(String(answer), /^HTTP\/1.1 400 .*request_not_valid/s)
    socket.destroy()
  })

  it('keeps the insides of a failure to the log, under the id it tells', async () => {
    const problem = await problemOf(await post('/v1/scale/bug', '{"grams":1}'))
    assert.equal(problem.status, 500)
    assert.doesNotMatch(JSON.stringify(problem), /secret detail|\.ts/)
    const id = problem.instance?.replace('urn:uuid:', '') ?? assert.fail()
    assert.ok(logged.some((line) => line.includes(id) && line.includes('secret detail')))
  })

  it('speaks the language the caller prefers', async () => {
    const headers = { 'accept-language': 'fr, zh-CN;q=0.9, en;q=0.8' }
    const problem = await problemOf(await post('/v1/scale/air', '{"grams":1}', headers))
    assert.equal(problem.detail, '空气无法称重。')
  })

  it('answers only for its own names', async () => {
    const ask = (host: string) => server.inject({ url: '/openapi.json', headers: { host } })
    assert.equal((await ask('rebound.example')).statusCode, 421)
    assert.equal((await ask('portcullis.example')).statusCode, 200)
    assert.equal((await ask('localhost:4080')).statusCode, 200)
    const probe = await server.inject({ url: '/healthz', headers: { host: '10.0.0.7' } })
    assert.equal(probe.statusCode, 200)
  })

  it('takes commands from its own pages', async () => {
    const own = await post('/v1/scale/a', '{"grams":1}', { origin: 'https://portcullis.example' })
    assert.equal(own.status, 200)
  })

  it('lets a token do what it permits, and no more, until it is revoked', async () => {
    const operator = { authorization: `Bearer ${await token('operator')}` }
    const other = { authorization: `Bearer ${await token('other')}` }
    const entries = await send('/v1/journal/entries?limit=5', { headers: operator })
    const journal = (await entries.json()) as { entries: { subject: string; action: string }[] }
    assert.deepEqual(
      journal.entries.map((entry) => entry.action),
      ['access.issue-token', 'access.issue-token'],
    )
    const forbidden = await problemOf(await send('/v1/journal/entries', { headers: other }))
    assert.equal(forbidden.code, 'permission_missing')

    const id = journal.entries[0]?.subject.replace('access-token:', '')
    const revoke = () => post(`/v1/access-tokens/${id}/revocation`, '{}', operator)
    assert.equal((await revoke()).status, 200)
    assert.equal((await problemOf(await revoke())).code, 'token_not_in_force')
  })

  it('guards every answer with headers', async () => {
    for (const path of ['/', '/v1/nowhere', '/assets/index-1a2b.js']) {
      const { headers } = await send(path)
      assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
    }
  })

  it('serves the console, its files for ever and its page afresh', async () => {
    const asset = await send('/assets/index-1a2b.js')
    assert.match(asset.headers.get('cache-control') ?? '', /immutable/)
    for (const path of ['/', '/rulebook/cn%2Fmofcom', '/check?lang=zh']) {
      const page = await send(path)
      assert.match(await page.text(), /<title>Portcullis/, logged.at(-2))
      assert.equal(page.headers.get('cache-control'), 'no-cache')
    }
    assert.equal((await send('/assets/gone.js')).status, 404)
    assert.equal((await send('/v1/gone', { headers: { accept: 'text/html' } })).status, 404)
  })

  it('streams lines through a route written by hand, and only there', async () => {
    const headers = { 'content-type': 'application/x-ndjson' }
    const echoed = await post('/v1/echo', '{"a":1}\n', headers)
    assert.equal(echoed.headers.get('content-type'), 'application/x-ndjson; charset=utf-8')
    assert.match(await echoed.text(), /\n$/)
    assert.equal((await post('/v1/scale/a', '{}', headers)).status, 415)
  })

  it('logs one line a request: id, route pattern, status and time, nobody', async () => {
    logged.length = 0
    await post('/v1/scale/wang-fang', '{"grams":1}')
    const lines = logged.map((line) => JSON.parse(line)).filter((line) => line.msg === 'request')
    assert.equal(lines.length, 1)
    assert.equal(lines[0].route, '/v1/scale/:thing')
    assert.equal(lines[0].status, 200)
    assert.doesNotMatch(logged.join(''), /wang-fang/)
  })
})
