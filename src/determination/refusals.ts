import type { Refusal } from '#platform'
import { NOT_A_BATCH, NOT_A_DAY } from './actions/batch-route.ts'

/** Why a batch is refused as a whole; what is wrong with one of its rows is told in its line. */
export const REFUSALS: readonly Refusal[] = [NOT_A_BATCH, NOT_A_DAY]
