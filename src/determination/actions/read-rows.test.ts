import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { law } from '../../../test/support/shipments.ts'
import { formatOf, readRows } from './read-rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'portcullis-rows-'))
after(() => rmSync(folder, { recursive: true }))

/** Each row of a file: what was read, or what is said of it. */
async function rowsOf(name: string, content: string | Uint8Array): Promise<[string, unknown][]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const rows: [string, unknown][] = []
  for await (const { place, input } of readRows(path, law.rulebook)) {
    const said = input.ok
      ? input.value
      : input.reason.map(({ at, message }) => `${at} ${message}`.trim())
    rows.push([place.replace(path, name), said])
  }
  return rows
}

const to = (country: string) => ({ items: [{}], to: country })

describe('rows of a file', () => {
  type Case = [what: string, name: string, content: string | Uint8Array, rows: [string, unknown][]]
  const cases: Case[] = [
    [
      'a table',
      'a.csv',
      'to\nDE\nFR\n',
      [
        ['line 2', to('DE')],
        ['line 3', to('FR')],
      ],
    ],
    ['a byte-order mark and CRLF', 'a.csv', '\uFEFFto\r\nDE\r\n', [['line 2', to('DE')]]],
    [
      'quoted cells with commas, quotes and breaks',
      'a.csv',
      'description,to\n"one, ""two""\nthree",DE\n',
      [['line 2', { items: [{ description: 'one, "two"\nthree' }], to: 'DE' }]],
    ],
    [
      'inches inside a cell',
      'a.csv',
      'description,to\n4" GaAs wafer,DE\n',
      [['line 2', { items: [{ description: '4" GaAs wafer' }], to: 'DE' }]],
    ],
    [
      'empty lines and empty rows, passed over',
      'a.csv',
      'to,code\n\nDE,\n , \n,,\n',
      [['line 3', to('DE')]],
    ],
    ['a short row', 'a.csv', 'to,code\nDE\n', [['line 2', to('DE')]]],
    [
      'a row that is too wide, and the next one',
      'a.csv',
      'to\nDE,FR\nFR\n',
      [
        ['line 2', ['2 cells under 1 columns']],
        ['line 3', to('FR')],
      ],
    ],
    [
      'a head that means nothing, and nothing after it',
      'a.csv',
      'colour\nred\n',
      [['line 1', ['colour no field is called colour']]],
    ],
    [
      'the line before which a quote stays open',
      'a.csv',
      'to\nDE\n"FR\nIT\n',
      [
        ['line 2', to('DE')],
        ['line 3', ['from here on a quote stays open, or a row is longer than a megabyte']],
      ],
    ],
    ['an empty table', 'a.csv', '', [['line 1', ['the table is empty']]]],
    ['a head alone', 'a.csv', 'to\n', []],
    [
      'lines',
      'a.ndjson',
      '{"to":"DE"}\r\n\n{"to":"FR"}',
      [
        ['line 1', { to: 'DE' }],
        ['line 3', { to: 'FR' }],
      ],
    ],
    [
      'a byte-order mark before the first line',
      'a.ndjson',
      '\uFEFF{"to":"DE"}\n',
      [['line 1', { to: 'DE' }]],
    ],
    ['one YAML transaction', 'a.yaml', 'to: DE\n', [['a.yaml', { to: 'DE' }]]],
    [
      'a list of them',
      'a.yml',
      '- to: DE\n- to: FR\n',
      [
        ['a.yml 1', { to: 'DE' }],
        ['a.yml 2', { to: 'FR' }],
      ],
    ],
    ['JSON with a byte-order mark', 'a.json', '\uFEFF{"to": "DE"}', [['a.json', { to: 'DE' }]]],
    ['JSON indented by tabs', 'a.json', '{\n\t"to": "DE"\n}\n', [['a.json', { to: 'DE' }]]],
    [
      'an example, dated',
      'a.yaml',
      'asOf: 2026-01-02\ntransaction: { to: DE }\n',
      [['a.yaml', { day: '2026-01-02', to: 'DE' }]],
    ],
    [
      'an example known on no day',
      'a.yaml',
      'knownAt: 2026-02-30\ntransaction: { to: DE }\n',
      [['a.yaml', ['knownAt 2026-02-30 is not a day of the calendar']]],
    ],
    [
      'an unknown ending',
      'a.xlsx',
      'PK',
      [['a.xlsx', ['the ending of the file name is not known']]],
    ],
  ]
  for (const [what, name, content, rows] of cases) {
    it(`are ${what}`, async () => assert.deepEqual(await rowsOf(name, content), rows))
  }

  it('name a broken line and go on after it', async () => {
    const [broken, next] = await rowsOf('a.ndjson', '{"to":\n{"to":"FR"}\n')
    assert.equal(broken?.[0], 'line 1')
    assert.match(String(broken?.[1]), /not readable as JSON/)
    assert.deepEqual(next, ['line 2', { to: 'FR' }])
  })

  it('name a line that is too long and go on after it', async () => {
    const [broken, next] = await rowsOf('a.ndjson', `"${'x'.repeat(1_000_001)}"\n{"to":"FR"}\n`)
    assert.match(String(broken?.[1]), /longer than a megabyte/)
    assert.deepEqual(next, ['line 2', { to: 'FR' }])
  })

  it('are none of a document that is broken, too large, or too full of aliases', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]']
    for (const [one, other] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh']) {
      bomb.push(`${other}: &${other} [${Array(10).fill(`*${one}`).join()}]`)
    }
    for (const content of ['to: [DE', bomb.join('\n'), ' '.repeat(10_000_001), '- a\n---\n- b\n']) {
      const rows = await rowsOf('a.yaml', content)
      assert.equal(rows.length, 1)
      assert.match(String(rows[0]?.[1]), /not readable|bytes; a document has at most/)
    }
  })

  it('are none of a file that is not there or is a folder', async () => {
    for (const [path, told] of [
      ['no.yaml', /ENOENT/],
      ['.', /ending/],
    ] as const) {
      for await (const { input } of readRows(join(folder, path), law.rulebook)) {
        assert.match(input.ok ? '' : (input.reason[0]?.message ?? ''), told)
      }
    }
  })

  it('know their format by the ending', () => {
    const formats = ['A.CSV', 'b.jsonl', 'c.json', 'd'].map(formatOf)
    assert.deepEqual(formats, ['csv', 'ndjson', 'document', undefined])
  })
})
