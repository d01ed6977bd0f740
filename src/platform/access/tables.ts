import type { ColumnType } from 'kysely'

type Timestamp = ColumnType<Date, string, string>

export type AccessTokenRow = {
  id: string
  actor: string
  token_hash: string
  permissions: string[]
  issued_at: Timestamp
  expires_at: Timestamp
  revoked_at: ColumnType<Date | null, string | null, string | null>
}

export type AccessTables = { 'platform.access_token': AccessTokenRow }
