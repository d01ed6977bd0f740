import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'
import { createTransactionReader, type Determination, determine } from '#determination'
import { localDate } from '#kernel'
import { createLaw, faultLine, loadRulebook, type RulebookFiles } from '#rulebook'
import { testDatabase } from './support/database.ts'
import { portcullis } from './support/portcullis.ts'
import { readRulebookFiles, sha256 } from './support/rulebook.ts'
import { testRuntime } from './support/runtime.ts'

const FOLDER = resolve(import.meta.dirname, 'fixtures/second-jurisdiction')
const SRC = resolve(import.meta.dirname, '../src')

/** The invented regime, in the words and facts that every jurisdiction shares. */
function readFixture(): RulebookFiles {
  const files = globSync('**/*.yaml', { cwd: FOLDER })
    .sort()
    .map((path) => ({ path, text: readFileSync(resolve(FOLDER, path), 'utf8') }))
  return { ...readRulebookFiles(), files }
}

function loadFixture() {
  const loaded = loadRulebook(readFixture(), sha256)
  return loaded.ok
    ? loaded.value
    : assert.fail(loaded.reason.map((fault) => faultLine(fault)).join('\n'))
}

const rulebook = loadFixture()
const law = createLaw(rulebook, [])
const read = createTransactionReader(law)

function ask(transaction: unknown, day = '2026-11-22'): Determination {
  const situation = read(transaction)
  if (!situation.ok) return assert.fail(JSON.stringify(situation.reason))
  const asOf = localDate(day)
  return determine(law, situation.value, { asOf, knownAt: asOf }, sha256)
}

const free = { country: 'CN', listedAs: 'not-listed' as const }
const sponge = {
  ...{ exporter: { country: 'NZ' }, movement: 'export', to: 'CN' },
  ...{ importer: free, endUser: { ...free, military: false } },
  items: [{ code: '1C905.a.4', kind: 'goods', controlledContentShare: '0%' }],
}

describe('a second jurisdiction', () => {
  it('answers by its own rules, also for goods on their way to China', () => {
    const { answer, sentence, jurisdiction, lines } = ask(sponge)
    assert.equal(answer, 'licence-required')
    assert.match(sentence.en, /a licence from the Harbour Board/)
    assert.equal(jurisdiction.id, 'nz')
    assert.deepEqual(
      lines[0]?.findings.filter(({ status }) => status === 'counts').map(({ rule }) => rule),
      ['nz/harbour/2024-7/pass'],
    )
  })

  it('does not mind what leaves China, nor what China lists under the same code', () => {
    const magnets = { ...sponge, exporter: { country: 'CN' }, to: 'NZ' }
    assert.equal(ask(magnets).answer, 'no-licence')
    const beryllium = { code: '3C003.b', kind: 'goods', specification: { purity: '98%' } }
    assert.equal(ask({ ...sponge, items: [beryllium] }).answer, 'no-licence')
  })

  it('knows its own parties by name, and no others', () => {
    const named = (name: string) =>
      ask({ ...sponge, endUser: { ...free, military: false, name } }).answer
    assert.equal(named('Captain Hook Shipping'), 'prohibited')
    assert.equal(named('洛克希德·马丁公司'), 'prohibited')
    assert.equal(named('General Dynamics'), 'licence-required')
  })

  it('refuses codes and entries that only China knows', () => {
    const item = { ...sponge, items: [{ code: '1C904.a.4' }] }
    const chinese = read({ ...item, parties: { listedAs: ['control-2025-01-02-116'] } })
    const problems = chinese.ok ? [] : chinese.reason.map(({ at }) => at)
    assert.deepEqual(problems.sort(), ['items[0].code', 'parties.listedAs'])
  })

  it('counts its own content in foreign goods', () => {
    const lamp = (origin: string) => ({
      ...{ ...sponge, exporter: { country: 'DE' }, to: 'FR' },
      items: [
        {
          ...{ code: 'none', value: '100 EUR' },
          billOfMaterials: [{ code: '1C905.a.4', origin, value: '5 EUR' }],
        },
      ],
    })
    assert.equal(ask(lamp('NZ'), '2026-11-23').answer, 'licence-required')
    assert.equal(ask(lamp('NZ'), '2026-11-22').answer, 'no-licence')
    assert.equal(ask(lamp('CN'), '2026-11-23').answer, 'no-licence')
  })

  it('finds its items in a description', () => {
    const { lines } = ask({ ...sponge, items: [{ description: 'hafnium sponge 99.9%' }] })
    assert.deepEqual(lines[0]?.codes, ['1C905.a.4'])
    const magnets = ask({ ...sponge, items: [{ description: 'NdFeB magnets, Dy 0.4%' }] })
    assert.deepEqual(magnets.lines[0]?.codes, [])
  })

  it('advises by its own procedure', () => {
    const { application, authorisations, clock, duties, lines, receipt } = ask(sponge)
    assert.equal(application?.who.en, 'the master of the ship')
    assert.deepEqual(
      authorisations.map(({ id, standing }) => [id, standing]),
      [['harbour-pass', 'open']],
    )
    assert.deepEqual([clock?.id, duties.map(({ id }) => id)], ['tide', ['log']])
    assert.equal(lines[0]?.remark, 'PASS 1C905.a.4')
    assert.equal(receipt.rulebook.id, 'nz')
  })
})

describe('a second jurisdiction on the command line', () => {
  const database = testDatabase()
  // Still 22 November in Beijing, already the 23rd in Auckland.
  const evening = new Date('2026-11-22T12:00:00.000Z')

  it('takes its own calendar day for today', async () => {
    const { cli } = portcullis(testRuntime(database, evening), rulebook, readFixture)
    const example = resolve(import.meta.dirname, '../examples/antimony-sample.yaml')
    const { out } = await cli(['determine', example, '--json'])
    assert.equal(JSON.parse(out).knownAt, '2026-11-23')
    const status = await cli('rulebook status')
    assert.match(status.out, /7\/2024/)
    assert.doesNotMatch(status.out, /18\/2025/)
  })
})

describe('the program', () => {
  it('names no country, ministry or time zone of its own', () => {
    const chinese = /'CN'|"CN"|\bMOFCOM\b|Asia\/Shanghai|商务部|\bcn\//
    const told = globSync('**/*.ts', { cwd: SRC })
      .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('example-rulebook.ts'))
      .flatMap((path) =>
        readFileSync(resolve(SRC, path), 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            chinese.test(line) && !/^\s*(\*|\/\/|\/\*\*|'portcullis |example:)/.test(line)
              ? [`${path}:${index + 1} ${line.trim()}`]
              : [],
          ),
      )
    assert.deepEqual(told, [])
  })
})
