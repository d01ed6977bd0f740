import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Outage } from '../outage.ts'
import { handOver, makeSocketFolder } from './data-folder.ts'
import { asAllowedUser, findProgram, tiedToThisProcess } from './postgres-program.ts'
import { readPostmaster } from './postmaster-file.ts'

/** A PostgreSQL that this process started and must stop. */
export type PostgresProcess = { readonly child: ChildProcess; readonly socketFolder: string }

/** How long recovery after a crash may take before the start counts as failed. */
const START_LIMIT_MS = 120_000

/** How long other clients get to finish once a stop is asked for. */
const STOP_GRACE_MS = 5_000

const LARGEST_LOG_BYTES = 10_000_000

/** Starts PostgreSQL and waits until it answers; undefined when another one holds the data. */
export async function startPostgres(
  folder: string,
  durable: boolean,
): Promise<PostgresProcess | undefined> {
  const data = join(folder, 'data')
  const log = join(folder, 'postgres.log')
  const logged = sizeOf(log)
  handOver(data)
  const started = launch({ data, log, durable })
  try {
    await untilReady(started.child, data)
    return started
  } catch (error) {
    const said = readFileSync(log, 'utf8').slice(logged)
    await stopPostgres(started)
    if (said.includes('lock file "postmaster.pid" already exists')) return undefined
    throw new Outage(`The embedded database did not start: ${lastWords(said)} Its log is ${log}.`, {
      cause: error,
    })
  }
}

/** Lets clients finish, then stops the server and removes its socket. */
export async function stopPostgres({ child, socketFolder }: PostgresProcess): Promise<void> {
  if (isRunning(child)) {
    const exit = once(child, 'exit')
    child.ref()
    child.kill('SIGTERM')
    const impatience = setTimeout(() => child.kill('SIGINT'), STOP_GRACE_MS)
    await exit
    clearTimeout(impatience)
  }
  rmSync(socketFolder, { recursive: true, force: true })
}

function launch(options: { data: string; log: string; durable: boolean }): PostgresProcess {
  const { data, log, durable } = options
  const socketFolder = makeSocketFolder(data)
  const postgres = { command: findProgram('postgres'), args: flags(data, socketFolder, durable) }
  const { command, args } = asAllowedUser(tiedToThisProcess(postgres), data)
  if (sizeOf(log) > LARGEST_LOG_BYTES) truncateSync(log)
  const output = openSync(log, 'a', 0o600)
  // Its own process group: Ctrl-C in the terminal must reach the program first, not PostgreSQL.
  const child = spawn(command, args, { detached: true, stdio: ['ignore', output, output] })
  closeSync(output)
  child.unref()
  return { child, socketFolder }
}

function flags(data: string, socketFolder: string, durable: boolean): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', data, ...pairs]
}

async function untilReady(child: ChildProcess, data: string): Promise<void> {
  const failed = once(child, 'error')
  failed.catch(() => undefined)
  const deadline = Date.now() + START_LIMIT_MS
  while (Date.now() < deadline) {
    const postmaster = readPostmaster(data)
    if (postmaster?.ready && postmaster.processId === child.pid) return
    if (!isRunning(child)) throw new Error('it ended while starting')
    await pause(20)
  }
  throw new Error('it was not ready in time')
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}

function lastWords(said: string): string {
  return said.trim().split('\n').slice(-3).join(' ') || 'it said nothing.'
}
