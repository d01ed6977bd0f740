import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL itself records about the server that uses a data folder. */
export type Postmaster = {
  readonly processId: number
  readonly port: number
  readonly socketFolder: string
  readonly ready: boolean
}

/**
 * Reads `postmaster.pid`: lines 1, 4, 5 and 8 are the process, the port, the socket folder and the
 * state. Undefined when no server has written it, or has not finished.
 */
export function readPostmaster(data: string): Postmaster | undefined {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const [processId, , , port, socketFolder, , , state] = lines
  if (!processId || !port || !socketFolder) return undefined
  return {
    processId: Number(processId),
    port: Number(port),
    socketFolder,
    ready: state?.trim() === 'ready',
  }
}
