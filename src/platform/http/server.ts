import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { identify } from '../access/identify.ts'
import type { Action } from '../action/action.ts'
import type { Runtime } from '../action/run-action.ts'
import type { Settings } from '../config/settings.ts'
import { addActionRoutes } from './action-routes.ts'
import { handleError } from './error-handler.ts'
import type { ExtraRoutes, RouteTools } from './extra-routes.ts'
import { findIntrusion, secure } from './guards.ts'
import { takeJsonBodies } from './json-body.ts'
import { openApiDocument } from './openapi.ts'
import { problemDetails, sendRefusal } from './problem-details.ts'
import { ADDRESS_NOT_VALID, BODY_LIMIT, REQUEST_NOT_HTTP } from './request-refusals.ts'
import { servePages } from './static-pages.ts'

export type ServerParts = {
  readonly settings: Pick<Settings, 'publicOrigin'>
  readonly actions: readonly Action[]
  readonly runtime: Runtime
  readonly log: Logger
  readonly version: string
  /** The folder of the built console. */
  readonly pages: string
  readonly extraRoutes?: readonly ExtraRoutes[]
  readonly extraPaths?: Readonly<Record<string, object>>
  /** Throws or rejects when the program cannot do its work. */
  readonly checkReady: () => Promise<void>
}

/** Builds the HTTP server from the actions. It does not listen yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  // Loaded here because the command line passes through this door too and serves nothing.
  const { fastify, LogController } = await import('fastify')
  const server: FastifyInstance = fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'id' }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (_error, request, reply) => sendRefusal(request, reply, ADDRESS_NOT_VALID),
    clientErrorHandler: answerGarbage,
    forceCloseConnections: 'idle',
  })
  const tools = toolsOf(parts.runtime)
  takeJsonBodies(server)
  server.setErrorHandler(handleError)
  addHooks(server, parts)
  addOwnRoutes(server, parts)
  addActionRoutes(server, parts.actions, tools)
  for (const routes of parts.extraRoutes ?? []) {
    server.register(async (scope) => routes(scope, tools))
  }
  servePages(server, parts.pages, tools)
  return server
}

function toolsOf(runtime: Runtime): RouteTools {
  return {
    runtime,
    identify: (request: FastifyRequest) => identify(runtime, request.headers.authorization),
    refuse: sendRefusal,
  }
}

function addHooks(server: FastifyInstance, { settings, log }: ServerParts): void {
  server.addHook('onRequest', async (request, reply) => {
    secure(reply)
    const intrusion = findIntrusion(request, settings)
    if (intrusion) return sendRefusal(request, reply, intrusion)
    return undefined
  })
  server.addHook('onResponse', async (request, reply) => {
    const { id, method } = request
    const route = request.routeOptions.url ?? 'none'
    const ms = Math.round(reply.elapsedTime)
    log.info({ id, method, route, status: reply.statusCode, ms }, 'request')
  })
}

function addOwnRoutes(server: FastifyInstance, parts: ServerParts): void {
  const { actions, version, extraPaths } = parts
  const document = openApiDocument(actions, { version, extraPaths })
  server.get('/openapi.json', async () => document)
  server.get('/healthz', async () => ({ status: 'ok', version: parts.version }))
  server.get('/readyz', async () => {
    await parts.checkReady()
    return { status: 'ready' }
  })
}

/** Answers bytes that are not HTTP, which never become a request. */
function answerGarbage(_error: Error, socket: NodeJS.WritableStream): void {
  const body = JSON.stringify(problemDetails(REQUEST_NOT_HTTP, 'en'))
  if (!socket.writable) return
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}
