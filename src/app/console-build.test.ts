import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { buildConsole, checkConsole } from './console-build.ts'

describe('the built console', () => {
  const root = mkdtempSync(join(tmpdir(), 'portcullis-console-'))
  after(() => rmSync(root, { recursive: true }))

  const write = (path: string, hour: number) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
    utimesSync(join(root, path), hour * 3600, hour * 3600)
  }

  before(() => mkdirSync(join(root, 'web')))

  it('is absent where there are no pages, which is said and no failure', async () => {
    assert.equal(checkConsole(root), 'absent')
    const told: string[] = []
    await buildConsole(root, (line) => told.push(line))
    assert.match(told.join(), /no console to build/)
  })

  it('is stale until it is built, fresh after, and stale once a source changes', () => {
    write('web/index.html', 1)
    write('web/pages/check.tsx', 1)
    assert.equal(checkConsole(root), 'stale')
    write('web/dist/index.html', 2)
    assert.equal(checkConsole(root), 'fresh')
    write('src/kernel/problem.ts', 3)
    assert.equal(checkConsole(root), 'stale')
    write('web/dist/index.html', 4)
    write('web/pages/check.tsx', 5)
    assert.equal(checkConsole(root), 'stale')
  })
})
