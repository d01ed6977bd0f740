import type { FastifyInstance } from 'fastify'
import { type Outcome, ok, refuse } from '#kernel'
import type { Refusal } from '../action/refusal.ts'
import { findJsonFault } from './json-fault.ts'
import { jsonBroken } from './request-refusals.ts'

/** Carries a refusal out of places that can only throw. */
export class RefusedRequest extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Reads JSON bodies, and nothing else, telling where a broken one breaks. */
export function takeJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    const json = parseJson(body as Buffer)
    if (json.ok) done(null, json.value)
    else done(new RefusedRequest(json.reason))
  })
}

/** Parses JSON in UTF-8; nothing at all counts as an empty object. */
export function parseJson(body: Buffer): Outcome<unknown, Refusal> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return refuse(jsonBroken('编码', 'it is not encoded in UTF-8'))
  }
  if (text.trim() === '') return ok({})
  try {
    return ok(JSON.parse(text))
  } catch {
    const { line, column, ended } = findJsonFault(text)
    const place = `line ${line}, column ${column}`
    const message = ended
      ? `it ends too early, at ${place}`
      : `something does not belong at ${place}`
    return refuse(jsonBroken(`第 ${line} 行第 ${column} 列`, message))
  }
}
