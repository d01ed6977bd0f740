import type { Scheme } from '#engine'

/** What the law says of a shipment, from mild to strict. */
export const LEGAL_OUTCOMES = [
  'no-licence',
  'exempt-with-duties',
  'licence-required',
  'case-by-case',
  'presumption-of-denial',
  'prohibited',
] as const

export type LegalOutcome = (typeof LEGAL_OUTCOMES)[number]

/** What a rule may do, in the words of its file. */
export const EFFECTS = ['control', 'case_by_case', 'presume_denial', 'prohibit', 'exempt'] as const

export type EffectName = (typeof EFFECTS)[number]

/**
 * How effects lead to outcomes. A presumption or a stricter review needs a licence requirement to
 * attach to.
 */
export const SCHEME: Scheme = {
  outcomes: LEGAL_OUTCOMES,
  exempted: LEGAL_OUTCOMES.indexOf('exempt-with-duties'),
  effects: {
    control: { kind: 'raise', outcome: LEGAL_OUTCOMES.indexOf('licence-required') },
    case_by_case: { kind: 'posture', outcome: LEGAL_OUTCOMES.indexOf('case-by-case') },
    presume_denial: { kind: 'posture', outcome: LEGAL_OUTCOMES.indexOf('presumption-of-denial') },
    prohibit: { kind: 'raise', outcome: LEGAL_OUTCOMES.indexOf('prohibited') },
    exempt: { kind: 'exempt' },
  } satisfies Record<EffectName, Scheme['effects'][string]>,
}

/** The outcome at a place in the order. */
export function outcomeAt(index: number): LegalOutcome {
  const outcome = LEGAL_OUTCOMES[index]
  if (!outcome) throw new Error(`no outcome has place ${index}`)
  return outcome
}
