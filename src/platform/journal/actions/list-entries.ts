import Type from 'typebox'
import { ok } from '#kernel'
import { defineAction } from '../../action/action.ts'
import { object } from '../../action/object.ts'
import type { JournalEntry } from '../entry.ts'
import { listEntries } from '../store.ts'

const DEFAULT_LIMIT = 50

const entry = object({
  seq: Type.Integer(),
  recordedAt: Type.String({ format: 'date-time' }),
  actor: Type.String(),
  action: Type.String(),
  permission: Type.String(),
  basis: Type.Union([Type.String(), Type.Null()]),
  subject: Type.String(),
  before: Type.Unknown(),
  after: Type.Unknown(),
  rulebookVersion: Type.Union([Type.String(), Type.Null()]),
  previousHash: Type.String(),
  hash: Type.String(),
})

/** Reads the journal in order, a page at a time. */
export const listJournal = defineAction({
  name: 'journal.list-entries',
  kind: 'query',
  summary: {
    en: 'Read the journal: who did what, when and why',
    zh: '查看日志：何人何时因何做了什么',
  },
  permission: 'operator',
  input: object({
    after: Type.Optional(
      Type.Integer({ minimum: 0, description: 'the number of the last entry already read' }),
    ),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1000, description: 'how many; 50 when not given' }),
    ),
  }),
  output: object({ entries: Type.Array(entry) }),
  http: { method: 'GET', path: '/v1/journal/entries' },
  cli: {
    words: 'journal list',
    example: 'portcullis journal list --after 100 --limit 20',
    show: ({ entries }, language) =>
      entries.length > 0
        ? entries.map(showEntry).join('\n')
        : language === 'zh'
          ? '没有记录。'
          : 'No entries.',
  },
  async run({ db }, { after = 0, limit = DEFAULT_LIMIT }) {
    return ok({ entries: await listEntries(db, { after, limit }) })
  },
})

function showEntry({ seq, recordedAt, actor, action, subject }: JournalEntry): string {
  return `${String(seq).padStart(6)}  ${recordedAt}  ${actor}  ${action}  ${subject}`
}
