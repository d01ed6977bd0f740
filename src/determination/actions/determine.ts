import Type from 'typebox'
import { type Outcome, ok, parseLocalDate, refuse } from '#kernel'
import {
  type Action,
  type ActionContext,
  defineAction,
  inputRefused,
  object,
  type Refusal,
} from '#platform'
import {
  answer,
  type Law,
  type LawSource,
  lawAndMoment,
  type Moment,
  momentFields,
} from '#rulebook'
import type { Determination } from '../determination.ts'
import { determine } from '../determine.ts'
import type { Readers } from '../read/readers.ts'
import type { Situation } from '../situation.ts'
import { TransactionShape } from '../transaction.ts'

/** The main question of the product: may I ship this, to them, for that, on that day? */
export function determineTransaction(source: LawSource, readers: Readers): Action {
  return defineAction({
    name: 'determination.determine-shipment',
    kind: 'query',
    summary: {
      en: 'Determine whether a shipment may go, and why',
      zh: '判定一票货物能否出口及其理由',
    },
    permission: 'anyone',
    input: object({
      transaction: Type.Unsafe<unknown>(TransactionShape),
      ...momentFields,
    }),
    output: answer<Determination>('The answer with its reasons and receipt'),
    http: { method: 'POST', path: '/v1/determinations' },
    async run(context, input) {
      const read = await readQuestion(source, readers, context, input)
      if (!read.ok) return read
      const { law, moment, situation } = read.value
      return ok(determine(law, situation, moment, context.digest))
    },
  })
}

type Question = {
  readonly law: Law
  readonly moment: Moment
  readonly situation: Situation
}

/** What a request asks: the law and the moment, and the transaction read against them. */
export async function readQuestion(
  source: LawSource,
  readers: Readers,
  context: ActionContext,
  input: Asked,
): Promise<Outcome<Question, Refusal>> {
  const read = await lawAndMoment(source, context, withDay(input))
  if (!read.ok) return read
  const { law, moment } = read.value
  const situation = readers.readerFor(law)(input.transaction)
  if (!situation.ok) return refuse(inputRefused(inTransaction(situation.reason)))
  return ok({ law, moment, situation: situation.value })
}

type Asked = { readonly transaction: unknown; readonly asOf?: string; readonly knownAt?: string }

/** The day of the transaction counts where the question names none. */
function withDay(input: Asked): { asOf?: string; knownAt?: string } {
  const day = (input.transaction as { day?: unknown } | null)?.day
  const named = typeof day === 'string' && parseLocalDate(day).ok ? { asOf: day } : {}
  const { asOf, knownAt } = input
  return {
    ...named,
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
  }
}

/** Problems of a transaction named from the body of the request. */
function inTransaction<P extends { readonly at: string }>(problems: readonly P[]): P[] {
  return problems.map((problem) => ({
    ...problem,
    at: problem.at === '' ? 'transaction' : `transaction.${problem.at}`,
  }))
}
