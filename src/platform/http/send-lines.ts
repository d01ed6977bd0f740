import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

/**
 * Streams values as NDJSON, one a line, no faster than the client reads. The status is sent before
 * the first line, so a failure after that must be told as a line of its own.
 */
export function sendLines(reply: FastifyReply, values: AsyncIterable<unknown>): FastifyReply {
  return reply
    .header('content-type', 'application/x-ndjson; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(Readable.from(linesOf(values)))
}

async function* linesOf(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`
}
