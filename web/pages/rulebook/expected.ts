import type { Answer, OutcomeRange } from '../../api/determination.ts'
import { OUTCOMES } from '../../ui/tones.ts'

const ANSWERS: ReadonlySet<unknown> = new Set([...OUTCOMES, 'indeterminate'])

export function isAnswer(value: unknown): value is Answer {
  return ANSWERS.has(value)
}

export function isRange(value: unknown): value is OutcomeRange {
  return Array.isArray(value) && value.length === 2 && value.every(isAnswer)
}
