import type { Breach, SourceFile } from './breach.ts'
import { placesOf } from './code-text.ts'
import { ORDER } from './import-order.ts'
import { isTest, moduleOf } from './source-tree.ts'

const TABLE = /\bcreate table (?:if not exists )?([a-z_]+)\.([a-z_]+)/gi
const REFERENCE = /\breferences ([a-z_]+)\.([a-z_]+)/gi

const MODULES: readonly string[] = ORDER

/** The files of a module that may name its tables. */
const STORES = /\/(store\.ts|tables\.ts|migrations\/[^/]+\.sql)$|^src\/platform\/(db|journal)\//

/**
 * One schema a module: its migrations make it, its store alone speaks to it, its keys point back.
 */
export function checkSchemas(files: readonly SourceFile[]): Breach[] {
  const migrations = files.filter(({ path }) => /^src\/[^/]+\/migrations\/.*\.sql$/.test(path))
  const tables = migrations.flatMap(({ text }) =>
    [...text.matchAll(TABLE)].map((match) => ({ schema: match[1] ?? '', table: match[2] ?? '' })),
  )
  return [
    ...migrations.flatMap(foreignTables),
    ...migrations.flatMap(laterReferences),
    ...files.flatMap((file) => tables.flatMap((table) => strayUses(file, table))),
  ]
}

function foreignTables({ path, text }: SourceFile): Breach[] {
  const own = moduleOf(path)
  return placesOf(text, TABLE)
    .filter(({ found }) => !found.includes(` ${own}.`))
    .map(({ line, found }) => ({
      ...{ file: path, line, says: `${found} is outside of the schema ${own}` },
      remedy: `make it in the schema ${own}`,
    }))
}

function laterReferences({ path, text }: SourceFile): Breach[] {
  const rank = (name: string | undefined) => MODULES.indexOf(name ?? '')
  return placesOf(text, REFERENCE)
    .filter(({ found }) => rank(/ ([a-z_]+)\./.exec(found)?.[1]) > rank(moduleOf(path)))
    .map(({ line, found }) => ({
      ...{ file: path, line, says: `${found} points to a later module` },
      remedy: 'keys point to earlier modules only: keep the relation in the later one',
    }))
}

function strayUses(
  file: SourceFile,
  { schema, table }: { schema: string; table: string },
): Breach[] {
  const own = moduleOf(file.path)
  if (own === undefined || isTest(file.path) || !/\.(ts|sql)$/.test(file.path)) return []
  if (own === schema && STORES.test(file.path)) return []
  const used = new RegExp(`\\b${schema}\\.${table}\\b(?![-\\w])`, 'g')
  return placesOf(file.text, used).map(({ line, found }) => ({
    ...{ file: file.path, line, says: `${found} is named outside of its store` },
    remedy: `ask src/${schema}/store.ts for it`,
  }))
}
