import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { portcullis, TODAY } from '../../../test/support/portcullis.ts'
import { testRuntime } from '../../../test/support/runtime.ts'
import { anItem, aShipment } from '../../../test/support/shipments.ts'

describe('determine on the command line', () => {
  const database = testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-files-'))
  after(() => rmSync(folder, { recursive: true }))

  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const determine = (...args: string[]) =>
    portcullis(testRuntime(database, TODAY)).cli(['determine', ...args])
  const magnets = JSON.stringify(aShipment({ reference: 'PO-1' }))
  const chairs = JSON.stringify(aShipment({ items: [anItem({ code: 'none' })] }))

  it('explains one shipment: the sentence, why, what to do, and a receipt', async () => {
    const { exit, out, err } = await determine(file('one.json', magnets))
    assert.equal(exit, 1)
    assert.equal(err, '')
    assert.match(out, /^PO-1\nYou need a licence from the Ministry of Commerce/)
    assert.match(out, /Counts: No\. 18\/2025, the list of items/)
    assert.match(out, /Declaration remark: 属于两用物项1C905\.a\.4/)
    assert.match(out, /Receipt cn@[0-9a-f]{12} · [0-9a-f]{16}\nThis is not legal advice\./)
    assert.doesNotMatch(out, /undefined|\[object|NaN/)
  })

  it('explains in Chinese', async () => {
    const { out } = await determine(file('one.json', magnets), '--lang', 'zh')
    assert.match(out, /出口前须取得商务部的许可。\n基准日 2026-11-22，?/)
    assert.match(out, /本结论不构成法律意见。/)
  })

  it('ends with 0 when nothing stands in the way', async () => {
    assert.equal((await determine(file('free.json', chairs))).exit, 0)
  })

  it('answers a table row by row, goes on past bad ones, and sums up', async () => {
    const rows = `${magnets}\n{"to":\n${chairs}\n{"items":[{"quantity":"-1 kg"}]}\n`
    const { exit, out, err } = await determine(file('many.ndjson', rows))
    assert.equal(exit, 2)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
    assert.deepEqual(
      lines.map(([place, , outcome]) => [place, outcome]),
      [
        ['PO-1', 'licence required'],
        ['line 3', 'no licence needed'],
      ],
    )
    assert.match(err, /^line 2: not readable as JSON.* — correct this line\n/)
    assert.match(err, /line 4: items\[0\]\.quantity: -1 kg is not a quantity — write an amount/)
    assert.match(err, /4 rows: 1 licence required · 1 no licence needed · 2 could not be read\n$/)
  })

  it('gives one JSON document a row for scripts', async () => {
    const { out } = await determine(file('many.ndjson', `${magnets}\n${chairs}\n`), '--json')
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).answer)
    assert.deepEqual(answers, ['licence-required', 'no-licence'])
  })

  it('tells the files apart when there are several', async () => {
    const two = [file('a.ndjson', `${chairs}\n`), file('b.ndjson', '{\n')]
    const { out, err } = await determine(...two)
    assert.match(out, /a\.ndjson line 1\t/)
    assert.match(err, /b\.ndjson line 1: not readable/)
  })

  it('answers for another day, or as it was known', async () => {
    const path = file('one.json', magnets)
    assert.equal((await determine(path, '--as-of', '2025-04-03')).exit, 0)
    const before = await determine(path, '--as-of', '2025-04-04', '--known-at', '2025-04-03')
    assert.equal(before.exit, 0)
  })

  it('compares two days and names what changed', async () => {
    const path = file('one.json', magnets)
    const { out } = await determine(path, '--as-of', '2025-04-03', '--compare', '2025-04-04')
    assert.match(out, /^2025-04-03: no licence needed\n2025-04-04: licence required\n/)
    assert.match(out, /No\. 18\/2025, .*: not yet → in force/)
  })

  it('shows every rule considered where a trace is asked for', async () => {
    const path = file('one.json', magnets)
    const [short, full] = [await determine(path), await determine(path, '--trace')]
    assert.match(full.out, /Not met: /)
    assert.ok(full.out.length > short.out.length)
  })

  it('cites a law by its name and a notice by its number', async () => {
    const { out } = await determine(file('one.json', magnets), '--trace')
    assert.match(out, /: Export Control Law of the People's Republic of China, Article 12/)
    assert.doesNotMatch(out, /No\. [A-Z]/)
  })

  type Case = [why: string, args: string[], told: RegExp]
  const refused: Case[] = [
    ['no file', [], /^Name at least one file/],
    [
      'a file that is not there',
      ['no.yaml'],
      /no\.yaml: the file cannot be read \(ENOENT\) — check/,
    ],
    ['a file of an unknown kind', ['a.xlsx'], /ending .* use \.yaml, \.json, \.csv or \.ndjson/],
    [
      'a day that does not exist',
      ['a.csv', '--as-of', '2026-02-30'],
      /--as-of: .* write YYYY-MM-DD/,
    ],
    ['an option nobody knows', ['a.csv', '--asof', '2026-01-01'], /--asof/],
    ['an empty list', [file('none.yaml', '[]')], /holds no transaction — write at least one/],
    ['a head without rows', [file('head.csv', 'to\n')], /holds no transaction/],
    ['an empty file', [file('empty.ndjson', '')], /holds no transaction/],
  ]
  for (const [why, args, told] of refused) {
    it(`ends with 2 for ${why}, and says what to do`, async () => {
      const { exit, out, err } = await determine(...args)
      assert.deepEqual([exit, out], [2, ''])
      assert.match(err, told)
      assert.doesNotMatch(err, /\n +at /)
    })
  }
})
