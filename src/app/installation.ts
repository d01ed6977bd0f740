import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Outcome, Problem } from '#kernel'
import { readSettings, type Settings } from '#platform'

/** The folder of the clone: where `package.json`, `data` and `web` stand. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** The settings of this process: the one place where the environment is read. */
export function settingsOfProcess(): Outcome<Settings, readonly Problem[]> {
  const settings = readSettings(process.env, ROOT)
  if (!settings.ok) return settings
  return { ok: true, value: { ...settings.value, home: resolve(settings.value.home) } }
}

/** The folder of the rulebook: the one in the clone unless `PORTCULLIS_RULEBOOK` names another. */
export function rulebookFolder(): string {
  return process.env['PORTCULLIS_RULEBOOK']?.trim() || join(ROOT, 'data/rulebook')
}

/** The version in `package.json`. */
export function readVersion(): string {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version
}
