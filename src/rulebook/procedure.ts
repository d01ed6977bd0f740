import type { Condition } from '#engine'
import type { Confidence, Localised } from '#kernel'
import type { LegalOutcome } from './legal-outcome.ts'

/**
 * What stands in the law about going from an outcome to a shipment: who applies, for what, with
 * what.
 */
export type Procedure = {
  readonly authorisations: readonly Authorisation[]
  readonly documents: ReadonlyMap<string, RequiredDocument>
  readonly applications: readonly Application[]
  readonly clocks: readonly Clock[]
  readonly duties: ReadonlyMap<string, DutyRule>
  readonly redFlags: readonly RedFlagRule[]
  readonly remarks: {
    readonly controlled: string
    readonly notControlled: string
    /** When a declaration is made at all. */
    readonly when?: Condition
    readonly cites: readonly string[]
  }
  readonly notCovered: readonly Localised[]
}

/**
 * A kind of authorisation and what an applicant must be to use it. Open when every requirement
 * holds.
 */
export type Authorisation = {
  /** Where it stands open, no licence is asked for beside it. */
  readonly insteadOfLicence: boolean
  readonly id: string
  readonly name: Localised
  readonly summary: Localised
  readonly cites: readonly string[]
  readonly requires: readonly {
    readonly id: string
    readonly when: Condition
    readonly says: Localised
    readonly cites: readonly string[]
  }[]
  readonly documents: readonly string[]
}

export type RequiredDocument = {
  readonly id: string
  readonly name: Localised
  readonly cites: readonly string[]
  readonly when?: Condition
}

export type Application = {
  readonly id: string
  readonly when?: Condition
  readonly outcomes: readonly LegalOutcome[]
  readonly who: Localised
  readonly where: Localised
  readonly cites: readonly string[]
  readonly confidence: Confidence
}

export type Clock = {
  readonly id: string
  readonly when?: Condition
  readonly days?: number
  readonly unit?: 'working-days' | 'days'
  readonly says: Localised
  readonly excludes: readonly Localised[]
  readonly cites: readonly string[]
}

/** A duty that follows from outcomes, from a condition, or only from a rule that names it. */
export type DutyRule = {
  readonly id: string
  readonly outcomes: readonly LegalOutcome[]
  readonly ruleOnly: boolean
  /** Index of the provision without which there is no such duty. */
  readonly provision?: number
  readonly when?: Condition
  readonly says: Localised
  readonly within?: Localised
  readonly cites: readonly string[]
  readonly confidence: Confidence
}

export type RedFlagRule = {
  readonly id: string
  readonly says: Localised
  readonly when?: Condition
}
