import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Environment, readSettings } from './settings.ts'

describe('the settings', () => {
  it('are safe when nothing is set', () => {
    const settings = readSettings({}, '/srv/portcullis')
    assert.ok(settings.ok)
    assert.equal(settings.value.port, 4080)
    assert.equal(settings.value.host, '127.0.0.1')
    assert.equal(settings.value.home, '/srv/portcullis/.portcullis')
    assert.equal(settings.value.databaseUrl, undefined)
  })

  it('treat an empty value as not set', () => {
    const settings = readSettings({ PORT: '', DATABASE_URL: ' ' }, '/')
    assert.ok(settings.ok)
    assert.equal(settings.value.port, 4080)
  })

  it('may open the server to others once its public address is known', () => {
    const environment = {
      PORTCULLIS_HOST: '0.0.0.0',
      PORTCULLIS_PUBLIC_ORIGIN: 'https://portcullis.example',
    }
    assert.ok(readSettings(environment, '/').ok)
  })

  const refused: [why: string, environment: Environment, at: string][] = [
    ['a word for a port', { PORT: 'http' }, 'PORT'],
    ['a port too high', { PORT: '70000' }, 'PORT'],
    ['an open host without a public address', { PORTCULLIS_HOST: '0.0.0.0' }, 'PORTCULLIS_HOST'],
    [
      'a public address with a path',
      { PORTCULLIS_PUBLIC_ORIGIN: 'https://a.example/x' },
      'PORTCULLIS_PUBLIC_ORIGIN',
    ],
    ['another kind of database', { DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
    ['an owner without a database', { DATABASE_OWNER_URL: 'postgres://a/b' }, 'DATABASE_OWNER_URL'],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ]
  for (const [why, environment, at] of refused) {
    it(`are refused for ${why}, by name and with a remedy`, () => {
      const settings = readSettings(environment, '/')
      assert.ok(!settings.ok)
      assert.deepEqual(
        settings.reason.map((problem) => problem.at),
        [at],
      )
      assert.ok(settings.reason.every((problem) => problem.message && problem.remedy))
    })
  }

  it('never show the password of a database address', () => {
    const settings = readSettings({ DATABASE_URL: 'mysql://me:hunter2@host/x' }, '/')
    assert.doesNotMatch(JSON.stringify(settings), /hunter2/)
  })
})
