import Type from 'typebox'
import { type Localised, ok, refuse } from '#kernel'
import { defineAction } from '../../action/action.ts'
import { object } from '../../action/object.ts'
import type { Refusal } from '../../action/refusal.ts'
import type { JournalHead } from '../entry.ts'
import { type JournalFault, verifyJournal } from '../verify-journal.ts'

const FAULTS: Readonly<Record<JournalFault['kind'], (seq: number) => Localised>> = {
  altered: (seq) => ({
    en: `Journal entry ${seq} was altered after it was written.`,
    zh: `日志第 ${seq} 条在写入后被改动。`,
  }),
  missing: (seq) => ({
    en: `Journal entry ${seq} was removed.`,
    zh: `日志第 ${seq} 条被删除。`,
  }),
  reordered: (seq) => ({
    en: `Journal entry ${seq} was moved: another one stands in its place.`,
    zh: `日志第 ${seq} 条被移动，其位置上是另一条记录。`,
  }),
  cut_off: (seq) => ({
    en: `The journal ends too early: entry ${seq} and all after it were removed.`,
    zh: `日志被截断：第 ${seq} 条及其后的记录被删除。`,
  }),
}

const REMEDY: Localised = {
  en: ' The entries before it are as they were written. Restore the rest from a backup and find out who had access to the database.',
  zh: '此前的记录完好。请从备份恢复其余部分，并查明何人接触过数据库。',
}

/** Proves that no entry of the journal was touched, or names the first one that was. */
export const verifyChain = defineAction({
  name: 'journal.verify-chain',
  kind: 'query',
  summary: {
    en: 'Prove that the journal is as it was written, or name the first entry that was touched',
    zh: '验证日志未被改动，或指出第一条被改动的记录',
  },
  permission: 'operator',
  input: object({
    expected: Type.Optional(
      Type.String({
        pattern: '^[0-9]{1,15}:[0-9a-f]{64}$',
        description: 'an end written down earlier, as NUMBER:HASH; it must still be in the chain',
      }),
    ),
  }),
  output: object({ entries: Type.Integer(), head: Type.String() }),
  http: { method: 'GET', path: '/v1/journal/verification' },
  cli: {
    words: 'journal verify',
    example: 'portcullis journal verify',
    show: ({ entries, head }, language) =>
      language === 'zh'
        ? `日志完好，记录数：${entries}。\n末端：${head}\n请将末端记在别处：今后用 --expected 可证明没有任何记录被截去。`
        : `The journal is whole. Entries: ${entries}.\nEnd: ${head}\nKeep the end somewhere else: with --expected it proves later that nothing was cut off.`,
  },
  async run({ db }, { expected }) {
    const verified = await verifyJournal(
      db,
      expected === undefined ? undefined : readHead(expected),
    )
    if (verified.ok) return ok({ entries: verified.value.seq, head: showHead(verified.value) })
    return refuse(journalRefused(verified.reason))
  },
})

function readHead(text: string): JournalHead {
  const [seq = '', hash = ''] = text.split(':')
  return { seq: Number(seq), hash }
}

function showHead({ seq, hash }: JournalHead): string {
  return `${seq}:${hash}`
}

/** Why a journal is not whole, by its first fault. */
export function journalRefused({ kind, seq }: JournalFault): Refusal {
  const told = FAULTS[kind](seq)
  const sentence = { en: told.en + REMEDY.en, zh: told.zh + REMEDY.zh }
  return { code: `journal_entry_${kind}`, status: 409, sentence }
}
