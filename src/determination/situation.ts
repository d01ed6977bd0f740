import type { Frame } from '#engine'
import type { Localised } from '#kernel'
import type { Proposal } from './determination.ts'
import type { Transaction } from './transaction.ts'

/** A transaction as the rules see it: one frame of facts for each item. */
export type Situation = {
  readonly transaction: Transaction
  readonly lines: readonly SituationLine[]
  /** What was noticed about the parties while reading. */
  readonly notes: readonly Localised[]
}

/** One item with the facts of its shipment, and how its control code is known. */
export type SituationLine = {
  readonly frame: Frame
  readonly codes: readonly string[]
  readonly classified: 'given' | 'from-description' | 'unknown'
  readonly proposals: readonly Proposal[]
  readonly notes: readonly Localised[]
}
