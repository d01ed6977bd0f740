import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import Type from 'typebox'
import { ok, refuse } from '#kernel'
import { testDatabase } from '../../../test/support/database.ts'
import { NOW, testRuntime } from '../../../test/support/runtime.ts'
import { type Actor, ANONYMOUS, localOperator } from '../access/actor.ts'
import { readOnly } from '../db/database.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { listEntries } from '../journal/store.ts'
import { verifyJournal } from '../journal/verify-journal.ts'
import { type Action, type ActionContext, defineAction } from './action.ts'
import { object } from './object.ts'
import type { Refusal } from './refusal.ts'
import { runAction } from './run-action.ts'

type Shelf = { 'platform.shelf': { name: string } }

const SHELF_FULL: Refusal = {
  code: 'shelf_full',
  status: 409,
  sentence: { en: 'The shelf is full.', zh: '货架已满。' },
}

const input = object({ name: Type.String({ minLength: 1 }), mood: Type.Optional(Type.String()) })

const fill = defineAction({
  name: 'shelf.fill-place',
  kind: 'command',
  summary: { en: 'Put something on the shelf', zh: '上架' },
  permission: 'storekeeper',
  input,
  output: object({ name: Type.String(), day: Type.String() }),
  async run({ db, today }, { name, mood }) {
    await db.$extendTables<Shelf>().insertInto('platform.shelf').values({ name }).execute()
    if (mood === 'full') return refuse(SHELF_FULL)
    if (mood === 'broken') throw new Error('the shelf broke')
    const output = { name, day: today('Asia/Shanghai') }
    return ok({ output, entry: { subject: `place:${name}`, basis: 'cn/x#art-1', after: { name } } })
  },
})

const look = defineAction({
  name: 'shelf.list-places',
  kind: 'query',
  summary: { en: 'Look at the shelf', zh: '查看货架' },
  permission: 'anyone',
  input: object({ write: Type.Optional(Type.Boolean()) }),
  output: Type.Array(Type.String()),
  async run({ db }, { write }) {
    const shelf = db.$extendTables<Shelf>()
    if (write) await shelf.insertInto('platform.shelf').values({ name: 'sneaky' }).execute()
    const rows = await shelf.selectFrom('platform.shelf').select('name').orderBy('name').execute()
    return ok(rows.map((row) => row.name))
  },
})

describe('running an action', () => {
  const database = testDatabase()
  const keeper: Actor = { id: 'token:li', permissions: ['storekeeper'] }

  const run = <Output>(action: Action<Output>, actor: Actor, given: unknown) =>
    runAction(testRuntime(database), { action, actor, input: given })
  const journal = (): Promise<JournalEntry[]> =>
    readOnly(database.db, (open) => listEntries(open, { after: 0, limit: 100 }))
  const shelf = async () => {
    const places = await run(look, ANONYMOUS, {})
    return places.ok ? places.value : []
  }

  before(() => database.owner.query('create table platform.shelf (name text primary key)'))

  it('changes the record and writes one journal entry', async () => {
    const outcome = await run(fill, keeper, { name: 'magnets' })
    assert.deepEqual(outcome, { ok: true, value: { name: 'magnets', day: '2026-11-10' } })
    assert.deepEqual(await shelf(), ['magnets'])
    const [entry, ...others] = await journal()
    assert.equal(others.length, 0)
    const { hash, previousHash, ...told } = entry ?? assert.fail('there is no entry')
    assert.notEqual(hash, previousHash)
    assert.deepEqual(told, {
      seq: 1,
      recordedAt: NOW.toISOString(),
      actor: 'token:li',
      action: 'shelf.fill-place',
      permission: 'storekeeper',
      basis: 'cn/x#art-1',
      subject: 'place:magnets',
      before: null,
      after: { name: 'magnets' },
      rulebookVersion: 'test-rulebook',
    })
  })

  type Case = [why: string, actor: Actor, input: unknown, code: string]
  const refused: Case[] = [
    ['nobody has said who they are', ANONYMOUS, { name: 'a' }, 'sign_in_required'],
    [
      'they lack the permission',
      { id: 'token:x', permissions: ['other'] },
      { name: 'a' },
      'permission_missing',
    ],
    ['a field is missing', keeper, {}, 'input_not_valid'],
    ['the text cannot be stored', keeper, { name: 'a\0b' }, 'input_not_valid'],
    ['the text is half a character', keeper, { name: 'a\ud800' }, 'input_not_valid'],
    ['the action itself refuses', keeper, { name: 'b', mood: 'full' }, 'shelf_full'],
    [
      'both permission and input are wrong, and permission comes first',
      ANONYMOUS,
      {},
      'sign_in_required',
    ],
  ]
  for (const [why, actor, given, code] of refused) {
    it(`leaves record and journal alone when ${why}`, async () => {
      const outcome = await run(fill, actor, given)
      assert.equal(outcome.ok ? 'done' : outcome.reason.code, code)
      assert.deepEqual(await shelf(), ['magnets'])
      assert.equal((await journal()).length, 1)
    })
  }

  it('undoes everything when the action fails half-way', async () => {
    await assert.rejects(run(fill, keeper, { name: 'c', mood: 'broken' }), /the shelf broke/)
    assert.deepEqual(await shelf(), ['magnets'])
    assert.equal((await journal()).length, 1)
  })

  it('undoes the change when its journal entry cannot be written', async () => {
    await database.owner.query('revoke insert on platform.journal from portcullis_app')
    await assert.rejects(run(fill, keeper, { name: 'd' }), /permission denied/)
    await database.owner.query('grant insert on platform.journal to portcullis_app')
    assert.deepEqual(await shelf(), ['magnets'])
    assert.equal((await journal()).length, 1)
  })

  it('lets a query change nothing', async () => {
    await assert.rejects(run(look, keeper, { write: true }), /read-only transaction/)
  })

  it('lets the local operator do everything', async () => {
    assert.ok((await run(fill, localOperator('wang'), { name: 'tungsten' })).ok)
    assert.equal((await journal()).at(-1)?.actor, 'local:wang')
  })

  it('keeps the chain whole when many commands run at once', async () => {
    const many = Array.from({ length: 10 }, (_, index) => run(fill, keeper, { name: `m${index}` }))
    assert.ok((await Promise.all(many)).every((outcome) => outcome.ok))
    const verified = await readOnly(database.db, (open) => verifyJournal(open))
    assert.equal(verified.ok && verified.value.seq, 12)
  })
})

describe('an action that needs no database', () => {
  const closed = {
    database: () => assert.fail('the database was opened'),
    clock: () => NOW,
    hasRecord: () => true,
    rulebookVersion: () => undefined,
  }
  const tellDay = (ask: (context: ActionContext) => string) =>
    defineAction({
      name: 'calendar.tell-day',
      kind: 'query',
      summary: { en: 'Tell the day', zh: '今天' },
      permission: 'anyone',
      needsDatabase: false,
      input: object({}),
      output: Type.String(),
      run: async (context) => ok(ask(context)),
    })
  const run = (action: Action<string>) => runAction(closed, { action, actor: ANONYMOUS, input: {} })

  it('does not open it', async () => {
    const outcome = await run(tellDay(({ today }) => today('Asia/Tokyo')))
    assert.deepEqual(outcome, { ok: true, value: '2026-11-10' })
  })

  it('fails when it asks for it all the same', async () => {
    const asking = run(tellDay(({ db }) => typeof db))
    await assert.rejects(asking, /calendar.tell-day says it needs no database/)
  })
})
