import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Outcome } from '#kernel'
import type { Actor } from '../access/actor.ts'
import type { Refusal } from '../action/refusal.ts'
import type { Runtime } from '../action/run-action.ts'

/** What a hand-written route has at hand, so that it answers like the derived ones. */
export type RouteTools = {
  readonly runtime: Runtime
  /** Who sends the request, by its token. */
  identify(request: FastifyRequest): Promise<Outcome<Actor, Refusal>>
  /** Answers with the problem document of a refusal, in the caller's language. */
  refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply
}

/**
 * Adds routes that no action describes, such as one that streams. They get a scope of their own: a
 * content-type parser added here changes no other route.
 */
export type ExtraRoutes = (server: FastifyInstance, tools: RouteTools) => void
