import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { MIGRATIONS, testDatabase } from '../../../test/support/database.ts'
import { migrate } from './migrate.ts'

const THING = 'create table shelf.thing (\n  name text primary key\n);\n'

describe('migrations', () => {
  const database = testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-migrations-'))
  after(() => rmSync(folder, { recursive: true }))

  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const shelf = { module: 'shelf', folder: pathToFileURL(`${folder}/`) }
  const run = () => migrate(database.ownerConnection, [...MIGRATIONS, shelf])

  it('run in order of module and number, once', async () => {
    write('002-places.sql', 'alter table shelf.thing add place text;')
    write('001-thing.sql', THING)
    assert.deepEqual(await run(), ['shelf/001-thing.sql', 'shelf/002-places.sql'])
    assert.deepEqual(await run(), [])
  })

  it('give the program the use of the tables they make', async () => {
    await sql`insert into shelf.thing (name) values ('x')`.execute(database.db)
    await sql`delete from shelf.thing`.execute(database.db)
    await assert.rejects(sql`drop table shelf.thing`.execute(database.db), { code: '42501' })
  })

  it('take turns when two programs start at once', async () => {
    write('003-both.sql', 'create table shelf.both ();')
    const [one, other] = await Promise.all([run(), run()])
    assert.equal(one.length + other.length, 1)
  })

  it('leave nothing behind when one fails, and say which', async () => {
    write('004-broken.sql', 'create table shelf.half (); select 1 / 0;')
    await assert.rejects(run(), /shelf\/004-broken.sql failed: division by zero/)
    const half = await database.owner.query("select to_regclass('shelf.half') as found")
    assert.equal(half.rows[0].found, null)
    write('004-broken.sql', 'create table shelf.half ();')
    assert.deepEqual(await run(), ['shelf/004-broken.sql'])
  })

  it('refuse a step that was changed after it ran', async () => {
    write('001-thing.sql', 'create table shelf.other ();')
    await assert.rejects(run(), /shelf\/001-thing.sql was changed after it ran/)
    write('001-thing.sql', THING)
  })

  it('do not mind line ends of another system', async () => {
    write('001-thing.sql', THING.replaceAll('\n', '\r\n'))
    assert.deepEqual(await run(), [])
  })

  it('refuse a database that a later version has changed', async () => {
    rmSync(join(folder, '004-broken.sql'))
    await assert.rejects(run(), /has run shelf\/004-broken.sql, which this version does not know/)
    write('004-broken.sql', 'create table shelf.half ();')
  })

  it('refuse two files of one number, and a file of another form', async () => {
    write('004-again.sql', '')
    await assert.rejects(run(), /number 004 is taken/)
    rmSync(join(folder, '004-again.sql'))
    write('notes.txt', '')
    await assert.rejects(run(), /notes.txt: name a migration like 001-licence.sql/)
    rmSync(join(folder, 'notes.txt'))
  })
})
