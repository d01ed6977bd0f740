import Type from 'typebox'
import { ok, parseLocalDate, refuse } from '#kernel'
import { type Action, defineAction, inputRefused, object } from '#platform'
import { answer, type LawSource, momentFields } from '#rulebook'
import { type Comparison, compareDays } from '../compare.ts'
import type { Readers } from '../read/readers.ts'
import { TransactionShape } from '../transaction.ts'
import { readQuestion } from './determine.ts'

/** The same shipment on two days, and the provisions that make the difference. */
export function compareOnDays(source: LawSource, readers: Readers): Action {
  return defineAction({
    name: 'determination.compare-days',
    kind: 'query',
    summary: {
      en: 'Determine a shipment on two days and show what changed',
      zh: '比较同一票货物在两个日期的判定',
    },
    permission: 'anyone',
    input: object({
      transaction: Type.Unsafe<unknown>(TransactionShape),
      ...momentFields,
      compareWith: Type.String({ format: 'date', description: 'the other day, YYYY-MM-DD' }),
    }),
    output: answer<Comparison>('Both answers and what changed between them'),
    http: { method: 'POST', path: '/v1/determinations/compare' },
    async run(context, input) {
      const read = await readQuestion(source, readers, context, input)
      if (!read.ok) return read
      const { law, moment, situation } = read.value
      const other = parseLocalDate(input.compareWith)
      if (!other.ok) {
        const message = `${input.compareWith} is not a day of the calendar`
        return refuse(inputRefused([{ at: 'compareWith', message, remedy: 'write YYYY-MM-DD' }]))
      }
      return ok(compareDays(law, situation, { moment, other: other.value }, context.digest))
    },
  })
}
