import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../action/refusal.ts'
import { isOutage } from '../outage.ts'
import { RefusedRequest } from './json-body.ts'
import { sendRefusal } from './problem-details.ts'
import * as refusals from './request-refusals.ts'

/** The edge's own errors, by the name the server framework gives them. */
const BY_CODE: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: refusals.BODY_TOO_LARGE,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: refusals.CONTENT_TYPE_NOT_TAKEN,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: refusals.REQUEST_NOT_HTTP,
  FST_ERR_BAD_URL: refusals.ADDRESS_NOT_VALID,
  FST_ERR_MAX_PARAM_LENGTH: refusals.ADDRESS_NOT_VALID,
}

/** More than this is not read just to be thrown away: the connection is cut instead. */
const MOST_BYTES_TO_DRAIN = 256 * 1024 * 1024

/** The one place where an error meets HTTP: logged once, answered without its insides. */
export async function handleError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const refusal = refusalFor(error)
  if (refusal.status >= 500) request.log.error({ err: error }, refusal.code)
  if (refusal.status === 413 || refusal.status === 415) await drain(request)
  return sendRefusal(request, reply, refusal)
}

function refusalFor(error: FastifyError): Refusal {
  if (error instanceof RefusedRequest) return error.refusal
  const known = BY_CODE[error.code]
  if (known) return known
  if (isOutage(error)) return refusals.DATABASE_DOWN
  return error.statusCode === 400 ? refusals.REQUEST_NOT_HTTP : refusals.INTERNAL_ERROR
}

/**
 * Reads what the client is still sending. Many clients report a broken connection instead of our
 * sentence when they are answered in the middle of an upload.
 */
async function drain(request: FastifyRequest): Promise<void> {
  let bytes = 0
  try {
    for await (const chunk of request.raw) {
      bytes += (chunk as Buffer).length
      if (bytes > MOST_BYTES_TO_DRAIN) return
    }
  } catch {
    // The client left; there is nobody to answer.
  }
}
