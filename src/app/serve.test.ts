import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { readSettings, type Settings } from '#platform'
import { checkPort } from './free-port.ts'
import { serve } from './serve.ts'

describe('serving', () => {
  const home = mkdtempSync(join(tmpdir(), 'portcullis-home-'))
  after(() => rmSync(home, { recursive: true, force: true }))

  const settings = (port: number): Settings => {
    const environment = { PORT: String(port), PORTCULLIS_HOME: home, LOG_LEVEL: 'silent' }
    const read = readSettings(environment, home)
    return read.ok ? read.value : assert.fail()
  }

  it('opens the database, answers on its address and lets go of both', async () => {
    for (const _time of ['first', 'again']) {
      const serving = await serve(settings(0))
      const ready = await fetch(`${serving.address}/readyz`)
      assert.deepEqual(await ready.json(), { status: 'ready' })
      await serving.stop()
      await assert.rejects(fetch(`${serving.address}/healthz`))
    }
  })

  it('says which port is taken and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const told = new RegExp(`Port ${port} is taken by another program.*PORT=`)
    await assert.rejects(checkPort(settings(port)), told)
    await assert.rejects(serve(settings(port)), told)
    other.close()
  })

  it('says when the machine does not have the address', async () => {
    const elsewhere = { ...settings(0), host: '192.0.2.1' }
    await assert.rejects(checkPort(elsewhere), /no address 192.0.2.1: correct PORTCULLIS_HOST/)
  })
})
