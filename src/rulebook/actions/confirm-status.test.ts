import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Actor, ANONYMOUS, localOperator, runAction } from '#platform'
import { testDatabase } from '../../../test/support/database.ts'
import { portcullis, TODAY } from '../../../test/support/portcullis.ts'
import { testRuntime } from '../../../test/support/runtime.ts'
import type { Confirmation } from '../confirmation.ts'

const RARE_EARTH = 'cn/statement/2026-09-28/rare-earth-notices'
const GAS = 'cn/mofcom-gac/2026-29#ban'
const source = 'MOFCOM announcement seen on its site'

describe('confirming a status in doubt', () => {
  const database = testDatabase()
  const operator = localOperator('li')

  function attempt(name: string, input: unknown, actor: Actor = operator, now = TODAY) {
    const runtime = testRuntime(database, now)
    const { actions } = portcullis(runtime)
    const action = actions.find((known) => known.name === name) ?? assert.fail(`no ${name}`)
    return runAction(runtime, { action, actor, input })
  }

  async function ask<Output>(name: string, input: unknown, now = TODAY): Promise<Output> {
    const outcome = await attempt(name, input, ANONYMOUS, now)
    return outcome.ok ? (outcome.value as Output) : assert.fail(JSON.stringify(outcome.reason))
  }

  const holmium = {
    ...{ exporter: { country: 'CN', personOf: 'CN' }, movement: 'export', to: 'DE' },
    importer: { country: 'DE', listedAs: 'not-listed' },
    endUser: { country: 'DE', military: false, listedAs: 'not-listed' },
    ...{ endUse: ['civil'], exporterKnowsOf: ['no_risk'] },
    items: [{ code: '1C909.b', kind: 'goods' }],
  }
  const answer = async (given: object = {}, now = TODAY) => {
    const question = { transaction: holmium, asOf: '2026-11-22', ...given }
    const told = await ask<{ answer: string }>('determination.determine-shipment', question, now)
    return told.answer
  }
  const entries = async () =>
    (await database.owner.query('select * from platform.journal order by seq')).rows

  type Case = [why: string, input: object, actor: Actor, code: string, at?: string]
  const enacted = { subject: RARE_EARTH, verdict: 'enacted', source }
  const refused: Case[] = [
    ['nobody is signed in', enacted, ANONYMOUS, 'sign_in_required'],
    [
      'the permission is missing',
      enacted,
      { id: 'token:x', permissions: [] },
      'permission_missing',
    ],
    [
      'nothing of that name is in doubt',
      { ...enacted, subject: 'x' },
      operator,
      'status_not_in_doubt',
    ],
    [
      'a source is missing',
      { ...enacted, source: undefined },
      operator,
      'input_not_valid',
      'source',
    ],
    [
      'the verdict is none',
      { ...enacted, verdict: 'maybe' },
      operator,
      'input_not_valid',
      'verdict',
    ],
    [
      'the verdict is one for another doubt',
      { ...enacted, verdict: 'in_force', from: '2026-11-11' },
      operator,
      'input_not_valid',
      'verdict',
    ],
    [
      'an undated provision is called enacted',
      { ...enacted, subject: GAS },
      operator,
      'input_not_valid',
      'verdict',
    ],
    [
      'the first day is missing',
      { subject: GAS, verdict: 'in_force', source },
      operator,
      'input_not_valid',
      'from',
    ],
    [
      'the first day does not exist',
      { subject: GAS, verdict: 'in_force', from: '2026-02-30', source },
      operator,
      'input_not_valid',
      'from',
    ],
  ]
  for (const [why, input, actor, code, at] of refused) {
    it(`is refused when ${why}, and nothing is written`, async () => {
      const outcome = await attempt('rulebook.confirm-status', input, actor)
      assert.equal(outcome.ok ? 'done' : outcome.reason.code, code)
      if (at) assert.deepEqual(!outcome.ok && outcome.reason.problems?.map((p) => p.at), [at])
      assert.deepEqual(await entries(), [])
      const { rows } = await database.owner.query('select * from rulebook.confirmation')
      assert.deepEqual(rows, [])
    })
  }

  it('settles later questions, and leaves earlier ones as they were', async () => {
    assert.equal(await answer(), 'indeterminate')
    const recorded = await attempt('rulebook.confirm-status', enacted)
    assert.ok(recorded.ok)
    assert.equal(await answer(), 'no-licence')
    assert.equal(await answer({ knownAt: '2026-11-21' }), 'indeterminate')
  })

  it('writes one journal entry: who, what, on which source, from what to what', async () => {
    const [entry, ...others] = await entries()
    assert.deepEqual(others, [])
    assert.deepEqual(
      [entry.actor, entry.action, entry.subject, entry.basis],
      ['local:li', 'rulebook.confirm-status', `status:${RARE_EARTH}`, source],
    )
    assert.equal(entry.before, null)
    assert.deepEqual(entry.after, { announcement: RARE_EARTH, verdict: 'enacted' })
  })

  it('is replaced by a later one, which the journal puts beside the one before', async () => {
    const later = new Date(TODAY.getTime() + 86_400_000)
    const correction = { ...enacted, verdict: 'not_enacted' }
    assert.ok((await attempt('rulebook.confirm-status', correction, operator, later)).ok)
    assert.equal(await answer({}, later), 'licence-required')
    assert.equal(await answer({ knownAt: '2026-11-22' }, later), 'no-licence')
    const last = (await entries()).at(-1)
    assert.deepEqual(last.before, { announcement: RARE_EARTH, verdict: 'enacted' })
    assert.deepEqual(last.after, { announcement: RARE_EARTH, verdict: 'not_enacted' })
  })

  it('is listed with who recorded it, when and why', async () => {
    const { confirmations } = await ask<{ confirmations: Confirmation[] }>(
      'rulebook.list-confirmations',
      {},
    )
    assert.deepEqual(
      confirmations.map(({ settles, recordedOn, recordedBy }) => [
        settles.verdict,
        recordedOn,
        recordedBy,
      ]),
      [
        ['enacted', '2026-11-22', 'local:li'],
        ['not_enacted', '2026-11-23', 'local:li'],
      ],
    )
  })
})
