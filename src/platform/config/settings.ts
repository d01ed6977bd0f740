import { join } from 'node:path'
import { type Outcome, ok, type Problem, refuse } from '#kernel'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export type LogLevel = (typeof LOG_LEVELS)[number]

/** What the operator decides for one installation. Read once, at the start, by the app alone. */
export type Settings = {
  readonly port: number
  readonly host: string
  /**
   * The address people type, such as `https://portcullis.example`, when a proxy stands in front.
   */
  readonly publicOrigin: string | undefined
  /** The folder that holds the embedded database and everything else this machine keeps. */
  readonly home: string
  readonly databaseUrl: string | undefined
  /** A connection that may migrate; without it `databaseUrl` does both. */
  readonly databaseOwnerUrl: string | undefined
  readonly logLevel: LogLevel
}

export type Environment = Readonly<Record<string, string | undefined>>

const DEFAULT_PORT = 4080
const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

/** Reads the environment, or names every setting that is wrong. `root` holds the default home. */
export function readSettings(
  environment: Environment,
  root: string,
): Outcome<Settings, readonly Problem[]> {
  const given = (name: string) => environment[name]?.trim() || undefined
  const settings: Settings = {
    port: given('PORT') === undefined ? DEFAULT_PORT : Number(given('PORT')),
    host: given('PORTCULLIS_HOST') ?? '127.0.0.1',
    publicOrigin: given('PORTCULLIS_PUBLIC_ORIGIN'),
    home: given('PORTCULLIS_HOME') ?? join(root, '.portcullis'),
    databaseUrl: given('DATABASE_URL'),
    databaseOwnerUrl: given('DATABASE_OWNER_URL'),
    logLevel: (given('LOG_LEVEL') ?? 'info') as LogLevel,
  }
  const problems = CHECKS.flatMap((check) => check(settings) ?? [])
  return problems.length === 0 ? ok(settings) : refuse(problems)
}

/** Whether the server is reachable from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_HOSTS.has(host)
}

const CHECKS: readonly ((settings: Settings) => Problem | undefined)[] = [
  checkPort,
  checkPublicOrigin,
  checkHost,
  (settings) => checkDatabase('DATABASE_URL', settings.databaseUrl),
  (settings) => checkDatabase('DATABASE_OWNER_URL', settings.databaseOwnerUrl),
  checkOwner,
  checkLogLevel,
]

function checkPort({ port }: Settings): Problem | undefined {
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return undefined
  return {
    at: 'PORT',
    message: 'is not a port number',
    remedy: `set a number from 1 to 65535, or leave it out for ${DEFAULT_PORT}`,
  }
}

function checkPublicOrigin({ publicOrigin }: Settings): Problem | undefined {
  if (publicOrigin === undefined) return undefined
  const url = URL.parse(publicOrigin)
  if (url && /^https?:$/.test(url.protocol) && url.origin === publicOrigin) return undefined
  return {
    at: 'PORTCULLIS_PUBLIC_ORIGIN',
    message: `"${publicOrigin}" is not an origin`,
    remedy: 'write scheme and host without a path or final slash: https://portcullis.example',
  }
}

function checkHost({ host, publicOrigin }: Settings): Problem | undefined {
  if (isLoopback(host) || publicOrigin !== undefined) return undefined
  return {
    at: 'PORTCULLIS_HOST',
    message: `"${host}" opens the server to other machines, but its public address is not set`,
    remedy: 'set PORTCULLIS_PUBLIC_ORIGIN to the address people use, or leave PORTCULLIS_HOST out',
  }
}

function checkDatabase(at: string, address: string | undefined): Problem | undefined {
  if (address === undefined) return undefined
  // A socket's folder stands in the query and leaves the host empty, which URL cannot read.
  if (/^postgres(ql)?:\/\/\S+$/.test(address)) return undefined
  return {
    at,
    message: 'is not a PostgreSQL address',
    remedy: 'write postgres://user:password@host:5432/database, or leave it out',
  }
}

function checkOwner({ databaseUrl, databaseOwnerUrl }: Settings): Problem | undefined {
  if (databaseOwnerUrl === undefined || databaseUrl !== undefined) return undefined
  return {
    at: 'DATABASE_OWNER_URL',
    message: 'is set without DATABASE_URL',
    remedy: 'set DATABASE_URL to the connection the program works with, or leave both out',
  }
}

function checkLogLevel({ logLevel }: Settings): Problem | undefined {
  if (LOG_LEVELS.includes(logLevel)) return undefined
  return {
    at: 'LOG_LEVEL',
    message: `"${logLevel}" is not a level`,
    remedy: `choose one of ${LOG_LEVELS.join(', ')}`,
  }
}
