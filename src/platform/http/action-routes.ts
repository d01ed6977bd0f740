import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Action } from '../action/action.ts'
import { pathFields } from '../action/registry.ts'
import { runAction } from '../action/run-action.ts'
import { inputFromText, type TextFields } from '../action/text-input.ts'
import type { RouteTools } from './extra-routes.ts'

/** Adds the route of every action that has one. */
export function addActionRoutes(
  server: FastifyInstance,
  actions: readonly Action[],
  tools: RouteTools,
): void {
  for (const action of actions) if (action.http) addRoute(server, action, tools)
}

function addRoute(server: FastifyInstance, action: Action, tools: RouteTools): void {
  const { method = 'GET', path: url = '' } = action.http ?? {}
  server.route({
    method,
    url,
    async handler(request, reply) {
      const actor = await tools.identify(request)
      if (!actor.ok) return tools.refuse(request, reply, actor.reason)
      const input = inputOf(action, request)
      const outcome = await runAction(tools.runtime, { action, actor: actor.value, input })
      if (!outcome.ok) return tools.refuse(request, reply, outcome.reason)
      return reply.header('cache-control', 'no-store').send(outcome.value)
    },
  })
}

/** The address's fields and, for a GET, its query; otherwise the body. The address wins. */
function inputOf(action: Action, request: FastifyRequest): unknown {
  const address = inputFromText(action.input, request.params as TextFields)
  if (request.method === 'GET') {
    return { ...inputFromText(action.input, request.query as TextFields), ...address }
  }
  const body = request.body ?? {}
  if (pathFields(action.http?.path ?? '').length === 0) return body
  return isPlainObject(body) ? { ...body, ...address } : body
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
