import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import pg from 'pg'
import { PLUGINS } from '#app'
import {
  APP_ROLE,
  connect,
  type Database,
  type DatabaseServer,
  migrate,
  migrationsOf,
  openEmbeddedServer,
} from '#platform'

/** A database of its own for one suite, migrated, empty but for what migrations put there. */
export type TestDatabase = {
  /** As the program, with the program's rights. */
  readonly db: Database
  /** As the owner, who can do anything. */
  readonly owner: pg.Client
  readonly ownerConnection: pg.ClientConfig
  readonly appConnection: pg.ClientConfig
}

/** What has run on every test database. */
export const MIGRATIONS = migrationsOf(PLUGINS)

const TEMPLATE = 'portcullis_template'

let serving: Promise<DatabaseServer> | undefined
let databases = 0

/**
 * Gives the suite around it a database, made before its first test and dropped after its last. Read
 * its fields inside tests only.
 */
export function testDatabase(): TestDatabase {
  const database: Partial<TestDatabase> = {}
  before(async () => {
    Object.assign(database, await createDatabase())
  })
  after(async () => {
    await database.db?.destroy()
    await database.owner?.end()
  })
  return database as TestDatabase
}

/** The server every suite of this run shares; started the first time one needs it. */
export function testServer(): Promise<DatabaseServer> {
  serving ??= startServer()
  return serving
}

async function createDatabase(): Promise<TestDatabase> {
  const { ownerConnection: server } = await testServer()
  databases += 1
  const name = `test_${databases}`
  await execute(server, `create database ${name} template ${TEMPLATE}`)
  const ownerConnection = { ...server, database: name }
  const appConnection = { ...ownerConnection, user: APP_ROLE }
  const owner = new pg.Client(ownerConnection)
  await owner.connect()
  const db = connect({ ...appConnection, max: 4 })
  return { db, owner, ownerConnection, appConnection }
}

async function startServer(): Promise<DatabaseServer> {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-test-'))
  const server = await openEmbeddedServer({ folder, durable: false })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await execute(server.ownerConnection, `create database ${TEMPLATE}`)
  await migrate({ ...server.ownerConnection, database: TEMPLATE }, MIGRATIONS)
  return server
}

/** Stops the server of this run, if one was started; the runner calls it at the very end. */
export async function stopTestServer(): Promise<void> {
  const server = await serving
  await server?.stop()
}

async function execute(connection: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(sql)
  await client.end()
}
