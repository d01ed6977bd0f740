import Type from 'typebox'
import { type Outcome, ok, parseLocalDate, refuse } from '#kernel'
import { type Action, defineAction, inputRefused, newId, object, type Refusal } from '#platform'
import { type Confirmation, subjectOf } from '../confirmation.ts'
import type { LawSource } from '../law-source.ts'
import type { Rulebook } from '../rulebook.ts'
import { addConfirmation, listConfirmations } from '../store.ts'
import { answer } from './moment-input.ts'

const VERDICTS = ['enacted', 'not_enacted', 'in_force', 'never_in_force'] as const

const input = object({
  subject: Type.String({
    maxLength: 200,
    description: 'the announcement or provision that is in doubt, as "doubts" in an answer name it',
  }),
  verdict: Type.Enum([...VERDICTS], {
    description:
      'enacted or not_enacted for an announcement; in_force or never_in_force for a provision',
  }),
  from: Type.Optional(
    Type.String({ format: 'date', description: 'first day in force, with the verdict in_force' }),
  ),
  source: Type.String({
    minLength: 5,
    maxLength: 2000,
    description: 'where this was established: number and address of the notice that was read',
  }),
})

type Input = { subject: string; verdict: (typeof VERDICTS)[number]; from?: string; source: string }

/** An operator records what became of a doubt in the law. Earlier questions keep their answers. */
export function confirmStatus(source: LawSource): Action {
  return defineAction({
    name: 'rulebook.confirm-status',
    kind: 'command',
    summary: {
      en: 'Record what became of an unconfirmed status: who, when, from which source',
      zh: '登记未确认状态的核实结果：何人、何时、依据何来源',
    },
    permission: 'rulebook.confirm-status',
    input,
    output: answer<Confirmation>('The confirmation as recorded'),
    http: { method: 'POST', path: '/v1/rulebook/confirmations' },
    cli: {
      words: 'rulebook confirm',
      positional: 'subject',
      example:
        'portcullis rulebook confirm cn/statement/2026-09-28/kuala-lumpur-extension --verdict enacted --source "Notice No. …"',
      show: ({ settles, recordedOn }, language) => {
        const subject = subjectOf(settles)
        return language === 'zh'
          ? `已登记：${subject} ${settles.verdict}（${recordedOn}）`
          : `Recorded: ${subject} ${settles.verdict}, known from ${recordedOn}`
      },
    },
    async run(context, given) {
      const rulebook = source.rulebook()
      const settles = settlementOf(rulebook, given)
      if (!settles.ok) return settles
      const { jurisdiction } = rulebook
      const before = (await listConfirmations(context.db, jurisdiction.id)).findLast(
        (known) => subjectOf(known.settles) === given.subject,
      )
      const confirmation: Confirmation = {
        id: newId(context.now),
        settles: settles.value,
        source: given.source,
        recordedOn: context.today(jurisdiction.zone),
        recordedBy: context.actor.id,
      }
      await addConfirmation(context.db, jurisdiction.id, confirmation, context.now)
      const entry = {
        subject: `status:${given.subject}`,
        basis: given.source,
        before: before?.settles ?? null,
        after: settles.value,
      }
      return ok({ output: confirmation, entry })
    },
  })
}

function settlementOf(
  rulebook: Rulebook,
  { subject, verdict, from }: Input,
): Outcome<Confirmation['settles'], Refusal> {
  const announced = [...rulebook.instruments.values()].some(({ acts }) =>
    acts.some((act) => act.act === 'announces' && act.id === subject),
  )
  const undated = rulebook.provisions.some(
    ({ id, inForceFrom }) => id === subject && inForceFrom === 'unknown',
  )
  if (!announced && !undated) return refuse(notInDoubt(subject))
  if (announced && (verdict === 'enacted' || verdict === 'not_enacted')) {
    return ok({ announcement: subject, verdict })
  }
  if (undated && verdict === 'never_in_force') return ok({ provision: subject, verdict })
  if (undated && verdict === 'in_force') {
    const day = parseLocalDate(from ?? '')
    if (day.ok) return ok({ provision: subject, verdict, from: day.value })
    const problem = {
      at: 'from',
      message: 'the first day in force is missing or no day',
      remedy: 'write it as YYYY-MM-DD',
    }
    return refuse(inputRefused([problem]))
  }
  const fitting = announced ? 'enacted or not_enacted' : 'in_force or never_in_force'
  const message = `${verdict} does not settle this kind of doubt`
  return refuse(inputRefused([{ at: 'verdict', message, remedy: `use ${fitting}` }]))
}

export function notInDoubt(subject: string): Refusal {
  return {
    code: 'status_not_in_doubt',
    status: 404,
    sentence: {
      en: `Nothing called "${subject}" is in doubt: "portcullis rulebook status" shows what is.`,
      zh: `没有名为“${subject}”的未确认事项：“portcullis rulebook status” 可查看。`,
    },
  }
}
