import { type DestinationStream, destination, type Logger, pino } from 'pino'
import type { LogLevel } from '../config/settings.ts'

/**
 * Fields that may hold a person's name, a secret or an address. Bodies are never logged; this is
 * the second line, for an object that finds its way into a log call.
 */
const PERSONAL = [
  'name',
  'actor',
  'email',
  'phone',
  'address',
  'authorization',
  'token',
  'password',
]

/** The program's log: one JSON object a line, on standard error, with personal fields blanked. */
export function createLogger(level: LogLevel, stream: DestinationStream = destination(2)): Logger {
  const paths = PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths } },
    stream,
  )
}
