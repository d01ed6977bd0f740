import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { build } from 'vite'
import { ROOT, type Serving, serve } from '#app'
import { readSettings } from '#platform'

/**
 * The whole program while a suite runs: API and console on a free port, data in a folder of its
 * own.
 */
export type RunningApp = { readonly address: string }

let built: Promise<unknown> | undefined

/** Starts the program before the first test of the suite around it and stops it after the last. */
export function runningApp(): RunningApp {
  const home = mkdtempSync(join(tmpdir(), 'portcullis-e2e-'))
  const app = { address: '' }
  let serving: Serving | undefined
  before(async () => {
    built ??= build({ root: join(ROOT, 'web'), logLevel: 'warn' })
    await built
    const environment = { PORT: '0', PORTCULLIS_HOME: home, LOG_LEVEL: 'silent' }
    const settings = readSettings(environment, home)
    serving = await serve(settings.ok ? settings.value : assert.fail())
    app.address = serving.address
  })
  after(async () => {
    await serving?.stop()
    rmSync(home, { recursive: true, force: true })
  })
  return app
}
