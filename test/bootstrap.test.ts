import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '..')

/** What the bootstrap, which is plain JavaScript without types, gives its callers. */
type Bootstrap = { findReasonToInstall(folder: string): string | undefined }

const bootstrap: Bootstrap = await import(pathToFileURL(join(root, 'scripts/bootstrap.mjs')).href)

describe('the bootstrap', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-clone-'))
  after(() => rmSync(folder, { recursive: true }))

  const lock = (file: string, packages: Record<string, object>) =>
    writeFileSync(join(folder, file), JSON.stringify({ packages }))
  const installed = 'node_modules/.package-lock.json'

  it('installs where nothing is installed', () => {
    mkdirSync(join(folder, 'node_modules'))
    lock('package-lock.json', { '': {}, 'node_modules/a': { version: '1.0.0' } })
    assert.match(bootstrap.findReasonToInstall(folder) ?? '', /not installed yet/)
  })

  it('installs nothing where all is there, but for what another system needs', () => {
    lock(installed, { 'node_modules/a': { version: '1.0.0' } })
    assert.equal(bootstrap.findReasonToInstall(folder), undefined)
    const mac = { version: '1.0.0', optional: true }
    lock('package-lock.json', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac': mac })
    assert.equal(bootstrap.findReasonToInstall(folder), undefined)
  })

  it('installs again where a package is of another version, or a new one is missing', () => {
    const packages = {
      'node_modules/a': { version: '2.0.0' },
      'node_modules/b': { version: '1.0.0' },
    }
    lock('package-lock.json', packages)
    assert.match(bootstrap.findReasonToInstall(folder) ?? '', /2 packages are out of date/)
  })
})

describe('the portcullis program', () => {
  const program = join(root, 'bin/portcullis.mjs')

  it('passes arguments and answers on', () => {
    const version = execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' })
    assert.match(version, /^\d+\.\d+\.\d+\n$/)
  })

  it('ends as the command ends', () => {
    const { status, stderr } = spawnSync(process.execPath, [program, 'lisence'], {
      encoding: 'utf8',
    })
    assert.equal(status, 2)
    assert.match(stderr, /There is no command "lisence"|没有命令“lisence”/)
  })
})
