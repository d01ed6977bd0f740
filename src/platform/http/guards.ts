import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../action/refusal.ts'
import type { Settings } from '../config/settings.ts'
import { CROSS_ORIGIN, hostUnknown } from './request-refusals.ts'

/** What the browser may load and who may frame us. Styles are inline in the component library. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Probes reach these by whatever address they have. */
const PROBES: ReadonlySet<string> = new Set(['/healthz', '/readyz'])

/** Sets the security headers of every answer. */
export function secure(reply: FastifyReply): void {
  reply.headers(HEADERS)
}

/**
 * Refuses a request whose Host is not ours (a foreign name pointed at this machine) and one that
 * another site's page makes a browser send.
 */
export function findIntrusion(
  request: FastifyRequest,
  { publicOrigin }: Pick<Settings, 'publicOrigin'>,
): Refusal | undefined {
  const host = request.headers.host ?? ''
  if (!PROBES.has(request.url) && !isOurHost(host, publicOrigin)) {
    return hostUnknown(host.slice(0, 100))
  }
  if (request.method === 'GET' || request.method === 'HEAD') return undefined
  return isFromOurPages(request, publicOrigin) ? undefined : CROSS_ORIGIN
}

function isOurHost(host: string, publicOrigin: string | undefined): boolean {
  if (LOOPBACK_NAMES.has(host.replace(/:\d+$/, '').toLowerCase())) return true
  return publicOrigin !== undefined && new URL(publicOrigin).host === host.toLowerCase()
}

/** Programs send no `Origin`; browsers always do with a request that may change something. */
function isFromOurPages(request: FastifyRequest, publicOrigin: string | undefined): boolean {
  const { origin, host } = request.headers
  if (request.headers['sec-fetch-site'] === 'cross-site') return false
  if (origin === undefined) return true
  return origin === publicOrigin || URL.parse(origin)?.host === host?.toLowerCase()
}
