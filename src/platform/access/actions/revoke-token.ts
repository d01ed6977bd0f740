import Type from 'typebox'
import { ok, refuse } from '#kernel'
import { defineAction } from '../../action/action.ts'
import { object } from '../../action/object.ts'
import type { Refusal } from '../../action/refusal.ts'
import { findTokenForChange, markTokenRevoked } from '../store.ts'

export const TOKEN_UNKNOWN: Refusal = {
  code: 'token_unknown',
  status: 404,
  sentence: {
    en: 'No access token has this id: the journal entry of its issue names it.',
    zh: '没有此编号的访问令牌：请查看签发时的日志记录。',
  },
}

export const TOKEN_ALREADY_REVOKED: Refusal = {
  code: 'token_already_revoked',
  status: 409,
  sentence: { en: 'This access token is already revoked.', zh: '此访问令牌已经撤销。' },
}

/** Ends a token before its time. */
export const revokeToken = defineAction({
  name: 'access.revoke-token',
  kind: 'command',
  summary: { en: 'Revoke an access token', zh: '撤销访问令牌' },
  permission: 'operator',
  input: object({ id: Type.String({ format: 'uuid', description: 'the id shown at its issue' }) }),
  output: object({
    id: Type.String({ format: 'uuid' }),
    revokedAt: Type.String({ format: 'date-time' }),
  }),
  http: { method: 'POST', path: '/v1/access-tokens/:id/revocation' },
  cli: {
    words: 'access revoke-token',
    positional: 'id',
    example: 'portcullis access revoke-token 0198c0de-0000-7000-8000-000000000000',
    show: ({ id }, language) =>
      language === 'zh' ? `令牌 ${id} 已撤销。` : `Token ${id} is revoked.`,
  },
  async run({ db, now }, { id }) {
    const token = await findTokenForChange(db, id)
    if (!token) return refuse(TOKEN_UNKNOWN)
    if (token.revokedAt) return refuse(TOKEN_ALREADY_REVOKED)
    await markTokenRevoked(db, id, now)
    const output = { id, revokedAt: now.toISOString() }
    const entry = {
      subject: `access-token:${id}`,
      before: { revokedAt: null },
      after: { revokedAt: output.revokedAt },
    }
    return ok({ output, entry })
  },
})
