import { type Outcome, ok, refuse } from '#kernel'
import type { Transaction } from '../db/database.ts'
import { sha256 } from '../sha256.ts'
import { EMPTY_JOURNAL, hashEntry, type JournalEntry, type JournalHead } from './entry.ts'
import { findHead, findSuccessor, listEntries } from './store.ts'

/** What was done to the journal, and the number of the first entry it was done to. */
export type JournalFault = {
  readonly seq: number
  readonly kind: 'altered' | 'missing' | 'reordered' | 'cut_off'
}

const PAGE = 1_000

/**
 * Walks the chain from its first entry and names the first one that was touched. `expected` is an
 * end of the chain written down elsewhere: the entries up to it must be there, unchanged.
 */
export async function verifyJournal(
  transaction: Transaction,
  expected?: JournalHead,
): Promise<Outcome<JournalHead, JournalFault>> {
  let head = EMPTY_JOURNAL
  for (;;) {
    const page = await listEntries(transaction, { after: head.seq, limit: PAGE })
    for (const entry of page) {
      const fault = await findFault(transaction, entry, head)
      if (fault) return refuse(fault)
      head = entry
      if (head.seq === expected?.seq && head.hash !== expected.hash) {
        return refuse({ seq: head.seq, kind: 'altered' })
      }
    }
    if (page.length < PAGE) break
  }
  return checkEnd({ seq: head.seq, hash: head.hash }, await findHead(transaction), expected)
}

async function findFault(
  transaction: Transaction,
  entry: JournalEntry,
  before: JournalHead,
): Promise<JournalFault | undefined> {
  const seq = before.seq + 1
  if (entry.seq !== seq) {
    return { seq, kind: (await standsElsewhere(transaction, before)) ? 'reordered' : 'missing' }
  }
  if (hashEntry(entry, sha256) !== entry.hash) {
    return { seq, kind: (await standsElsewhere(transaction, before)) ? 'reordered' : 'altered' }
  }
  // The entry is whole but follows something else: the one before it was rewritten.
  if (entry.previousHash !== before.hash) return { seq: Math.max(1, before.seq), kind: 'altered' }
  return undefined
}

/** Whether the entry that belongs after `before` is still there, under another number. */
async function standsElsewhere(transaction: Transaction, before: JournalHead): Promise<boolean> {
  const successor = await findSuccessor(transaction, before.hash)
  return successor !== undefined && successor !== before.seq + 1
}

function checkEnd(
  found: JournalHead,
  recorded: JournalHead | undefined,
  expected: JournalHead | undefined,
): Outcome<JournalHead, JournalFault> {
  const furthest = Math.max(recorded?.seq ?? 0, expected?.seq ?? 0)
  if (found.seq < furthest || !recorded) return refuse({ seq: found.seq + 1, kind: 'cut_off' })
  if (found.hash !== recorded.hash) return refuse({ seq: found.seq, kind: 'altered' })
  return ok(found)
}
