import type { FactKind, FactValue, FindingStatus } from '#engine'
import type { Confidence, LocalDate, Localised } from '#kernel'
import type { CitedProvision, EffectName, LegalOutcome, ProvisionState, Reason } from '#rulebook'

/**
 * The answer in one word; `indeterminate` when facts or the law leave more than one outcome open.
 */
export type Answer = LegalOutcome | 'indeterminate'

/** The mildest and the strictest outcome still open. Equal when the answer is settled. */
export type OutcomeRange = readonly [mildest: LegalOutcome, strictest: LegalOutcome]

export type { CitedProvision, Reason } from '#rulebook'

/** One rule that the item's code could reach, and what became of it. */
export type FindingView = {
  readonly rule: string
  readonly effect: EffectName
  readonly status: FindingStatus
  readonly provision: CitedProvision
  readonly state: ProvisionState
  readonly reading?: Localised
  readonly because: Reason
  readonly defeatedBy: readonly string[]
}

/** A controlled item that a description may mean, with the evidence. */
export type Proposal = {
  readonly code: string
  readonly name: Localised
  readonly grade: 'likely' | 'possible' | 'excluded'
  readonly evidence: readonly { readonly text: string; readonly says: Localised }[]
}

/** What the answer says of one item. */
export type LineDetermination = {
  readonly line: number
  readonly answer: Answer
  readonly range: OutcomeRange
  readonly codes: readonly string[]
  /** Whether the codes were given, read from the description, or are not known. */
  readonly classified: 'given' | 'from-description' | 'unknown'
  readonly proposals: readonly Proposal[]
  readonly findings: readonly FindingView[]
  /** Text for the remarks column of the customs declaration, in the official language. */
  readonly remark?: string
  readonly notes: readonly Localised[]
}

/**
 * A fact that would settle or narrow the answer: where to put it, and what each answer would lead
 * to.
 */
export type QuestionView = {
  readonly fact: string
  readonly kind: FactKind
  readonly unit?: string
  /** The field of the transaction to fill, such as `items[0].madeIn`. */
  readonly field: string
  readonly line?: number
  readonly label: Localised
  readonly ask: Localised
  readonly options?: readonly { readonly value: string; readonly label: Localised }[]
  /** What some answers would leave open; for numbers, one on each side of every threshold. */
  readonly leads: readonly { readonly value: FactValue; readonly range: OutcomeRange }[]
}

/** A rule that is met but does not bite now, and the day from which it would. */
export type DormantRule = {
  readonly rule: string
  readonly provision: CitedProvision
  readonly state: ProvisionState
  readonly line: number
  /** First day the rule bites on the text as it stands; absent when no day is known. */
  readonly bitesOn?: LocalDate
  readonly outcome: LegalOutcome
}

/** A doubt about the law itself that can change this answer, and what each reading gives. */
export type DoubtView = {
  readonly id: string
  readonly kind: 'announced' | 'undated'
  readonly says: Localised
  readonly provisions: readonly CitedProvision[]
  readonly readings: readonly { readonly says: Localised; readonly range: OutcomeRange }[]
}

/** Something that has to be shown, handed over, kept or reported. */
export type Duty = {
  readonly id: string
  readonly says: Localised
  readonly within?: Localised
  readonly cites: readonly string[]
  readonly confidence: Confidence
}

/**
 * One kind of authorisation and whether it is open to this applicant, requirement by requirement.
 */
export type AuthorisationView = {
  readonly id: string
  readonly name: Localised
  readonly summary: Localised
  readonly standing: 'open' | 'closed' | 'depends'
  readonly cites: readonly string[]
  readonly requirements: readonly {
    readonly id: string
    readonly says: Localised
    readonly truth: 'true' | 'false' | 'unknown'
    readonly cites: readonly string[]
  }[]
  readonly documents: readonly {
    readonly id: string
    readonly name: Localised
    readonly cites: readonly string[]
  }[]
}

/** How long the authority has, from when, and what does not count. */
export type ReviewClock = {
  readonly id: string
  readonly days?: number
  readonly unit?: 'working-days' | 'days'
  readonly says: Localised
  readonly excludes: readonly Localised[]
  readonly cites: readonly string[]
}

export type RedFlag = { readonly id: string; readonly says: Localised; readonly raised: boolean }

/** The whole answer, with everything needed to check it and to give it again. */
export type Determination = {
  readonly reference?: string
  readonly jurisdiction: {
    readonly id: string
    readonly name: Localised
    readonly authority: Localised
  }
  readonly asOf: LocalDate
  readonly knownAt: LocalDate
  readonly answer: Answer
  readonly range: OutcomeRange
  /** The answer as a person understands it. */
  readonly sentence: Localised
  readonly lines: readonly LineDetermination[]
  readonly questions: readonly QuestionView[]
  readonly doubts: readonly DoubtView[]
  readonly dormant: readonly DormantRule[]
  /** What the same shipment meets on each later day the law, as known, may change. */
  readonly horizon: readonly { readonly from: LocalDate; readonly range: OutcomeRange }[]
  readonly application?: {
    readonly who: Localised
    readonly where: Localised
    readonly cites: readonly string[]
    readonly confidence: Confidence
  }
  readonly authorisations: readonly AuthorisationView[]
  readonly clock?: ReviewClock
  readonly duties: readonly Duty[]
  readonly redFlags: readonly RedFlag[]
  readonly notCovered: readonly Localised[]
  /** Facts that the rules consulted could read; changing any other changes nothing. */
  readonly readFacts: readonly string[]
  readonly receipt: Receipt
}

/**
 * What an answer was made from: give the same again and the same answer comes back, bit for bit.
 */
export type Receipt = {
  readonly engine: string
  readonly rulebook: { readonly id: string; readonly version: string }
  readonly instruments: readonly { readonly id: string; readonly sha256: string }[]
  readonly confirmations: readonly string[]
  readonly asOf: LocalDate
  readonly knownAt: LocalDate
  /** Hash of the transaction in canonical form. */
  readonly transaction: string
  /** Hash of the answer in canonical form, without this receipt. */
  readonly answer: string
}
