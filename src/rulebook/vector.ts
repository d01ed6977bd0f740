import type { Facts } from '#engine'
import type { LocalDate } from '#kernel'
import type { LegalOutcome } from './legal-outcome.ts'

/** A situation with the answer the law gives: test, example and specification in one. */
export type Vector = {
  readonly suite: string
  readonly name: string
  readonly cites: readonly string[]
  readonly asOf: LocalDate
  readonly knownAt: LocalDate
  readonly facts: Facts
  readonly expect: {
    readonly outcome: LegalOutcome | 'indeterminate'
    readonly range?: readonly [LegalOutcome, LegalOutcome]
    readonly dormant?: readonly string[]
    readonly doubts?: readonly string[]
    readonly counts?: readonly string[]
    readonly firstQuestion?: string
    readonly asks?: readonly string[]
    readonly neverAsks?: readonly string[]
  }
  readonly file: string
  readonly line: number
}
