import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RouteTools } from './extra-routes.ts'
import { routeUnknown } from './request-refusals.ts'

const YEAR_SECONDS = 31_536_000

/** Paths that belong to programs: a wrong one is told as a problem, not answered with the page. */
const API = /^\/(v\d+|openapi\.json|healthz|readyz)(\/|$)/

/** Serves the built console; every other address a person opens gets its page. */
export function servePages(server: FastifyInstance, folder: string, tools: RouteTools): void {
  const built = existsSync(join(folder, 'index.html'))
  if (built) {
    server.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => reply.header('cache-control', cachingOf(folder, path)),
    })
  }
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (!built || !wantsPage(request, path)) {
      return tools.refuse(request, reply, routeUnknown(request.method, path.slice(0, 200)))
    }
    return sendPage(reply)
  })
}

/** Files under `assets` carry the hash of their content in their name, so they never change. */
function cachingOf(folder: string, path: string): string {
  const hashed = path.startsWith(join(folder, 'assets'))
  return hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache'
}

function wantsPage({ method }: FastifyRequest, path: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  return !API.test(path) && !path.startsWith('/assets/')
}

function sendPage(reply: FastifyReply): FastifyReply {
  return reply.type('text/html; charset=utf-8').sendFile('index.html')
}
