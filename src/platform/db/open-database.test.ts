import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { MIGRATIONS, testDatabase } from '../../../test/support/database.ts'
import { type Environment, readSettings } from '../config/settings.ts'
import { openDatabase } from './open-database.ts'

describe('a database named by DATABASE_URL', () => {
  const database = testDatabase()

  const open = (environment: Environment) => {
    const settings = readSettings({ PORTCULLIS_HOME: '/nowhere', ...environment }, '/nowhere')
    return settings.ok ? openDatabase(settings.value, MIGRATIONS) : assert.fail()
  }
  const addressAs = (user: string) => {
    const { host, database: name } = database.ownerConnection
    return `postgres:///${name}?host=${encodeURIComponent(host ?? '')}&user=${user}`
  }

  const setups: [why: string, environment: () => Environment][] = [
    ['by its owner alone', () => ({ DATABASE_URL: addressAs('portcullis_owner') })],
    [
      'by a role for the program and its owner',
      () => ({
        DATABASE_URL: addressAs('portcullis_app'),
        DATABASE_OWNER_URL: addressAs('portcullis_owner'),
      }),
    ],
    [
      'by the role for the program, once it is migrated',
      () => ({ DATABASE_URL: addressAs('portcullis_app') }),
    ],
  ]
  for (const [why, environment] of setups) {
    it(`is used ${why} with the rights of the program`, async () => {
      const opened = await open(environment())
      assert.deepEqual(opened.applied, [])
      const role = await sql<{ role: string }>`select current_user as role`.execute(opened.db)
      assert.deepEqual(role.rows, [{ role: 'portcullis_app' }])
      const tampering = sql`delete from platform.journal`.execute(opened.db)
      await assert.rejects(tampering, { code: '42501' })
      await opened.close()
    })
  }

  it('is reported down with its place and without its password', async () => {
    const opening = open({ DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:9/x' })
    await assert.rejects(opening, (error: Error) => {
      assert.match(error.message, /^The database at 127.0.0.1:9 does not answer .*DATABASE_URL/)
      assert.doesNotMatch(error.message, /hunter2/)
      return true
    })
  })
})

describe('rows of the database', () => {
  const database = testDatabase()

  it('hold days as text and whole numbers as numbers', async () => {
    const found =
      await sql`select date '2026-11-10' as day, 9007199254740991::bigint as number`.execute(
        database.db,
      )
    assert.deepEqual(found.rows, [{ day: '2026-11-10', number: 9007199254740991 }])
  })

  it('are refused where a number would be rounded', async () => {
    const asked = sql`select 9007199254740993::bigint as number`.execute(database.db)
    await assert.rejects(asked, /9007199254740993 does not fit a number exactly/)
  })
})
