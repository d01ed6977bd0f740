import type { Selectable } from 'kysely'
import type { Transaction } from '../db/database.ts'
import type { AccessTables, AccessTokenRow } from './tables.ts'
import type { AccessToken } from './token.ts'

export async function addToken(
  transaction: Transaction,
  token: AccessToken,
  secretHash: string,
): Promise<void> {
  await transaction
    .$extendTables<AccessTables>()
    .insertInto('platform.access_token')
    .values({
      id: token.id,
      actor: token.actor,
      token_hash: secretHash,
      permissions: [...token.permissions],
      issued_at: token.issuedAt.toISOString(),
      expires_at: token.expiresAt.toISOString(),
      revoked_at: null,
    })
    .execute()
}

/** The token with this secret, in force or not. */
export async function findTokenBySecretHash(
  transaction: Transaction,
  secretHash: string,
): Promise<AccessToken | undefined> {
  const row = await transaction
    .$extendTables<AccessTables>()
    .selectFrom('platform.access_token')
    .selectAll()
    .where('token_hash', '=', secretHash)
    .executeTakeFirst()
  return row && tokenOf(row)
}

/** The token with this id, locked until the transaction ends. */
export async function findTokenForChange(
  transaction: Transaction,
  id: string,
): Promise<AccessToken | undefined> {
  const row = await transaction
    .$extendTables<AccessTables>()
    .selectFrom('platform.access_token')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && tokenOf(row)
}

export async function markTokenRevoked(
  transaction: Transaction,
  id: string,
  revokedAt: Date,
): Promise<void> {
  await transaction
    .$extendTables<AccessTables>()
    .updateTable('platform.access_token')
    .set({ revoked_at: revokedAt.toISOString() })
    .where('id', '=', id)
    .execute()
}

function tokenOf(row: Selectable<AccessTokenRow>): AccessToken {
  const { id, actor, permissions } = row
  return {
    ...{ id, actor, permissions },
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at ?? undefined,
  }
}
