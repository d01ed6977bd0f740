import { type Language, ok } from '#kernel'
import { type Action, defineAction, object } from '#platform'
import { type Confirmation, subjectOf } from '../confirmation.ts'
import type { LawSource } from '../law-source.ts'
import { listConfirmations } from '../store.ts'
import { answer } from './moment-input.ts'

export function listConfirmed(source: LawSource): Action {
  return defineAction({
    name: 'rulebook.list-confirmations',
    kind: 'query',
    summary: {
      en: 'List what was recorded about doubts in the law',
      zh: '列出已登记的状态核实结果',
    },
    permission: 'anyone',
    input: object({}),
    output: answer<{ confirmations: readonly Confirmation[] }>('The oldest first'),
    http: { method: 'GET', path: '/v1/rulebook/confirmations' },
    cli: {
      words: 'rulebook confirmations',
      example: 'portcullis rulebook confirmations',
      show: ({ confirmations }, language) =>
        confirmations.length === 0 ? NONE[language] : confirmations.map(line).join('\n'),
    },
    async run(context) {
      const { id } = source.rulebook().jurisdiction
      return ok({ confirmations: await listConfirmations(context.db, id) })
    },
  })
}

const NONE: Readonly<Record<Language, string>> = { en: 'Nothing is recorded.', zh: '尚无登记。' }

function line({ settles, recordedOn, recordedBy, source }: Confirmation): string {
  return `${recordedOn}  ${settles.verdict}  ${subjectOf(settles)}  ${recordedBy}  ${source}`
}
