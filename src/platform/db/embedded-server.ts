import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Outage } from '../outage.ts'
import { createCluster, OWNER, SOCKET_PREFIX } from './data-folder.ts'
import { startPostgres, stopPostgres } from './postgres-process.ts'
import { type Postmaster, readPostmaster } from './postmaster-file.ts'

/** A database server to connect to, and how to let go of it. */
export type DatabaseServer = {
  /** Connects as the owner of the schemas, who may migrate. */
  readonly ownerConnection: pg.ClientConfig
  /** Whether another process started it and will stop it. */
  readonly shared: boolean
  /** Resolves when a server this process started has ended, asked or not. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** Holds the data, the server's log and the id of the process that started it. */
  readonly folder: string
  /** Never share: wait for another process to finish with the data, then own the server. */
  readonly alone?: boolean
  /** False gives up safety against a power cut for speed; for tests only. */
  readonly durable?: boolean
}

/** How long to wait for a server that is stopping, or for a command that still uses it. */
const PATIENCE_MS = 10_000

/**
 * Opens the embedded PostgreSQL of a folder: creates it the first time, joins it when another
 * process of this machine runs it, and starts it otherwise.
 */
export async function openEmbeddedServer(options: EmbeddedOptions): Promise<DatabaseServer> {
  const { folder, alone = false, durable = true } = options
  await createCluster(folder, durable)
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const running = await findRunning(folder)
    if (running && !alone) return share(running)
    if (running) stopOrphan(running, folder)
    else {
      const server = await start(folder, durable)
      if (server) return server
    }
    if (Date.now() > deadline) throw new Outage(describeHolder(folder))
    await pause(100)
  }
}

async function start(folder: string, durable: boolean): Promise<DatabaseServer | undefined> {
  const postgres = await startPostgres(folder, durable)
  if (!postgres) return undefined
  const { socketFolder } = postgres
  removeSocketOfKilled(readStarter(folder), socketFolder)
  const starter: Starter = { processId: process.pid, socketFolder }
  writeFileSync(starterFile(folder), JSON.stringify(starter), { mode: 0o600 })
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  postgres.child.once('exit', () => resolve())
  return {
    ownerConnection: connectionTo(socketFolder),
    shared: false,
    ended,
    stop: () => stopPostgres(postgres),
  }
}

function share({ socketFolder, port }: Postmaster): DatabaseServer {
  return {
    ownerConnection: { ...connectionTo(socketFolder), port },
    shared: true,
    ended: new Promise(() => undefined),
    stop: async () => undefined,
  }
}

function connectionTo(socketFolder: string): pg.ClientConfig {
  return { host: socketFolder, user: OWNER, database: 'postgres' }
}

async function findRunning(folder: string): Promise<Postmaster | undefined> {
  const postmaster = readPostmaster(join(folder, 'data'))
  if (!postmaster?.ready) return undefined
  const client = new pg.Client(share(postmaster).ownerConnection)
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return postmaster
  } catch {
    return undefined
  }
}

/** Who started the server of a folder, for when they are gone without having cleaned up. */
type Starter = { readonly processId: number; readonly socketFolder: string }

/** Where the kernel cannot tie PostgreSQL to its starter, a killed starter leaves it behind. */
function stopOrphan({ processId }: Postmaster, folder: string): void {
  if (!isAlive(readStarter(folder).processId)) process.kill(processId, 'SIGINT')
}

function removeSocketOfKilled({ socketFolder }: Starter, present: string): void {
  if (socketFolder === present || !basename(socketFolder).startsWith(SOCKET_PREFIX)) return
  rmSync(socketFolder, { recursive: true, force: true })
}

function describeHolder(folder: string): string {
  const { processId } = readStarter(folder)
  return `Another Portcullis (process ${processId}) is using the data in ${folder}: stop it first, or set PORTCULLIS_HOME to another folder.`
}

function readStarter(folder: string): Starter {
  try {
    return JSON.parse(readFileSync(starterFile(folder), 'utf8'))
  } catch {
    return { processId: 0, socketFolder: '' }
  }
}

function starterFile(folder: string): string {
  return join(folder, 'started-by.json')
}

function isAlive(processId: number): boolean {
  if (!(processId > 0)) return false
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
