import { randomBytes } from 'node:crypto'

/** A right to act from elsewhere, held by whoever holds the secret; only its hash is kept. */
export type AccessToken = {
  readonly id: string
  readonly actor: string
  readonly permissions: readonly string[]
  readonly issuedAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | undefined
}

/** A new secret. The prefix lets scanners of code and mail find one that leaked. */
export function makeSecret(): string {
  return `portcullis_${randomBytes(32).toString('base64url')}`
}

/** Whether the token still opens anything. */
export function isInForce(token: AccessToken, now: Date): boolean {
  return token.revokedAt === undefined && now < token.expiresAt
}
