/**
 * Something outside the program failed: the database, the disk, the network. The message is a
 * sentence for the operator with the remedy in it, and is shown without a stack trace.
 */
export class Outage extends Error {
  override readonly name = 'Outage'
}

/** Classes of SQLSTATE that mean the server is unreachable, full or stopping. */
const OUTAGE_STATES = /^(08|53|57P)/
const NETWORK_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'ETIMEDOUT'])

/** Whether an error means that something is down rather than that the program is wrong. */
export function isOutage(error: unknown): boolean {
  if (error instanceof Outage) return true
  if (!(error instanceof Error)) return false
  if (error.message.startsWith('Connection terminated')) return true
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  if (typeof code !== 'string') return false
  return syscall === undefined ? OUTAGE_STATES.test(code) : NETWORK_CODES.has(code)
}
