import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testDatabase } from '../../../test/support/database.ts'
import { portcullis, TODAY } from '../../../test/support/portcullis.ts'
import { testRuntime } from '../../../test/support/runtime.ts'
import { anItem, aShipment } from '../../../test/support/shipments.ts'

type Line = {
  place: string
  answer?: string
  problems?: { at: string; remedy: string }[]
  sentence?: object
  asOf?: string
}

describe('determinations over HTTP', () => {
  const database = testDatabase()
  let server: FastifyInstance
  let address: string
  before(async () => {
    server = await portcullis(testRuntime(database, TODAY)).serve()
    await server.listen({ host: '127.0.0.1', port: 0 })
    address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  })
  after(() => server.close())

  const post = (path: string, type: string, body: string) =>
    fetch(`${address}/v1/determinations${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })
  const batch = async (type: string, body: string, query = ''): Promise<Line[]> => {
    const response = await post(`/batch${query}`, type, body)
    assert.equal(response.status, 200)
    assert.match(response.headers.get('content-type') ?? '', /^application\/x-ndjson/)
    const text = (await response.text()).trim()
    return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as Line)
  }
  const NDJSON = 'application/x-ndjson'
  const line = (shipment: unknown) => `${JSON.stringify(shipment)}\n`

  it('answer one shipment', async () => {
    const body = JSON.stringify({ transaction: aShipment(), asOf: '2025-04-03' })
    const response = await post('', 'application/json', body)
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('cache-control'), 'no-store')
    const told = (await response.json()) as { answer: string; asOf: string }
    assert.deepEqual([told.answer, told.asOf], ['no-licence', '2025-04-03'])
  })

  it('answer each line of a batch, bad ones by their problems, in their order', async () => {
    const lines = await batch(
      NDJSON,
      `${line(aShipment())}{"to":\n\n${line(aShipment({ to: 'XX' }))}${line(aShipment({ items: [anItem({ code: 'none' })] }))}`,
    )
    assert.deepEqual(
      lines.map(({ place, answer, problems }) => [place, answer ?? problems?.[0]?.at]),
      [
        ['line 1', 'licence-required'],
        ['line 2', ''],
        ['line 4', 'to'],
        ['line 5', 'no-licence'],
      ],
    )
  })

  it('answer each row of a table', async () => {
    const head = 'code,kind,exporter.country,movement,to,listed,endUser.country,endUser.military'
    const row = '1C905.a.4,goods,CN,export,DE,not-listed,DE,no'
    const lines = await batch('text/csv; charset=utf-8', `\uFEFF${head}\r\n${row}\r\n1C905,x,y\r\n`)
    assert.equal(lines[0]?.answer, 'licence-required')
    assert.deepEqual(lines[1]?.problems?.map(({ at }) => at).sort(), [
      'exporter.country',
      'items[0].kind',
    ])
  })

  it('answer by the days of the question, and each shipment’s own before them', async () => {
    const shipments = line(aShipment()) + line(aShipment({ day: '2025-04-04' }))
    const lines = await batch(NDJSON, shipments, '?asOf=2025-04-03')
    assert.deepEqual(
      lines.map(({ answer }) => answer),
      ['no-licence', 'licence-required'],
    )
  })

  it('give whole answers where asked to explain', async () => {
    const [explained] = await batch(NDJSON, line(aShipment()), '?explain=1')
    assert.ok(explained?.sentence)
    const [brief] = await batch(NDJSON, line(aShipment()))
    assert.equal(brief?.sentence, undefined)
  })

  it('say of a table without a sound head what is wrong, once', async () => {
    const lines = await batch('text/csv', `colour\n${'red\n'.repeat(1000)}`)
    assert.deepEqual(
      lines.map(({ place }) => place),
      ['line 1'],
    )
    assert.deepEqual((await batch('text/csv', ''))[0]?.place, 'line 1')
    assert.deepEqual(await batch(NDJSON, ''), [])
  })

  type Case = [why: string, path: string, type: string, body: string, status: number, code: string]
  const refused: Case[] = [
    ['another content type', '/batch', 'application/json', '[]', 415, 'not_a_batch'],
    ['a day that does not exist', '/batch?asOf=2026-02-30', NDJSON, '{}', 400, 'not_a_day'],
    ['text', '/batch', 'text/plain', 'x', 415, 'content_type_not_taken'],
    ['broken JSON', '', 'application/json', '{"transaction": ', 400, 'json_not_valid'],
    [
      'a transaction that is none',
      '',
      'application/json',
      '{"transaction": 7}',
      400,
      'input_not_valid',
    ],
  ]
  for (const [why, path, type, body, status, code] of refused) {
    it(`refuse ${why} with a problem document`, async () => {
      const response = await post(path, type, body)
      assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
      const problem = (await response.json()) as { code: string; detail: string }
      assert.deepEqual([response.status, problem.code], [status, code])
      assert.ok(problem.detail.length > 20)
    })
  }

  it('keep pace with a batch of ten thousand lines', async () => {
    const lines = await batch(NDJSON, line(aShipment()).repeat(10_000))
    assert.equal(lines.length, 10_000)
    assert.ok(lines.every(({ answer }) => answer === 'licence-required'))
  })
})
