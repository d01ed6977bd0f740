import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { PLUGINS, type Serving, serve } from '#app'
import { readSettings } from '#platform'
import { referencePages } from '../scripts/docs.ts'
import { missingField, missingLine } from './docs/expected.ts'
import { deadLinks } from './docs/links.ts'
import { type Block, blocksOf } from './docs/markdown.ts'
import { faultOf, makeScratch, type Ran, runBlock, type Scratch } from './docs/run-shell.ts'
import { sendBlock } from './docs/send-request.ts'
import { isSetUp, statementsOf, unpromised } from './docs/statements.ts'
import { testDatabase } from './support/database.ts'
import { urlOf } from './support/database-url.ts'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const readOrNothing = (path: string) => (existsSync(join(root, path)) ? readAny(path) : undefined)
const readAny = (path: string) => (path.endsWith('.md') ? read(path) : '')

const PAGES = globSync(['*.md', 'docs/**/*.md', 'src/*/README.md'], { cwd: root }).sort()
const RUN = ['README.md', ...PAGES.filter((path) => path.startsWith('docs/guides/'))]

describe('the reference', () => {
  it('is what the program tells of itself', async () => {
    for (const [name, text] of await referencePages()) {
      const written = readOrNothing(`docs/reference/${name}`)
      assert.ok(written === text, `docs/reference/${name} is not up to date: run "npm run docs"`)
    }
  })

  it('names every refusal that the program can give', () => {
    const told = new Set(PLUGINS.flatMap(({ refusals = [] }) => refusals.map(({ code }) => code)))
    const given = globSync('src/**/*.ts', { cwd: root })
      .filter((path) => !path.endsWith('.test.ts'))
      .flatMap((path) => refusalsIn(read(path)))
    assert.deepEqual(
      given.filter((code) => !told.has(code)),
      [],
    )
  })

  it('would miss a refusal that is in no list', () => {
    assert.deepEqual(refusalsIn("{ code: 'too_late', status: 409 } refusal('too_soon', 409"), [
      'too_late',
      'too_soon',
    ])
  })
})

function refusalsIn(text: string): string[] {
  const places = text.matchAll(/code: '([a-z]+(?:_[a-z]+)+)'|\brefusal\('([a-z_]+)'/g)
  return [...places].map((match) => match[1] ?? match[2] ?? '')
}

describe('the links of the documentation', () => {
  for (const path of PAGES) {
    it(`lead somewhere: ${path}`, () => {
      assert.deepEqual(deadLinks({ path, text: read(path) }, readOrNothing), [])
    })
  }

  it('are named when they lead nowhere', () => {
    const text = '# A b\n[x](gone.md) [y](#a-b) [z](#gone)\n[w](c.md#d) `[v](no.md)`\n'
    const found = deadLinks({ path: 'docs/a.md', text }, (path) =>
      path === 'docs/c.md' ? '# E' : undefined,
    )
    assert.deepEqual(
      found.map((fault) => fault.split(' — ')[0]),
      ['docs/a.md:2: gone.md', 'docs/a.md:2: #gone', 'docs/a.md:3: c.md#d'],
    )
  })
})

describe('the two commands', () => {
  it('are all that a page asks of npm', () => {
    for (const path of RUN) {
      const asked = blocksOf(read(path))
        .filter(isShell)
        .flatMap(({ text }) => unpromised(statementsOf(text)))
      assert.deepEqual(asked, [], path)
    }
  })

  it('stand in the README, in package.json, and in what the runner calls', () => {
    const statements = blocksOf(read('README.md'))
      .filter(isShell)
      .flatMap(({ text }) => statementsOf(text))
    const { scripts } = JSON.parse(read('package.json'))
    for (const command of ['start', 'test']) {
      assert.ok(statements.some(({ text }) => text.trim() === `npm ${command}`))
      assert.ok(scripts[command] && scripts[`pre${command}`])
    }
    assert.match(read('.ci/run'), /^npm test\b/m)
  })

  it('are told from others', () => {
    assert.deepEqual(unpromised(statementsOf('npm test\nnpm install -g x\nls\n')), [
      'npm install -g x',
    ])
  })
})

function isShell({ language }: Block): boolean {
  return language === 'sh'
}

/** Pages run beside each other: each has a folder and a database of its own. */
describe('the pages', { concurrency: 2, skip: process.platform === 'win32' }, () => {
  for (const path of RUN) {
    const blocks = blocksOf(read(path))
    if (!blocks.some(({ language }) => language === 'sh' || language === 'http')) continue
    describe(`what ${path} shows`, { concurrency: 1 }, () => {
      const database = testDatabase()
      let scratch: Scratch
      let serving: Serving | undefined
      before(async () => {
        const addresses = {
          DATABASE_URL: urlOf(database.appConnection),
          DATABASE_OWNER_URL: urlOf(database.ownerConnection),
        }
        scratch = makeScratch(addresses)
        if (!blocks.some(({ language }) => language === 'http')) return
        const settings = readSettings(
          { ...addresses, PORT: '0', LOG_LEVEL: 'silent' },
          scratch.folder,
        )
        assert.ok(settings.ok)
        serving = await serve(settings.value)
      })
      after(async () => {
        await serving?.stop()
        rmSync(scratch.folder, { recursive: true, force: true })
      })
      for (const [index, block] of blocks.entries()) {
        const shown = blocks[index + 1]
        if (block.language === 'sh') {
          it(`happens: line ${block.line}`, async () => {
            const ran = await runBlock(
              statementsOf(block.text).filter((one) => !isSetUp(one)),
              scratch,
            )
            assert.deepEqual(faultsOf(ran, shown), [])
          })
        }
        if (block.language === 'http') {
          it(`is answered: line ${block.line}`, async () => {
            const answer = await sendBlock(block.text, serving?.address ?? '')
            const expected = shown?.language === 'json' ? JSON.parse(shown.text) : {}
            assert.equal(missingField(answer, expected), undefined)
          })
        }
      }
    })
  }
})

function faultsOf(ran: readonly Ran[], shown: Block | undefined): string[] {
  const faults = ran.map(faultOf).filter((fault) => fault !== undefined)
  if (shown?.language !== 'text' || faults.length > 0) return faults
  const output = ran.map(({ output }) => output).join('')
  const missing = missingLine(output, shown.text)
  return missing === undefined ? [] : [`line ${shown.line} shows “${missing}”; it says:\n${output}`]
}

describe('the check of what pages show', () => {
  it('takes a block apart into its commands', () => {
    const block =
      "# a remark\nls a \\\n  b\ncat > x <<'E'\nls\nE\nnpx portcullis x  # → yes, it may\n"
    assert.deepEqual(statementsOf(block), [
      { text: 'ls a \\\n  b', promises: undefined },
      { text: "cat > x <<'E'\nls\nE", promises: undefined },
      { text: 'npx portcullis x', promises: 'yes, it may' },
    ])
  })

  type Case = [why: string, shown: string, missing: string | undefined]
  const output = 'one\ntwo 0123456789ab\nthree\nfour\n'
  const cases: Case[] = [
    ['the whole', 'one\ntwo aaaaaaaaaaaa\nthree', undefined],
    ['a part', 'two …\n…\nfour', undefined],
    ['from anywhere', 'three\nfour', undefined],
    ['a wrong line', 'one\ntwo\nthree', 'two'],
    ['a line left out unsaid', 'one\nthree', 'three'],
    ['another order', 'four\n…\none', 'one'],
  ]
  for (const [why, shown, missing] of cases) {
    it(`compares ${why}`, () => assert.equal(missingLine(output, shown), missing))
  }

  it('finds a field of an answer that is not as shown', () => {
    const answer = { a: 'prohibited', of: [{ b: 1 }, { b: 2 }] }
    assert.equal(missingField(answer, { of: [{ b: 1 }] }), undefined)
    assert.equal(missingField(answer, { a: 'pro…' }), undefined)
    assert.equal(missingField(answer, { of: [{ b: 2 }] }), 'of[0].b: 1 is not 2')
    assert.equal(missingField(answer, { c: 1 }), 'c: undefined is not 1')
  })

  it('lets the program say no, and no other command fail', () => {
    const ran = (text: string, exit: number, promises?: string): Ran => ({
      statement: { text, promises },
      exit,
      output: 'prohibited',
    })
    assert.equal(faultOf(ran('npx portcullis determine a', 1)), undefined)
    assert.match(faultOf(ran('npx portcullis determine a', 2)) ?? '', /ended with 2/)
    assert.match(faultOf(ran('cp a b', 1)) ?? '', /ended with 1/)
    assert.match(faultOf(ran('npx portcullis determine a', 0, 'free')) ?? '', /promises “free”/)
  })
})
