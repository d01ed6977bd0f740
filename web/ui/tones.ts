import type { Answer } from '../api/determination.ts'
import type { ProvisionState, StatusWord } from '../api/rulebook.ts'

/** What a colour means. Never decoration, and never alone: a word or a shape goes with it. */
export type Tone = 'good' | 'waiting' | 'bad' | 'dormant' | 'quiet'

/** The outcomes of the law from mild to strict, as the scale draws them. */
export const OUTCOMES = [
  'no-licence',
  'exempt-with-duties',
  'licence-required',
  'case-by-case',
  'presumption-of-denial',
  'prohibited',
] as const satisfies readonly Answer[]

export const OUTCOME_TONES: Readonly<Record<Answer, Tone>> = {
  'no-licence': 'good',
  'exempt-with-duties': 'good',
  'licence-required': 'waiting',
  'case-by-case': 'waiting',
  'presumption-of-denial': 'bad',
  prohibited: 'bad',
  indeterminate: 'quiet',
}

export const STATE_TONES: Readonly<Record<ProvisionState['status'] | StatusWord, Tone>> = {
  in_force: 'good',
  partly_in_force: 'good',
  suspended: 'quiet',
  unconfirmed: 'waiting',
  not_yet: 'dormant',
  ended: 'quiet',
  unpublished: 'quiet',
  no_provisions: 'quiet',
}
