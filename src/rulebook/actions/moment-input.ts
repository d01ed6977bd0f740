import Type from 'typebox'
import { type Outcome, ok, parseLocalDate, refuse } from '#kernel'
import { type ActionContext, inputRefused, type Refusal } from '#platform'
import type { Law } from '../law.ts'
import type { LawSource } from '../law-source.ts'
import { listConfirmations } from '../store.ts'
import type { Moment } from '../timeline.ts'

const Day = (description: string) => Type.Optional(Type.String({ format: 'date', description }))

/** The two days every question about the law may name. */
export const momentFields = {
  asOf: Day('the day the question is about, YYYY-MM-DD; today when not given'),
  knownAt: Day('use only what was published by this day; today when not given'),
}

export type MomentInput = { readonly asOf?: string; readonly knownAt?: string }

/** A schema for an answer whose type is written elsewhere. */
export function answer<Value>(description: string) {
  return Type.Unsafe<Value>(Type.Object({}, { description, additionalProperties: true }))
}

/** The law with what is confirmed, and the moment asked about; days are the jurisdiction's. */
export async function lawAndMoment(
  source: LawSource,
  context: ActionContext,
  input: MomentInput,
): Promise<Outcome<{ law: Law; moment: Moment }, Refusal>> {
  const { jurisdiction } = source.rulebook()
  const law = source.lawWith(await listConfirmations(context.db, jurisdiction.id))
  const today = context.today(jurisdiction.zone)
  const asOf = input.asOf === undefined ? ok(today) : parseLocalDate(input.asOf)
  const knownAt = input.knownAt === undefined ? ok(today) : parseLocalDate(input.knownAt)
  if (asOf.ok && knownAt.ok) {
    return ok({ law, moment: { asOf: asOf.value, knownAt: knownAt.value } })
  }
  const at = asOf.ok ? 'knownAt' : 'asOf'
  const message = `${input[at]} is not a day of the calendar`
  return refuse(inputRefused([{ at, message, remedy: 'write an existing day as YYYY-MM-DD' }]))
}
