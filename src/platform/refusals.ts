import { TOKEN_ALREADY_REVOKED, TOKEN_UNKNOWN } from './access/actions/revoke-token.ts'
import { TOKEN_REFUSED } from './access/identify.ts'
import {
  inputRefused,
  permissionMissing,
  type Refusal,
  SIGN_IN_REQUIRED,
} from './action/refusal.ts'
import * as edge from './http/request-refusals.ts'
import { journalRefused } from './journal/actions/verify-chain.ts'

const ONE_PROBLEM = [{ at: 'FIELD', message: '', remedy: '' }]

/** Why the platform refuses, from the edge inwards; capitals stand for what a sentence names. */
export const REFUSALS: readonly Refusal[] = [
  edge.REQUEST_NOT_HTTP,
  edge.hostUnknown('HOST'),
  edge.CROSS_ORIGIN,
  edge.ADDRESS_NOT_VALID,
  edge.routeUnknown('METHOD', 'PATH'),
  edge.BODY_TOO_LARGE,
  edge.CONTENT_TYPE_NOT_TAKEN,
  edge.jsonBroken('PLACE', 'REASON'),
  TOKEN_REFUSED,
  SIGN_IN_REQUIRED,
  permissionMissing('PERMISSION'),
  inputRefused(ONE_PROBLEM),
  TOKEN_UNKNOWN,
  TOKEN_ALREADY_REVOKED,
  journalRefused({ kind: 'altered', seq: 1 }),
  journalRefused({ kind: 'missing', seq: 1 }),
  journalRefused({ kind: 'reordered', seq: 1 }),
  journalRefused({ kind: 'cut_off', seq: 1 }),
  edge.DATABASE_DOWN,
  edge.INTERNAL_ERROR,
]
