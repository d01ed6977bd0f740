import type { ColumnType } from 'kysely'

export type ConfirmationRow = {
  id: string
  jurisdiction: string
  subject: string
  verdict: 'enacted' | 'not_enacted' | 'in_force' | 'never_in_force'
  in_force_from: string | null
  source: string
  recorded_on: string
  recorded_at: ColumnType<Date, string, never>
  recorded_by: string
}

export type RulebookTables = { 'rulebook.confirmation': ConfirmationRow }
