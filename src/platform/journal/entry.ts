import { canonicalJson, type Digest } from '#kernel'

/** One thing that was done: who did what, under which right, on what basis, to what effect. */
export type JournalEntry = {
  readonly seq: number
  readonly recordedAt: string
  /** An id, never a person's name: names change and must be erasable, the chain must not. */
  readonly actor: string
  readonly action: string
  readonly permission: string
  readonly basis: string | null
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
  readonly rulebookVersion: string | null
  readonly previousHash: string
  readonly hash: string
}

/** What an action brings to its entry; the rest is known to the one who runs it. */
export type EntryDraft = {
  /** What the action was about, such as `instrument:cn/mofcom/2025-61`. */
  readonly subject: string
  /** The provision the action rests on. */
  readonly basis?: string | undefined
  readonly before?: unknown
  readonly after?: unknown
}

/** Where a chain ends: the number of entries and the hash of the last. */
export type JournalHead = { readonly seq: number; readonly hash: string }

/** The chain before its first entry. */
export const EMPTY_JOURNAL: JournalHead = { seq: 0, hash: '0'.repeat(64) }

/** The hash of an entry over everything it says, the hash of the entry before it included. */
export function hashEntry(entry: Omit<JournalEntry, 'hash'>, digest: Digest): string {
  const { seq, recordedAt, actor, action, permission, basis, subject } = entry
  const { before, after, rulebookVersion, previousHash } = entry
  const who = { seq, recordedAt, actor, action, permission, basis, subject }
  return digest(canonicalJson({ ...who, before, after, rulebookVersion, previousHash }))
}
