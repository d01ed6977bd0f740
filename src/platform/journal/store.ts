import type { Selectable } from 'kysely'
import type { Transaction } from '../db/database.ts'
import { sha256 } from '../sha256.ts'
import { type EntryDraft, hashEntry, type JournalEntry, type JournalHead } from './entry.ts'
import type { JournalRow, JournalTables } from './tables.ts'

/** Who did it, when and under which right: what the runner of an action adds to its draft. */
export type Doing = {
  readonly actor: string
  readonly action: string
  readonly permission: string
  readonly now: Date
  readonly rulebookVersion: string | undefined
}

/**
 * Adds one entry to the end of the chain. The lock on the chain's end is held until the transaction
 * ends, so two entries never follow the same one.
 */
export async function appendEntry(
  transaction: Transaction,
  draft: EntryDraft,
  doing: Doing,
): Promise<JournalEntry> {
  const tables = transaction.$extendTables<JournalTables>()
  const head = await tables
    .selectFrom('platform.journal_head')
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  const entry = link(head, draft, doing)
  await tables.insertInto('platform.journal').values(rowOf(entry)).execute()
  await tables
    .updateTable('platform.journal_head')
    .set({ seq: entry.seq, hash: entry.hash })
    .execute()
  return entry
}

/** Up to `limit` entries after number `after`, in order. */
export async function listEntries(
  transaction: Transaction,
  page: { readonly after: number; readonly limit: number },
): Promise<JournalEntry[]> {
  const rows = await transaction
    .$extendTables<JournalTables>()
    .selectFrom('platform.journal')
    .selectAll()
    .where('seq', '>', page.after)
    .orderBy('seq')
    .limit(page.limit)
    .execute()
  return rows.map(entryOf)
}

/** The number under which the entry that follows a hash stands, if it stands anywhere. */
export async function findSuccessor(
  transaction: Transaction,
  previousHash: string,
): Promise<number | undefined> {
  const row = await transaction
    .$extendTables<JournalTables>()
    .selectFrom('platform.journal')
    .select('seq')
    .where('previous_hash', '=', previousHash)
    .executeTakeFirst()
  return row?.seq
}

/** Where the chain says it ends; undefined when even that row was removed. */
export async function findHead(transaction: Transaction): Promise<JournalHead | undefined> {
  return transaction
    .$extendTables<JournalTables>()
    .selectFrom('platform.journal_head')
    .select(['seq', 'hash'])
    .executeTakeFirst()
}

function link(head: JournalHead, draft: EntryDraft, doing: Doing): JournalEntry {
  const { actor, action, permission, now, rulebookVersion = null } = doing
  const entry = {
    seq: head.seq + 1,
    recordedAt: now.toISOString(),
    ...{ actor, action, permission },
    basis: draft.basis ?? null,
    subject: draft.subject,
    before: asStored(draft.before),
    after: asStored(draft.after),
    rulebookVersion,
    previousHash: head.hash,
  }
  return { ...entry, hash: hashEntry(entry, sha256) }
}

/** The value as the database will give it back, so that its hash is the hash of what is kept. */
function asStored(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

function rowOf(entry: JournalEntry) {
  return {
    seq: entry.seq,
    recorded_at: entry.recordedAt,
    actor: entry.actor,
    action: entry.action,
    permission: entry.permission,
    basis: entry.basis,
    subject: entry.subject,
    before: entry.before === null ? null : JSON.stringify(entry.before),
    after: entry.after === null ? null : JSON.stringify(entry.after),
    rulebook_version: entry.rulebookVersion,
    previous_hash: entry.previousHash,
    hash: entry.hash,
  }
}

function entryOf(row: Selectable<JournalRow>): JournalEntry {
  const { seq, actor, action, permission, basis, subject, before, after, hash } = row
  return {
    ...{ seq, actor, action, permission, basis, subject, before, after, hash },
    recordedAt: row.recorded_at.toISOString(),
    rulebookVersion: row.rulebook_version,
    previousHash: row.previous_hash,
  }
}
