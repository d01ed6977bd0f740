import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { NOW, testRuntime } from '../../../test/support/runtime.ts'
import { runAction } from '../action/run-action.ts'
import { readOnly } from '../db/database.ts'
import { listEntries } from '../journal/store.ts'
import { issueToken } from './actions/issue-token.ts'
import { revokeToken } from './actions/revoke-token.ts'
import { ANONYMOUS, isAllowed, localOperator } from './actor.ts'
import { identify } from './identify.ts'

const DAY_MS = 86_400_000

describe('an access token', () => {
  const database = testDatabase()
  const actor = localOperator('wang')

  const issue = async () => {
    const input = { actor: '海关-3', permissions: ['operator'], days: 10 }
    const issued = await runAction(testRuntime(database), { action: issueToken, actor, input })
    return issued.ok ? issued.value : assert.fail(issued.reason.code)
  }
  const revoke = (id: string) =>
    runAction(testRuntime(database), { action: revokeToken, actor, input: { id } })
  const bearer = async (token: string, now = NOW) => {
    const identified = await identify(testRuntime(database, now), `Bearer ${token}`)
    return identified.ok ? identified.value.id : identified.reason.code
  }

  it('opens what it permits to its holder', async () => {
    const { token } = await issue()
    const identified = await identify(testRuntime(database), `Bearer ${token}`)
    assert.ok(identified.ok)
    assert.deepEqual(identified.value, { id: 'token:海关-3', permissions: ['operator'] })
    assert.ok(isAllowed(identified.value, 'operator'))
    assert.ok(!isAllowed(identified.value, 'auditor'))
  })

  it('opens nothing once its days are over', async () => {
    const { token } = await issue()
    assert.equal(await bearer(token, new Date(NOW.getTime() + 10 * DAY_MS - 1)), 'token:海关-3')
    assert.equal(await bearer(token, new Date(NOW.getTime() + 10 * DAY_MS)), 'token_not_in_force')
  })

  it('opens nothing once it is revoked, and is revoked once', async () => {
    const { token, id } = await issue()
    assert.ok((await revoke(id)).ok)
    assert.equal(await bearer(token), 'token_not_in_force')
    const again = await revoke(id)
    assert.equal(again.ok ? 'done' : again.reason.code, 'token_already_revoked')
    const unknown = await revoke('0198c0de-0000-7000-8000-000000000000')
    assert.equal(unknown.ok ? 'done' : unknown.reason.code, 'token_unknown')
  })

  it('is kept as a hash, and its secret stands neither in the record nor in the journal', async () => {
    const { token } = await issue()
    const rows = await database.owner.query('select * from platform.access_token')
    const entries = await readOnly(database.db, (open) =>
      listEntries(open, { after: 0, limit: 99 }),
    )
    assert.ok(rows.rows.length > 0 && entries.length > 0)
    assert.ok(!JSON.stringify([rows.rows, entries]).includes(token))
  })

  it('is not needed by someone who asks for what anyone may', async () => {
    assert.deepEqual(await identify(testRuntime(database), undefined), {
      ok: true,
      value: ANONYMOUS,
    })
  })
})
