import type { Selectable } from 'kysely'
import { localDate } from '#kernel'
import type { Transaction } from '#platform'
import { type Confirmation, subjectOf } from './confirmation.ts'
import type { ConfirmationRow, RulebookTables } from './tables.ts'

/**
 * Every confirmation of a jurisdiction, the oldest first: a later one on the same doubt prevails.
 */
export async function listConfirmations(
  transaction: Transaction,
  jurisdiction: string,
): Promise<Confirmation[]> {
  const rows = await transaction
    .$extendTables<RulebookTables>()
    .selectFrom('rulebook.confirmation')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(confirmationOf)
}

export async function addConfirmation(
  transaction: Transaction,
  jurisdiction: string,
  confirmation: Confirmation,
  recordedAt: Date,
): Promise<void> {
  const { id, settles, source, recordedOn, recordedBy } = confirmation
  await transaction
    .$extendTables<RulebookTables>()
    .insertInto('rulebook.confirmation')
    .values({
      id,
      jurisdiction,
      subject: subjectOf(settles),
      verdict: settles.verdict,
      in_force_from: settles.verdict === 'in_force' ? settles.from : null,
      source,
      recorded_on: recordedOn,
      recorded_at: recordedAt.toISOString(),
      recorded_by: recordedBy,
    })
    .execute()
}

function confirmationOf(row: Selectable<ConfirmationRow>): Confirmation {
  const { id, source, recorded_by: recordedBy } = row
  return {
    id,
    settles: settledBy(row),
    source,
    recordedOn: localDate(row.recorded_on),
    recordedBy,
  }
}

function settledBy({ verdict, subject, in_force_from }: Selectable<ConfirmationRow>) {
  switch (verdict) {
    case 'enacted':
    case 'not_enacted':
      return { announcement: subject, verdict }
    case 'in_force':
      return { provision: subject, verdict, from: localDate(in_force_from ?? '') }
    case 'never_in_force':
      return { provision: subject, verdict }
    default:
      return verdict satisfies never
  }
}
