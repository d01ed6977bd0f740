import type { Law } from '#rulebook'
import { createTransactionReader, type TransactionReader } from './read-transaction.ts'

/** Transaction readers, one for the law in use: making one reads the whole vocabulary. */
export type Readers = { readonly readerFor: (law: Law) => TransactionReader }

export function createReaders(): Readers {
  let latest: { readonly law: Law; readonly reader: TransactionReader } | undefined
  return {
    readerFor: (law) => {
      if (latest?.law !== law) {
        latest = { law, reader: createTransactionReader(law) }
      }
      return latest.reader
    },
  }
}
