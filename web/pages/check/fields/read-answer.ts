import { type Outcome, ok, parseMeasure, parseRatio, refuse } from '#kernel'
import type { QuestionView } from '../../../api/determination.ts'

/** Why what was typed is no answer, in order of precedence. */
export type AnswerRefusal =
  | 'missing'
  | 'nothing_chosen'
  | 'not_a_number'
  | 'not_a_ratio'
  | 'ratio_below_zero'
  | 'ratio_above_one'

/** What was typed or chosen as the value of a field, or why it is none. */
export function readAnswer(
  { kind, unit = '' }: Pick<QuestionView, 'kind' | 'unit'>,
  value: unknown,
): Outcome<unknown, AnswerRefusal> {
  if (Array.isArray(value)) return value.length > 0 ? ok(value) : refuse('nothing_chosen')
  if (value === undefined || value === null || value === '') return refuse('missing')
  if (kind === 'ratio') return readRatio(String(value).trim())
  if (kind === 'number') return readNumber(String(value).trim(), unit)
  return ok(value)
}

/** A bare number is meant in per cent: the sign stands beside the field. */
function readRatio(text: string): Outcome<string, AnswerRefusal> {
  const written = /[%％‰]|pp[mb]/.test(text) ? text : `${text}%`
  const ratio = parseRatio(written)
  return ratio.ok ? ok(written) : refuse(ratio.reason)
}

/**
 * A bare number is meant in the unit beside the field; another unit of the same kind is read too.
 */
function readNumber(text: string, unit: string): Outcome<string, AnswerRefusal> {
  return parseMeasure(text, unit).ok ? ok(text) : refuse('not_a_number')
}
