import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../sha256.ts'

/** The migrations one module brings, all about the schema of the module's name. */
export type MigrationFolder = { readonly module: string; readonly folder: URL }

/** One step of a schema's history; never edited once it has run anywhere. */
export type Migration = {
  readonly module: string
  readonly name: string
  readonly checksum: string
  readonly sql: string
}

const FILE_NAME = /^(\d{3})-[a-z0-9-]+\.sql$/

/** Reads a module's `NNN-name.sql` files in order; a wrong or repeated number is a bug. */
export function readMigrations({ module, folder }: MigrationFolder): Migration[] {
  if (!existsSync(folder)) throw new Error(`${fileURLToPath(folder)} does not exist`)
  const names = readdirSync(folder).sort()
  checkNames(names, fileURLToPath(folder))
  return names.map((name) => {
    const sql = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n')
    return { module, name, checksum: sha256(sql), sql }
  })
}

function checkNames(names: readonly string[], folder: string): void {
  const numbers = new Set<string>()
  for (const name of names) {
    const number = FILE_NAME.exec(name)?.[1]
    if (number === undefined) {
      throw new Error(`${folder}${name}: name a migration like 001-licence.sql`)
    }
    if (numbers.has(number)) throw new Error(`${folder}${name}: number ${number} is taken`)
    numbers.add(number)
  }
}
