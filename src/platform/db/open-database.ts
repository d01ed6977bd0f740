import { join } from 'node:path'
import pg from 'pg'
import type { Settings } from '../config/settings.ts'
import { Outage } from '../outage.ts'
import { APP_ROLE, connect, type Database } from './database.ts'
import { type DatabaseServer, openEmbeddedServer } from './embedded-server.ts'
import { migrate } from './migrate.ts'
import type { MigrationFolder } from './migration-files.ts'

/** Where under the home the embedded database keeps its data. */
export const DATABASE_FOLDER = 'postgres'

/** The record, open and migrated, and how to close it. */
export type OpenDatabase = {
  readonly db: Database
  /** Migrations that ran just now. */
  readonly applied: readonly string[]
  /** Resolves when an embedded server that this process owns has ended. */
  readonly ended: Promise<void>
  close(): Promise<void>
}

/** How long a server may take to answer before it counts as down. */
const CONNECT_LIMIT_MS = 10_000

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
    return openEmbeddedServer({ folder: join(home, DATABASE_FOLDER), alone })
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
  let place = 'the address given'
  try {
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: CONNECT_LIMIT_MS })
    place = `${client.host}:${client.port}`
    client.on('error', () => undefined)
    await client.connect()
    await client.end()
  } catch (error) {
    throw new Outage(
      `The database at ${place} does not answer (${reasonOf(error)}): start it, or correct DATABASE_URL.`,
      { cause: error },
    )
  }
}

/** Node joins the failures of several addresses into one error without a message. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string }
  return message || code || 'no reason given'
}
