import { join } from 'node:path'
import pg from 'pg'
import type { Settings } from '../config/settings.ts'
import { Outage } from '../outage.ts'
import { APP_ROLE, connect, type Database } from './database.ts'
import { type DatabaseServer, openEmbeddedServer } from './embedded-server.ts'
import { migrate } from './migrate.ts'
import type { MigrationFolder } from './migration-files.ts'

/** The record, open and migrated, and how to close it. */
export type OpenDatabase = {
  readonly db: Database
  /** Migrations that ran just now. */
  readonly applied: readonly string[]
  /** Resolves when an embedded server that this process owns has ended. */
  readonly ended: Promise<void>
  close(): Promise<void>
}

/** Opens the server the settings name, brings it up to date and connects to it. */
export async function openDatabase(
  settings: Settings,
  folders: readonly MigrationFolder[],
  options: { readonly alone?: boolean } = {},
): Promise<OpenDatabase> {
  const server = await openServer(settings, options.alone ?? false)
  try {
    const applied = await migrate(server.ownerConnection, folders)
    const db = connect(appConnection(settings, server))
    const close = async () => {
      await db.destroy()
      await server.stop()
    }
    return { db, applied, ended: server.ended, close }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function openServer(settings: Settings, alone: boolean): Promise<DatabaseServer> {
  const { databaseUrl, databaseOwnerUrl, home } = settings
  if (databaseUrl === undefined)
    return openEmbeddedServer({ folder: join(home, 'postgres'), alone })
  const ownerConnection = { connectionString: databaseOwnerUrl ?? databaseUrl }
  await checkReachable(ownerConnection)
  const ended = new Promise<void>(() => undefined)
  return { ownerConnection, shared: true, ended, stop: async () => undefined }
}

function appConnection({ databaseUrl }: Settings, server: DatabaseServer): pg.PoolConfig {
  if (databaseUrl !== undefined) return { connectionString: databaseUrl }
  return { ...server.ownerConnection, user: APP_ROLE }
}

async function checkReachable(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    const { host, port } = client
    throw new Outage(
      `The database at ${host}:${port} does not answer (${(error as Error).message}): start it, or correct DATABASE_URL.`,
      { cause: error },
    )
  }
}
