import { withValue } from './field-path.ts'
import type { CheckState } from './fragment.ts'

/** Changing one answer leads back to the list of answers; a new one leads to the next question. */
export function afterAnswer(state: CheckState, field: string): CheckState {
  const { at, skipped = [], ...rest } = state
  return {
    ...rest,
    ...(at === undefined ? {} : { at: 'summary' }),
    skipped: skipped.filter((each) => each !== field),
  }
}

/**
 * "I don't know": the field stays empty, and is not asked again unless the person comes back to it.
 */
export function afterSkip(state: CheckState, field: string): CheckState {
  const after = afterAnswer(state, field)
  return {
    ...after,
    transaction: withValue(state.transaction, field, undefined),
    skipped: [...(after.skipped ?? []), field],
  }
}
