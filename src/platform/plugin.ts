import type { Action } from './action/action.ts'
import type { Refusal } from './action/refusal.ts'
import type { CliCommand } from './cli-command.ts'
import type { MigrationFolder } from './db/migration-files.ts'
import type { ExtraRoutes } from './http/extra-routes.ts'

/** What a module brings to the program. Registration only: no logic lives in a plugin. */
export type Plugin = {
  /** The module's name, which is also its schema's in the database. */
  readonly module: string
  /** The folder of its `NNN-name.sql` files: `new URL('./migrations/', import.meta.url)`. */
  readonly migrations?: URL
  readonly actions?: readonly Action[]
  /** Why it may refuse, in order of precedence: the catalogue that the reference is made from. */
  readonly refusals?: readonly Refusal[]
  /** Commands that do not come from an action. */
  readonly commands?: readonly CliCommand[]
  /** Routes that do not come from an action. */
  readonly routes?: ExtraRoutes
  /** How `routes` read in the OpenAPI document: path items by path. */
  readonly openApiPaths?: Readonly<Record<string, object>>
}

/** The migrations of the plugins, in their order. */
export function migrationsOf(plugins: readonly Plugin[]): MigrationFolder[] {
  return plugins.flatMap(({ module, migrations }) =>
    migrations ? [{ module, folder: migrations }] : [],
  )
}
