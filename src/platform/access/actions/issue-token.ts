import Type from 'typebox'
import { ok } from '#kernel'
import { defineAction } from '../../action/action.ts'
import { object } from '../../action/object.ts'
import { newId } from '../../uuid.ts'
import { addToken } from '../store.ts'
import { makeSecret } from '../token.ts'

const DAY_MS = 86_400_000

const input = object({
  actor: Type.String({
    pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}$',
    description: 'who will hold it: a desk, a system or a staff id, as the journal will show it',
  }),
  permissions: Type.Array(Type.String({ pattern: '^[a-z]+([.-][a-z]+)*$' }), {
    minItems: 1,
    uniqueItems: true,
    description: 'what it opens, such as operator',
  }),
  days: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 366, description: 'how long it lasts; 90 when not given' }),
  ),
})

const output = object({
  id: Type.String({ format: 'uuid' }),
  token: Type.String(),
  actor: Type.String(),
  permissions: Type.Array(Type.String()),
  expiresAt: Type.String({ format: 'date-time' }),
})

/** Gives someone a secret to act with over HTTP. On this machine only; the secret is shown once. */
export const issueToken = defineAction({
  name: 'access.issue-token',
  kind: 'command',
  summary: { en: 'Issue an access token for the HTTP API', zh: '签发 HTTP 接口的访问令牌' },
  permission: 'operator',
  input,
  output,
  cli: {
    words: 'access issue-token',
    positional: 'actor',
    example: 'portcullis access issue-token customs-desk-3 --permissions operator --days 30',
    show: (issued, language) =>
      language === 'zh'
        ? `${issued.token}\n\n令牌 ${issued.id}，持有人 ${issued.actor}，有效至 ${issued.expiresAt}。令牌只显示这一次。`
        : `${issued.token}\n\nToken ${issued.id} for ${issued.actor}, until ${issued.expiresAt}. It is shown only this once.`,
  },
  async run({ db, now, digest }, { actor, permissions, days = 90 }) {
    const secret = makeSecret()
    const expiresAt = new Date(now.getTime() + days * DAY_MS)
    const token = {
      ...{ id: newId(now), actor: actor.normalize('NFC'), permissions },
      ...{ issuedAt: now, expiresAt, revokedAt: undefined },
    }
    await addToken(db, token, digest(secret))
    const issued = {
      ...{ id: token.id, actor: token.actor, permissions },
      expiresAt: expiresAt.toISOString(),
    }
    const entry = { subject: `access-token:${token.id}`, after: issued }
    return ok({ output: { ...issued, token: secret }, entry })
  },
})
