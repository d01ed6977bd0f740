import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Problem } from '#kernel'
import { testDatabase } from './support/database.ts'
import { portcullis, type Ran, TODAY } from './support/portcullis.ts'
import { testRuntime } from './support/runtime.ts'

type ProblemDocument = { status: number; code: string; detail: string; problems?: Problem[] }

const STACK = /\n\s+at |node:internal|TypeError|RangeError|\[object |undefined/

/** A transaction as JSON text, so that it can hold what no object literal can. */
const oneItem = (item: string) => `{"items":[${item}]}`
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

type Bad = [why: string, transaction: string, at: string, remedy: RegExp]
const BAD: Bad[] = [
  ['an unknown code', oneItem('{"code":"9Z999"}'), 'items[0].code', /Write none/],
  ['a code that is a number', oneItem('{"code":10000}'), 'items[0].code', /./],
  ['an unknown country', '{"to":"Utopia","items":[{}]}', 'to', /ISO 3166/],
  ['a country in words', '{"to":"德国","items":[{}]}', 'to', /such as DE/],
  ['an unknown unit', oneItem('{"quantity":"3 stone"}'), 'items[0].quantity', /mg, g, kg/],
  ['a day that does not exist', '{"day":"2026-02-30","items":[{}]}', 'day', /YYYY-MM-DD/],
  ['a day of year zero', '{"day":"0000-13-00","items":[{}]}', 'day', /YYYY-MM-DD/],
  ['a negative quantity', oneItem('{"quantity":"-5 kg"}'), 'items[0].quantity', /above 0/],
  ['a quantity without unit', oneItem('{"quantity":"5"}'), 'items[0].quantity', /unit/],
  ['an empty quantity', oneItem('{"quantity":""}'), 'items[0].quantity', /./],
  [
    'a quantity beyond counting',
    oneItem('{"quantity":"1e400 kg"}'),
    'items[0].quantity',
    /above 0/,
  ],
  [
    'a share over 100 %',
    oneItem('{"controlledContentShare":"100.1%"}'),
    'items[0].controlledContentShare',
    /0% and 100%/,
  ],
  [
    'a share of a hundred',
    oneItem('{"controlledContentShare":100}'),
    'items[0].controlledContentShare',
    /0% and 100%/,
  ],
  [
    'a measure without end',
    oneItem('{"specification":{"density":1e999}}'),
    'items[0].specification.density',
    /./,
  ],
  ['no items', '{}', 'items', /./],
  ['twenty thousand items', `{"items":[${'{},'.repeat(19_999)}{}]}`, 'items', /1000/],
  ['items that are none', '{"items":"magnets"}', 'items', /list/],
  ['an item that is a list', oneItem('[]'), 'items[0]', /./],
  ['a prototype', '{"__proto__":{"to":"DE"},"items":[{}]}', '__proto__', /./],
  [
    'a prototype among facts',
    oneItem('{"facts":{"__proto__":true}}'),
    'items[0].facts.__proto__',
    /./,
  ],
  [
    'a constructor among contents',
    oneItem('{"contents":{"constructor":"1%"}}'),
    'items[0].contents.constructor',
    /symbol/,
  ],
  [
    'a fact nested a thousand deep',
    oneItem(`{"facts":{"item.press_part":${deep(1_000)}}}`),
    'items[0].facts.item.press_part',
    /./,
  ],
  ['a transaction nested ten thousand deep', deep(10_000), '', /./],
  [
    'a description of a hundred thousand letters',
    oneItem(`{"description":"${'magnet '.repeat(15_000)}"}`),
    'items[0].description',
    /./,
  ],
  ['a number for a name', '{"importer":{"name":7},"items":[{}]}', 'importer.name', /./],
  [
    'a list entry nobody knows',
    '{"parties":{"listedAs":["x"]},"items":[{}]}',
    'parties.listedAs',
    /id/,
  ],
]

/** What people may write anywhere, and what must not trouble anybody. */
const SCRIPTS: [what: string, text: string][] = [
  ['Chinese', '宁波某磁材有限公司'],
  ['Arabic from right to left', 'شركة التجارة \u202Eabc\u202C'],
  ['emoji and joiners', '🧲👩‍🔬🏳️‍🌈'],
  ['zero-width spaces', 'a\u200B\u200C\uFEFFb'],
  ['stacked marks', 'Z\u0351\u0343\u036B\u0341\u0325'],
  ['a surrogate pair outside the plane', '𠮷野家'],
  ['formulas of a spreadsheet', '=cmd|"/c calc"!A1'],
  ['markup', '<script>alert(1)</script>'],
  ['percent signs and braces', '%s {0} {{x}} \\u0000'],
]

describe('bad input', () => {
  const database = testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-bad-'))
  let server: FastifyInstance
  let address: string
  before(async () => {
    server = await portcullis(testRuntime(database, TODAY)).serve()
    await server.listen({ host: '127.0.0.1', port: 0 })
    address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  })
  after(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })

  function determine(name: string, content: string | Uint8Array): Promise<Ran> {
    const path = join(folder, name)
    writeFileSync(path, content)
    return portcullis(testRuntime(database, TODAY)).cli(['determine', path])
  }
  const post = (body: string | Uint8Array<ArrayBuffer>, path = '', type = 'application/json') =>
    fetch(`${address}/v1/determinations${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })
  async function problemOf(response: Response): Promise<ProblemDocument> {
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
    const text = await response.text()
    assert.doesNotMatch(text, STACK)
    return JSON.parse(text) as ProblemDocument
  }
  const isUp = async () => assert.equal((await fetch(`${address}/healthz`)).status, 200)

  for (const [why, transaction, at, remedy] of BAD) {
    it(`${why} is told by its field and its remedy over HTTP`, async () => {
      const response = await post(`{"transaction":${transaction}}`)
      const { status, code, problems = [] } = await problemOf(response)
      assert.deepEqual([response.status, status, code], [400, 400, 'input_not_valid'])
      const field = at === '' ? 'transaction' : `transaction.${at}`
      const told = problems.find((problem) => problem.at === field)
      assert.ok(told, `nothing is said of ${field}: ${JSON.stringify(problems).slice(0, 500)}`)
      assert.match(told.remedy, remedy)
      await isUp()
    })

    it(`${why} is told by its field and its remedy on the command line`, async () => {
      const { exit, out, err } = await determine('bad.yaml', transaction)
      assert.deepEqual([exit, out], [2, ''])
      assert.doesNotMatch(err, STACK)
      assert.ok(err.includes(`${at}: `) || at === '', err.slice(0, 500))
      assert.match(err, / — ./)
      assert.ok(err.length < 20_000, `${err.length} characters`)
    })
  }

  for (const [what, text] of SCRIPTS) {
    it(`${what} is no bad input anywhere that words may stand`, async () => {
      const transaction = {
        ...{ reference: text, exporter: { name: text }, importer: { name: text } },
        ...{ endUser: { name: text, owners: [{ name: text, share: '1%' }] }, route: [text] },
        items: [{ description: text }],
      }
      const response = await post(JSON.stringify({ transaction }))
      assert.equal(response.status, 200)
      const told = (await response.json()) as { reference: string; answer: string }
      assert.deepEqual([told.reference, told.answer], [text, 'indeterminate'])
      const { exit, out } = await determine('words.json', JSON.stringify(transaction))
      assert.equal(exit, 1)
      assert.doesNotMatch(out, STACK)
    })
  }

  it('control characters do not reach the terminal, nor break a line of a batch', async () => {
    const reference = 'a\tb\n\u001B[2J\u202E'
    const row = JSON.stringify({ reference, items: [{ description: '\u001B[31mantimony ingot' }] })
    for (const name of ['one.json', 'many.ndjson']) {
      const { out, err } = await determine(name, `${row}\n`)
      assert.ok(!/\p{Cc}|\u202E/u.test((out + err).replaceAll(/[\n\t]/g, '')))
      if (name === 'many.ndjson') assert.equal(out.trim().split('\n').length, 1)
    }
    const { err } = await determine('bad.ndjson', oneItem('{"hs":"\\u001b[2J\\u0007"}'))
    assert.ok(!/\p{Cc}/u.test(err.trimEnd()))
  })

  it('what no database can keep is told over HTTP', async () => {
    for (const text of ['a\\u0000b', 'a\\ud800']) {
      const { code, problems } = await problemOf(
        await post(`{"transaction":${oneItem(`{"description":"${text}"}`)}}`),
      )
      assert.equal(code, 'input_not_valid')
      assert.match(problems?.[0]?.at ?? '', /description/)
    }
  })

  type Broken = [why: string, name: string, content: string | Uint8Array, told: RegExp]
  const broken: Broken[] = [
    ['broken YAML', 'a.yaml', 'to: [DE\nitems: {', /not readable.* — correct the file/],
    ['broken JSON', 'a.json', '{"to": "DE",,}', /not readable.* — correct/],
    ['YAML with an unknown tag', 'a.yaml', '!!js/function "x"', /a\.yaml: .* — /],
    ['YAML full of aliases', 'a.yaml', aliasBomb(), /not readable.* — correct/],
    ['YAML nested ten thousand deep', 'a.yaml', deep(10_000), / — /],
    ['bytes that are no text', 'a.json', Uint8Array.from([0xff, 0xfe, 0x00, 0x9f]), / — /],
    ['bytes in a table', 'a.csv', Uint8Array.from([0xff, 0xfe, 0x00, 0x9f]), /line 1: .* — /],
    ['an open quote', 'a.csv', 'to\n"DE\nFR\n', /line 2: .*quote.* — close the quote/],
    ['a table of one endless line', 'a.csv', `to\n${'x'.repeat(1_100_000)}`, / — /],
    ['an endless line', 'a.ndjson', `{"to":"${'x'.repeat(1_100_000)}"}`, /megabyte — split/],
    ['ten megabytes of YAML', 'a.yaml', 'x'.repeat(10_000_001), /10000001 bytes.* — use \.csv/],
  ]
  for (const [why, name, content, told] of broken) {
    it(`${why} is told on the command line, with exit code 2`, async () => {
      const { exit, out, err } = await determine(name, content)
      assert.deepEqual([exit, out], [2, ''])
      assert.match(err, told)
      assert.doesNotMatch(err, STACK)
    })
  }

  it('fifty megabytes of JSON are refused, and the server stays up', async () => {
    const response = await post(new Uint8Array(50_000_000).fill(0x20))
    const { status, code, detail } = await problemOf(response)
    assert.deepEqual([response.status, status, code], [413, 413, 'body_too_large'])
    assert.match(detail, /10 MB: send it in parts/)
    await isUp()
  })

  it('one line of fifty megabytes is one bad line, and the next is answered', async () => {
    const body = `"${'x'.repeat(50_000_000)}"\n{"items":[{}]}\n`
    const response = await post(body, '/batch', 'application/x-ndjson')
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.match(lines[0].problems[0].message, /longer than a megabyte/)
    assert.equal(lines[1].answer, 'indeterminate')
    await isUp()
  })

  it('a fact nested a hundred thousand deep is told over HTTP and line by line', async () => {
    const body = oneItem(`{"facts":{"item.press_part":${deep(100_000)}}}`)
    const { code, problems } = await problemOf(await post(`{"transaction":${body}}`))
    assert.equal(code, 'input_not_valid')
    assert.match(problems?.[0]?.at ?? '', /^transaction\.items\[0\]\.facts/)
    const { exit, err } = await determine('deep.ndjson', body)
    assert.equal(exit, 2)
    assert.match(err, /^line 1: items\[0\]\.facts/)
  })

  it('broken JSON and an alias bomb are told over HTTP', async () => {
    assert.equal((await problemOf(await post('{"transaction":'))).code, 'json_not_valid')
    assert.equal((await problemOf(await post(aliasBomb()))).code, 'json_not_valid')
    assert.equal((await problemOf(await post(Uint8Array.from([0xff])))).code, 'json_not_valid')
    await isUp()
  })

  it('nothing was written by any of this', async () => {
    for (const table of ['platform.journal', 'rulebook.confirmation']) {
      const { rows } = await database.owner.query(`select count(*)::int as count from ${table}`)
      assert.deepEqual(rows, [{ count: 0 }], table)
    }
  })
})

/** Nine lines of YAML that would be a thousand million words. */
function aliasBomb(): string {
  const names = 'abcdefghi'.split('')
  return names
    .map(
      (name, index) =>
        `${name}: &${name} [${Array(10).fill(index === 0 ? 'x' : `*${names[index - 1]}`)}]`,
    )
    .join('\n')
}
