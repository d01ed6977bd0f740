import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { readOnly, transaction } from '../db/database.ts'
import { sha256 } from '../sha256.ts'
import { EMPTY_JOURNAL, type EntryDraft, hashEntry, type JournalHead } from './entry.ts'
import { appendEntry, listEntries } from './store.ts'
import { verifyJournal } from './verify-journal.ts'

const doing = {
  actor: 'local:wang',
  action: 'rulebook.confirm-status',
  permission: 'operator',
  now: new Date('2026-11-10T01:02:03.456Z'),
  rulebookVersion: 'sha256:1',
}

describe('the journal', () => {
  const database = testDatabase()

  const append = (draft: EntryDraft) =>
    transaction(database.db, async (open) => ({
      ok: true as const,
      value: await appendEntry(open, draft, doing),
    }))
  const verify = (expected?: JournalHead) =>
    readOnly(database.db, (open) => verifyJournal(open, expected))

  /** Does something to the journal as its owner, looks, and undoes it. */
  const afterTampering = async (sql: string, expected?: JournalHead) => {
    await database.owner.query(`begin; ${sql}`)
    try {
      await database.owner.query('commit')
      return await verify(expected)
    } finally {
      await database.owner.query(RESTORE)
    }
  }
  const RESTORE = `
    begin; delete from platform.journal;
    insert into platform.journal select * from saved_journal;
    update platform.journal_head set (seq, hash) = (select seq, hash from saved_head);
    commit`

  let end: JournalHead

  before(async () => {
    assert.deepEqual(await verify(), { ok: true, value: EMPTY_JOURNAL })
    const odd = { 中文: 'ẞ\u2028"', big: 1e21, small: 5e-324, list: [1, null, { a: undefined }] }
    const drafts: EntryDraft[] = [
      { subject: 'a:1', after: odd, basis: 'cn/npc/export-control-law#art-12' },
      { subject: 'a:2', before: { on: new Date(0) }, after: null },
      { subject: 'a:3' },
      { subject: 'a:4', after: 'text' },
      { subject: 'a:5', after: [] },
      { subject: 'a:6', after: { n: -0 } },
    ]
    for (const draft of drafts) {
      const appended = await append(draft)
      assert.ok(appended.ok)
      end = appended.value
    }
    await database.owner.query(`
      create table saved_journal as select * from platform.journal;
      create table saved_head as select * from platform.journal_head`)
  })

  it('is whole after entries of every kind of value', async () => {
    assert.deepEqual(await verify(), { ok: true, value: { seq: 6, hash: end.hash } })
  })

  type Case = [tampering: string, sql: string, seq: number, kind: string]
  const cases: Case[] = [
    ['a changed subject', "update platform.journal set subject = 'b' where seq = 3", 3, 'altered'],
    ['a changed actor', "update platform.journal set actor = 'x' where seq = 1", 1, 'altered'],
    [
      'a changed day',
      "update platform.journal set recorded_at = 'epoch' where seq = 6",
      6,
      'altered',
    ],
    [
      'a change inside the value',
      "update platform.journal set after = '{}' where seq = 1",
      1,
      'altered',
    ],
    ['a lost basis', 'update platform.journal set basis = null where seq = 1', 1, 'altered'],
    ['a removed entry', 'delete from platform.journal where seq = 4', 4, 'missing'],
    ['a removed first entry', 'delete from platform.journal where seq = 1', 1, 'missing'],
    [
      'two that changed places',
      `update platform.journal set seq = 99 where seq = 2;
       update platform.journal set seq = 2 where seq = 3;
       update platform.journal set seq = 3 where seq = 99`,
      2,
      'reordered',
    ],
    [
      'a removed entry with the gap closed',
      'delete from platform.journal where seq = 3; update platform.journal set seq = seq - 1 where seq > 3',
      3,
      'altered',
    ],
    ['a removed last entry', 'delete from platform.journal where seq = 6', 6, 'cut_off'],
    ['everything removed', 'delete from platform.journal', 1, 'cut_off'],
    [
      'two faults, of which the first is named',
      "update platform.journal set actor = 'x' where seq in (5, 2)",
      2,
      'altered',
    ],
  ]
  for (const [tampering, sql, seq, kind] of cases) {
    it(`shows ${tampering}, and where`, async () => {
      assert.deepEqual(await afterTampering(sql), { ok: false, reason: { seq, kind } })
    })
  }

  it('names an entry that was rewritten together with its hash', async () => {
    const [third] = await readOnly(database.db, (open) => listEntries(open, { after: 2, limit: 1 }))
    assert.ok(third)
    const hash = hashEntry({ ...third, actor: 'x' }, sha256)
    const forged = `update platform.journal set actor = 'x', hash = '${hash}' where seq = 3`
    assert.deepEqual(await afterTampering(forged), {
      ok: false,
      reason: { seq: 3, kind: 'altered' },
    })
  })

  it('shows a cut that also moved the recorded end, to someone who kept the end', async () => {
    const cut = `delete from platform.journal where seq > 4;
      update platform.journal_head set (seq, hash) = (select seq, hash from saved_journal where seq = 4)`
    assert.equal((await afterTampering(cut)).ok, true)
    assert.deepEqual(await afterTampering(cut, end), {
      ok: false,
      reason: { seq: 5, kind: 'cut_off' },
    })
  })

  it('never forks when many append at once', async () => {
    const many = Array.from({ length: 12 }, (_, index) => append({ subject: `many:${index}` }))
    await Promise.all(many)
    const verified = await verify()
    assert.equal(verified.ok && verified.value.seq, 18)
    await database.owner.query(RESTORE)
  })

  const forbidden = [
    "update platform.journal set actor = 'x'",
    'delete from platform.journal',
    'truncate platform.journal',
    'delete from platform.journal_head',
    'drop table platform.journal',
    'alter table platform.journal disable trigger all',
    'delete from platform.migration',
    'set role portcullis_owner',
  ]
  for (const sql of forbidden) {
    it(`does not let the program run "${sql}"`, async () => {
      const { CompiledQuery } = await import('kysely')
      await assert.rejects(database.db.executeQuery(CompiledQuery.raw(sql)), {
        code: '42501',
      })
    })
  }
})
