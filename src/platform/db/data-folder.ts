import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Outage } from '../outage.ts'
import { asAllowedUser, findProgram, runToEnd, userFor } from './postgres-program.ts'

/** The superuser of the embedded server, who owns the schemas. */
export const OWNER = 'portcullis_owner'

/** PostgreSQL's limit for a socket's path is 107 bytes, of which its own file name takes 14. */
const LONGEST_SOCKET_FOLDER = 90

/** How the names of socket folders begin. */
export const SOCKET_PREFIX = 'portcullis-'

/** Makes a database cluster where there is none. Interrupted half-way, it leaves nothing behind. */
export async function createCluster(folder: string, durable: boolean): Promise<void> {
  const data = join(folder, 'data')
  if (existsSync(join(data, 'PG_VERSION'))) return
  makePrivateFolder(folder)
  const fresh = mkdtempSync(join(folder, 'new-'))
  handOver(fresh)
  try {
    await runToEnd(
      asAllowedUser({ command: findProgram('initdb'), args: flags(fresh, durable) }, fresh),
    )
    renameSync(fresh, data)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(join(data, 'PG_VERSION'))) throw describe(error, folder)
  }
}

/** A short-named private folder for the server's socket: a long checkout path would not fit. */
export function makeSocketFolder(data: string): string {
  const parent = tmpdir().length < LONGEST_SOCKET_FOLDER - 20 ? tmpdir() : '/tmp'
  const folder = mkdtempSync(join(parent, SOCKET_PREFIX))
  handOver(folder, data)
  return folder
}

/** Gives a path and all in it to the user PostgreSQL will run as, when that is another user. */
export function handOver(path: string, data: string = path): void {
  const user = userFor(data)
  if (process.getuid?.() !== 0 || user === 0) return
  for (const entry of readdirSync(path, { recursive: true })) {
    chownSync(join(path, String(entry)), user, user)
  }
  chownSync(path, user, user)
}

function flags(data: string, durable: boolean): string[] {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin']
  const options = ['--builtin-locale=C.UTF-8', '--auth-local=trust', '--auth-host=reject']
  const speed = durable ? [] : ['--no-sync']
  return ['-D', data, `--username=${OWNER}`, ...locale, ...options, ...speed]
}

function makePrivateFolder(folder: string): void {
  try {
    // Others may pass through the parent, where PostgreSQL runs as another user than root.
    mkdirSync(dirname(folder), { recursive: true, mode: 0o711 })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    handOver(folder)
  } catch (error) {
    throw describe(error, folder)
  }
}

function describe(error: unknown, folder: string): Outage {
  const { stderr, message } = error as { stderr?: string; message?: string }
  const reason = (stderr?.trim() || message || '').split('\n').slice(-3).join(' ')
  const asNobody = process.getuid?.() === 0 && userFor(folder) !== 0
  const remedy = asNobody
    ? 'PostgreSQL does not run as root and this system bars user namespaces: start Portcullis as another user, or set PORTCULLIS_HOME to a folder that every user can reach.'
    : 'Make the folder writable, or set PORTCULLIS_HOME to another one.'
  const sentence = `The database could not be created in ${folder}: ${reason}. ${remedy}`
  return new Outage(sentence, { cause: error })
}
