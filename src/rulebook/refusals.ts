import type { Refusal } from '#platform'
import { notInDoubt } from './actions/confirm-status.ts'
import { instrumentUnknown } from './actions/show-instrument.ts'

/** Why the rulebook refuses; capitals stand for what a sentence names. */
export const REFUSALS: readonly Refusal[] = [instrumentUnknown('ID', []), notInDoubt('SUBJECT')]
