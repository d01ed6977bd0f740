import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createLogger, createServer, Outage, type Settings } from '#platform'
import { compose, type House } from './compose.ts'
import { ROOT, readVersion } from './installation.ts'

/** The server while it runs. */
export type Serving = {
  readonly address: string
  /** Resolves when the database under the server has ended by itself. */
  readonly databaseEnded: Promise<void>
  /** Finishes what is under way, then lets go: HTTP first, then the pool, then PostgreSQL. */
  stop(): Promise<void>
}

/** Opens the database and serves API and console on one port. */
export async function serve(settings: Settings): Promise<Serving> {
  const house = compose(settings, { alone: true })
  try {
    const { ended } = await house.open()
    const server = await serverOf(house)
    await listen(() => server.listen({ host: settings.host, port: settings.port }), settings)
    const stop = async () => {
      await server.close()
      await house.close()
    }
    const { port } = server.server.address() as AddressInfo
    return { address: addressOf(settings, port), databaseEnded: ended, stop }
  } catch (error) {
    await house.close()
    throw error
  }
}

async function serverOf(house: House) {
  const { settings, actions, runtime, plugins } = house
  const checkReady = async () => {
    await sql`select 1`.execute(await runtime.database())
  }
  const parts = { settings, actions, runtime, checkReady }
  return createServer({
    ...parts,
    log: createLogger(settings.logLevel),
    version: readVersion(),
    pages: join(ROOT, 'web/dist'),
    extraRoutes: plugins.flatMap((plugin) => plugin.routes ?? []),
    extraPaths: Object.assign({}, ...plugins.map((plugin) => plugin.openApiPaths)),
  })
}

async function listen(start: () => Promise<unknown>, { host, port }: Settings): Promise<void> {
  try {
    await start()
  } catch (error) {
    throw new Outage(sentenceFor(error as NodeJS.ErrnoException, host, port), { cause: error })
  }
}

/** Why a port could not be taken, with the remedy. */
export function sentenceFor(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop it, or choose another with PORT=4081 npm start.`
    case 'EACCES':
      return `Port ${port} is not open to this user: choose one above 1023, such as PORT=4080.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}: correct PORTCULLIS_HOST, or leave it out.`
    default:
      return `The server could not listen on ${host}:${port}: ${error.message}.`
  }
}

function addressOf({ host, publicOrigin }: Settings, port: number): string {
  return publicOrigin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
