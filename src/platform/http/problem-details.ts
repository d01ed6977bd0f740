import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language, Problem } from '#kernel'
import type { Refusal } from '../action/refusal.ts'

/** RFC 9457: what went wrong, for a program by `code` and for a person by `detail`. */
export type ProblemDetails = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly problems?: readonly Problem[]
  /** The request's id, by which the operator finds it in the log. */
  readonly instance?: string
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  401: 'Authentication is required',
  403: 'This is not permitted',
  404: 'There is nothing here',
  409: 'This conflicts with the present state',
  413: 'The request is too large',
  415: 'The content type is not supported',
  421: 'The request was sent to another host',
  422: 'The request cannot be carried out',
  500: 'The program failed',
  503: 'A part of the system is down',
}

/** A refusal as a problem document. */
export function problemDetails(refusal: Refusal, language: Language): ProblemDetails {
  const { code, status, sentence, problems } = refusal
  return {
    type: `urn:portcullis:problem:${code}`,
    title: TITLES[status] ?? 'The request was refused',
    status,
    detail: sentence[language],
    code,
    ...(problems && { problems }),
  }
}

/** Answers a request with a problem document in the caller's language. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): FastifyReply {
  const problem = problemDetails(refusal, languageOf(request))
  if (refusal.status === 401) reply.header('www-authenticate', 'Bearer realm="portcullis"')
  return reply
    .code(refusal.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...problem, instance: `urn:uuid:${request.id}` }))
}

/** The first language of `Accept-Language` that the product speaks. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = (request.headers['accept-language'] ?? '').split(',')
  const known = wanted.map((entry) => /^\s*(en|zh)\b/i.exec(entry)?.[1]?.toLowerCase())
  return known.find((language) => language !== undefined) === 'zh' ? 'zh' : 'en'
}
