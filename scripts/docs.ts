import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadInstalledRulebook, PLUGINS } from '#app'
import { registerActions } from '#platform'
import { errorsPage, factsPage, journalPage, permissionsPage } from './reference/catalogues.ts'
import { commandLinePage } from './reference/command-line.ts'
import { httpApiPage } from './reference/http-api.ts'

const FOLDER = resolve(import.meta.dirname, '../docs/reference')

/** The pages of `docs/reference` that the program tells of itself, by name. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const actions = registerActions(PLUGINS.flatMap((plugin) => plugin.actions ?? []))
  const commands = PLUGINS.flatMap((plugin) => plugin.commands ?? [])
  return new Map([
    ['api.md', httpApiPage(actions)],
    ['cli.md', await commandLinePage(actions, commands)],
    ['errors.md', errorsPage(PLUGINS)],
    ['facts.md', factsPage(loadInstalledRulebook())],
    ['journal.md', journalPage(actions)],
    ['permissions.md', permissionsPage(actions)],
  ])
}

async function write(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, text] of await referencePages()) writeFileSync(join(FOLDER, name), text)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await write()
}
