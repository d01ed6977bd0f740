import type { ColumnType } from 'kysely'

type Timestamp = ColumnType<Date, string, never>

/** JSON goes in as text, so that its bytes are ours, and comes out parsed. */
type Json = ColumnType<unknown, string | null, never>

export type JournalRow = {
  seq: number
  recorded_at: Timestamp
  actor: string
  action: string
  permission: string
  basis: string | null
  subject: string
  before: Json
  after: Json
  rulebook_version: string | null
  previous_hash: string
  hash: string
}

export type JournalHeadRow = { only_row: boolean; seq: number; hash: string }

export type JournalTables = {
  'platform.journal': JournalRow
  'platform.journal_head': JournalHeadRow
}
