import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Outcome } from '#kernel'
import { rowValues } from './row-values.ts'

/** No tables of its own: a store adds its module's with `$extendTables`. */
type NoTables = Record<never, never>

/** The record: a pool of connections with the rights of the program. */
export type Database = Kysely<NoTables>

/** The first argument of every store function: what it does is kept or undone as a whole. */
export type Transaction = KyselyTransaction<NoTables>

/** The role the program works as; migrations say what it may not do. */
export const APP_ROLE = 'portcullis_app'

/** Connects as the program's role, to which the journal is append-only. */
export function connect(config: pg.PoolConfig): Database {
  const pool = new pg.Pool({ options: `-c role=${APP_ROLE}`, types: rowValues, ...config })
  // A server that restarts ends idle connections; without these listeners that ends the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) })
}

/** Runs `work` in one transaction: kept when it answers, undone when it refuses or throws. */
export async function transaction<Value, Reason>(
  db: Database,
  work: (transaction: Transaction) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason>> {
  const open = await db.startTransaction().execute()
  try {
    const outcome = await work(open)
    await (outcome.ok ? open.commit() : open.rollback()).execute()
    return outcome
  } catch (error) {
    if (!open.isCommitted && !open.isRolledBack) {
      await open
        .rollback()
        .execute()
        .catch(() => undefined)
    }
    throw error
  }
}

/** Runs `work` on one unchanging view of the data, in which nothing can be written. */
export async function readOnly<Value>(
  db: Database,
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(work)
}
