import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Action,
  type CliCommand,
  DATABASE_FOLDER,
  migrationsOf,
  type OpenDatabase,
  openDatabase,
  type Plugin,
  type Runtime,
  registerActions,
  type Settings,
} from '#platform'
import { PLUGINS, rulebookVersion } from './plugins.ts'

/** The whole program, put together from its settings. Nothing is open until it is needed. */
export type House = {
  readonly settings: Settings
  readonly plugins: readonly Plugin[]
  readonly actions: readonly Action[]
  readonly commands: readonly CliCommand[]
  readonly runtime: Runtime
  /** Opens the database, or answers the one that is open. */
  open(): Promise<OpenDatabase>
  /** Closes what was opened. */
  close(): Promise<void>
}

export type Composition = {
  readonly plugins?: readonly Plugin[]
  /** The server keeps its embedded database to itself; a command shares a running one. */
  readonly alone?: boolean
}

/** Joins the modules into one program. */
export function compose(settings: Settings, composition: Composition = {}): House {
  const { plugins = PLUGINS, alone = false } = composition
  let opening: Promise<OpenDatabase> | undefined
  const open = () => {
    opening ??= openDatabase(settings, migrationsOf(plugins), { alone })
    return opening
  }
  return {
    settings,
    plugins,
    actions: registerActions(plugins.flatMap((plugin) => plugin.actions ?? [])),
    commands: plugins.flatMap((plugin) => plugin.commands ?? []),
    runtime: {
      database: async () => (await open()).db,
      hasRecord: () =>
        settings.databaseUrl !== undefined || existsSync(join(settings.home, DATABASE_FOLDER)),
      clock: () => new Date(),
      rulebookVersion,
    },
    open,
    close: async () => {
      const opened = await opening?.catch(() => undefined)
      await opened?.close()
    },
  }
}
