import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'
import {
  createTransactionReader,
  type Determination,
  determine,
  determineBriefly,
  type Example,
} from '#determination'
import { dayIn, localDate } from '#kernel'
import { createLaw, type Moment } from '#rulebook'
import { testDatabase } from './support/database.ts'
import { portcullis, readExamples, TODAY } from './support/portcullis.ts'
import { loadRealRulebook, sha256 } from './support/rulebook.ts'
import { testRuntime } from './support/runtime.ts'

const rulebook = loadRealRulebook()
const law = createLaw(rulebook, [])
const reader = createTransactionReader(law)
const examples = readExamples()

function situationOf({ transaction }: Example, read = reader) {
  const situation = read(transaction)
  return situation.ok ? situation.value : assert.fail(JSON.stringify(situation.reason))
}

function momentOf({ asOf, knownAt }: Example): Moment {
  const known = knownAt === undefined ? dayIn('Asia/Shanghai', TODAY) : localDate(knownAt)
  return { asOf: localDate(asOf), knownAt: known }
}

/** The outcome or the range an example expects, in one word for comparison. */
function expected({ expect: { answer, range = [answer, answer] } }: Example) {
  return { answer, range: [...range] }
}

describe('the real shipments in examples/', () => {
  for (const example of examples) {
    it(`${example.id}: ${example.title.en}`, () => {
      const situation = situationOf(example)
      const moment = momentOf(example)
      const full = determine(law, situation, moment, sha256)
      assert.deepEqual({ answer: full.answer, range: full.range }, expected(example))
      const brief = determineBriefly(law, situation, moment)
      assert.deepEqual({ answer: brief.answer, range: brief.range }, expected(example))
      const missing = example.expect.provisions.filter((id) => !brief.provisions.includes(id))
      assert.deepEqual(missing, [], `behind it stand only ${brief.provisions.join(', ')}`)
      for (const id of example.expect.provisions) assertReasoned(full, id)
    })
  }

  it('are at least twelve, each with both languages and a source', () => {
    assert.ok(examples.length >= 12)
    for (const { id, title, source } of examples) {
      assert.ok(title.en && title.zh && source.en.length > 20 && source.zh.length > 10, id)
    }
  })

  it('reach every outcome there is', () => {
    const answers = new Set(examples.map(({ expect }) => expect.answer))
    assert.equal(answers.size, 7, [...answers].join(', '))
  })

  it('replay bit for bit from what their receipt names', () => {
    const again = createLaw(rulebook, [])
    const readAgain = createTransactionReader(again)
    for (const example of examples) {
      const first = determine(law, situationOf(example), momentOf(example), sha256)
      const copy = structuredClone(example)
      const replayed = determine(again, situationOf(copy, readAgain), momentOf(copy), sha256)
      assert.deepEqual(replayed.receipt, first.receipt, example.id)
      assert.equal(JSON.stringify(replayed), JSON.stringify(first), example.id)
    }
  })

  it('have the same answer when nothing later than their day is known', () => {
    for (const example of examples) {
      if (example.knownAt !== undefined) continue
      const moment = { ...momentOf(example), knownAt: localDate(example.asOf) }
      const { answer, range } = determineBriefly(law, situationOf(example), moment)
      assert.deepEqual({ answer, range }, expected(example), example.id)
    }
  })
})

function assertReasoned({ lines }: Determination, provision: string): void {
  const findings = lines.flatMap((line) => line.findings)
  const standing = findings.find((finding) => finding.provision.id === provision)
  assert.ok(standing, `${provision} is in no trace`)
  assert.notEqual(standing.because.truth, 'false', `${provision} is not met`)
}

describe('the examples on the command line', () => {
  const database = testDatabase()
  const files = examples.map(({ id }) => resolve(import.meta.dirname, `../examples/${id}.yaml`))

  it('give the answers that the files expect', async () => {
    const { cli } = portcullis(testRuntime(database, TODAY))
    const { exit, out, err } = await cli(['determine', ...files, '--json'])
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Determination)
    assert.deepEqual(
      answers.map(({ answer, range }) => ({ answer, range })),
      examples.map(expected),
    )
    assert.equal(exit, 1)
    assert.match(err, new RegExp(`^${examples.length} rows: .*0 could not be read\n$`))
  })
})

describe('the demo world', () => {
  const database = testDatabase()
  const table = resolve(import.meta.dirname, '../data/demo/shipments.csv')
  const lines = readFileSync(table, 'utf8').trim().split('\n')

  it('holds about thirty shipments of every kind of answer, and two rows nobody can read', async () => {
    const { cli } = portcullis(testRuntime(database, TODAY))
    const { exit, out, err } = await cli(['determine', table])
    assert.equal(exit, 2)
    const rows = out.trim().split('\n')
    assert.equal(rows.length, lines.length - 1 - 2)
    assert.match(err, /^line 26: to: UK is not .*\n.*\nline 27: items\[0\]\.quantity: -40 kg/)
    const counts =
      /1 licence required, denied in principle.*not settled.*case by case · 2 could not be read\n$/
    assert.match(err, counts)
    const twice = await cli(['determine', table])
    assert.equal(twice.out, out)
  })

  it('reads the same in the years to come: every row names its day', () => {
    const day = lines[0]?.split(',').indexOf('day') ?? -1
    for (const line of lines.slice(1)) assert.match(line.split(',')[day] ?? '', /^2026-11-\d\d$/)
  })
})
