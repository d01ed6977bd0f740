import pg from 'pg'
import { Outage } from '../outage.ts'
import { APP_ROLE } from './database.ts'
import { type Migration, type MigrationFolder, readMigrations } from './migration-files.ts'

/** Any constant: only programs that migrate this database take this lock. */
const MIGRATION_LOCK = 408_000_001

type Applied = { readonly module: string; readonly name: string; readonly checksum: string }

/**
 * Brings the schemas up to date, module by module, and answers what it ran. Runs as the owner; two
 * programs that start at once take turns. A changed or unknown past is refused.
 */
export async function migrate(
  owner: pg.ClientConfig,
  folders: readonly MigrationFolder[],
): Promise<readonly string[]> {
  const migrations = folders.flatMap(readMigrations)
  const client = new pg.Client(owner)
  client.on('error', () => undefined)
  await client.connect()
  try {
    if (findPending(migrations, await listApplied(client)).length === 0) return []
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await prepare(client, folders)
    const pending = findPending(migrations, await listApplied(client))
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ module, name }) => `${module}/${name}`)
  } finally {
    await client.end()
  }
}

function findPending(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [keyOf(migration), migration]))
  for (const step of applied) {
    const migration = known.get(keyOf(step))
    if (!migration) {
      throw new Outage(
        `The database has run ${keyOf(step)}, which this version does not know: start the version that made it, or a later one.`,
      )
    }
    if (migration.checksum !== step.checksum) {
      throw new Outage(
        `${keyOf(step)} was changed after it ran on this database: restore the file and put the change in a new migration.`,
      )
    }
  }
  const done = new Set(applied.map(keyOf))
  return migrations.filter((migration) => !done.has(keyOf(migration)))
}

async function listApplied(client: pg.Client): Promise<readonly Applied[]> {
  const table = await client.query("select to_regclass('platform.migration') is not null as exists")
  if (!table.rows[0].exists) return []
  const found = await client.query<Applied>('select module, name, checksum from platform.migration')
  return found.rows
}

async function prepare(client: pg.Client, folders: readonly MigrationFolder[]): Promise<void> {
  const role = await client.query('select from pg_roles where rolname = $1', [APP_ROLE])
  if (role.rowCount === 0) await client.query(`create role ${APP_ROLE} login`)
  await client.query(`grant ${APP_ROLE} to current_user`)
  for (const module of new Set(['platform', ...folders.map((folder) => folder.module)])) {
    await openSchema(client, module)
  }
  await client.query(
    `create table if not exists platform.migration (
       module text not null, name text not null, checksum text not null,
       applied_at timestamptz not null default now(), primary key (module, name));
     revoke insert, update, delete, truncate on platform.migration from ${APP_ROLE}`,
  )
}

/** What the program may do in a schema by default; a migration takes back what it must not. */
async function openSchema(client: pg.Client, module: string): Promise<void> {
  await client.query(
    `create schema if not exists ${module};
     grant usage on schema ${module} to ${APP_ROLE};
     alter default privileges in schema ${module}
       grant select, insert, update, delete on tables to ${APP_ROLE};
     alter default privileges in schema ${module} grant usage on sequences to ${APP_ROLE}`,
  )
}

async function apply(client: pg.Client, { module, name, checksum, sql }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      'insert into platform.migration (module, name, checksum) values ($1, $2, $3)',
      [module, name, checksum],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`${module}/${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

function keyOf({ module, name }: { module: string; name: string }): string {
  return `${module}/${name}`
}
