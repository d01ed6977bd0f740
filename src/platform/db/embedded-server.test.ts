import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import pg from 'pg'
import { type DatabaseServer, openEmbeddedServer } from './embedded-server.ts'
import { readPostmaster } from './postmaster-file.ts'

const OPENER = `
  import { openEmbeddedServer } from ${JSON.stringify(new URL('./embedded-server.ts', import.meta.url))}
  await openEmbeddedServer({ folder: process.argv[1], durable: false })
  process.stdout.write('open')
  setInterval(() => undefined, 1000)`

describe('the embedded server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-embedded-'))
  const open = (alone = false) => openEmbeddedServer({ folder, alone, durable: false })
  after(() => rmSync(folder, { recursive: true, force: true }))

  const ask = async (server: DatabaseServer, sql: string) => {
    const client = new pg.Client(server.ownerConnection)
    await client.connect()
    const answer = await client.query(sql)
    await client.end()
    return answer.rows
  }
  /** Another process that opens the same folder and holds it. */
  const openElsewhere = async (): Promise<ChildProcess> => {
    const args = ['--input-type=module-typescript', '--eval', OPENER, folder]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout ?? child, 'data')
    return child
  }

  it('is made the first time, and keeps what was written to it', async () => {
    const first = await open()
    assert.equal(first.shared, false)
    await ask(first, 'create table kept (n int); insert into kept values (42)')
    await first.stop()
    const again = await open()
    assert.deepEqual(await ask(again, 'select n from kept'), [{ n: 42 }])
    await again.stop()
  })

  it('listens on nothing but a private socket, which goes away with it', async () => {
    const server = await open()
    const socket = readPostmaster(join(folder, 'data'))?.socketFolder ?? ''
    assert.deepEqual(await ask(server, 'show listen_addresses'), [{ listen_addresses: '' }])
    assert.ok(readdirSync(socket).length > 0)
    await server.stop()
    assert.equal(existsSync(socket), false)
    assert.equal(readPostmaster(join(folder, 'data')), undefined)
  })

  it('is shared by a second opening, whose end leaves it running', async () => {
    const first = await open()
    const second = await open()
    assert.equal(second.shared, true)
    await second.stop()
    assert.deepEqual(await ask(first, 'select 1 as one'), [{ one: 1 }])
    await first.stop()
  })

  it('ends with a process that is killed, and is opened again without loss', async () => {
    const other = await openElsewhere()
    const shared = await open()
    assert.equal(shared.shared, true)
    await ask(shared, 'insert into kept values (43)')
    other.kill('SIGKILL')
    const left = String(shared.ownerConnection.host)
    const mine = await open(true)
    assert.equal(mine.shared, false)
    assert.equal(existsSync(left), false)
    assert.deepEqual(await ask(mine, 'select n from kept order by n'), [{ n: 42 }, { n: 43 }])
    await mine.stop()
  })

  it('waits for the process that holds it when it must own the data', async () => {
    const other = await openElsewhere()
    const starter = JSON.parse(readFileSync(join(folder, 'started-by.json'), 'utf8'))
    assert.equal(starter.processId, other.pid)
    const waiting = open(true)
    other.kill('SIGTERM')
    const mine = await waiting
    assert.equal(mine.shared, false)
    await mine.stop()
  })

  it('says so when the folder cannot be written', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const opening = openEmbeddedServer({ folder: join(file, 'postgres'), durable: false })
    await assert.rejects(opening, /could not be created in .*a-file.*PORTCULLIS_HOME/)
  })
})
