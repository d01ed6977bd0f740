import { type Outcome, ok, refuse } from '#kernel'
import type { Refusal } from '../action/refusal.ts'
import type { Runtime } from '../action/run-action.ts'
import { readOnly } from '../db/database.ts'
import { sha256 } from '../sha256.ts'
import { type Actor, ANONYMOUS } from './actor.ts'
import { findTokenBySecretHash } from './store.ts'
import { isInForce } from './token.ts'

export const TOKEN_REFUSED: Refusal = {
  code: 'token_not_in_force',
  status: 401,
  sentence: {
    en: 'The access token is unknown, expired or revoked: ask an operator for a new one, or send none.',
    zh: '访问令牌无效、已过期或已撤销：请向管理员申请新的令牌，或不附令牌。',
  },
}

/** Who sends a request, by its `Authorization` header; without one they are anonymous. */
export async function identify(
  runtime: Runtime,
  authorization: string | undefined,
): Promise<Outcome<Actor, Refusal>> {
  if (authorization === undefined) return ok(ANONYMOUS)
  const secret = /^Bearer +([\w-]+) *$/i.exec(authorization)?.[1]
  if (secret === undefined) return refuse(TOKEN_REFUSED)
  const token = await readOnly(await runtime.database(), (transaction) =>
    findTokenBySecretHash(transaction, sha256(secret)),
  )
  if (!token || !isInForce(token, runtime.clock())) return refuse(TOKEN_REFUSED)
  return ok({ id: `token:${token.actor}`, permissions: token.permissions })
}
