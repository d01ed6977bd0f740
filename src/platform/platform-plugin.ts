import { issueToken } from './access/actions/issue-token.ts'
import { revokeToken } from './access/actions/revoke-token.ts'
import { listJournal } from './journal/actions/list-entries.ts'
import { verifyChain } from './journal/actions/verify-chain.ts'
import type { Plugin } from './plugin.ts'
import { REFUSALS } from './refusals.ts'

/** The platform's own actions and tables; the first plugin of every installation. */
export const platformPlugin: Plugin = {
  module: 'platform',
  migrations: new URL('./migrations/', import.meta.url),
  actions: [issueToken, revokeToken, listJournal, verifyChain],
  refusals: REFUSALS,
}
