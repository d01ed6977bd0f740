import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ANONYMOUS, localOperator, runAction } from '#platform'
import { testDatabase } from '../../../test/support/database.ts'
import { portcullis, readExamples, TODAY } from '../../../test/support/portcullis.ts'
import { testRuntime } from '../../../test/support/runtime.ts'
import { aKoreanMotor, aShipment } from '../../../test/support/shipments.ts'
import type { Comparison } from '../compare.ts'
import type { Determination } from '../determination.ts'

describe('the actions of the determination', () => {
  const database = testDatabase()

  async function ask<Output>(name: string, input: unknown, actor = ANONYMOUS): Promise<Output> {
    const outcome = await attempt(name, input, actor)
    return outcome.ok ? (outcome.value as Output) : assert.fail(JSON.stringify(outcome.reason))
  }

  function attempt(name: string, input: unknown, actor = ANONYMOUS) {
    const runtime = testRuntime(database, TODAY)
    const { actions } = portcullis(runtime)
    const action = actions.find((known) => known.name === name) ?? assert.fail(`no ${name}`)
    return runAction(runtime, { action, actor, input })
  }

  const journal = async () => {
    const { rows } = await database.owner.query('select action from platform.journal')
    return rows.map(({ action }) => action as string)
  }

  it('answer anybody, for today in the jurisdiction when no day is named', async () => {
    const given = { transaction: aShipment() }
    const told = await ask<Determination>('determination.determine-shipment', given)
    assert.equal(told.answer, 'licence-required')
    assert.deepEqual([told.asOf, told.knownAt], ['2026-11-22', '2026-11-22'])
  })

  it('take the day of the question before the day of the shipment', async () => {
    const transaction = aShipment({ day: '2025-04-03' })
    const day = async (given: object) =>
      (await ask<Determination>('determination.determine-shipment', { transaction, ...given })).asOf
    assert.equal(await day({}), '2025-04-03')
    assert.equal(await day({ asOf: '2025-04-04' }), '2025-04-04')
  })

  it('know no more than they are told to', async () => {
    const transaction = aKoreanMotor({ controlledContentShare: '0.4%' })
    const question = { transaction, asOf: '2025-12-01', knownAt: '2025-11-06' }
    const told = await ask<Determination>('determination.determine-shipment', question)
    assert.equal(told.answer, 'licence-required')
  })

  it('compare two days', async () => {
    const question = { transaction: aShipment(), asOf: '2025-04-03', compareWith: '2025-04-04' }
    const told = await ask<Comparison>('determination.compare-days', question)
    assert.deepEqual([told.before.answer, told.after.answer], ['no-licence', 'licence-required'])
    assert.ok(told.changes.some(({ provision }) => provision.id.endsWith('2025-18#para-1')))
  })

  it('list every fact with its field, and every example', async () => {
    const { facts } = await ask<{ facts: { name: string; field: string }[] }>(
      'determination.list-facts',
      {},
    )
    assert.ok(facts.every(({ field }) => field !== ''))
    assert.equal(facts.find(({ name }) => name === 'end_user.military')?.field, 'endUser.military')
    const { examples } = await ask<{ examples: { id: string }[] }>(
      'determination.list-examples',
      {},
    )
    assert.equal(examples.length, readExamples().length)
  })

  type Case = [why: string, name: string, input: object, at: string]
  const determination = 'determination.determine-shipment'
  const refused: Case[] = [
    ['no transaction', determination, {}, 'transaction'],
    ['a bad field', determination, { transaction: aShipment({ to: 'XX' }) }, 'transaction.to'],
    [
      'a day that does not exist',
      determination,
      { transaction: aShipment(), asOf: '2026-02-30' },
      'asOf',
    ],
    [
      'a day of knowledge that does not exist',
      determination,
      { transaction: aShipment(), knownAt: '2026-13-01' },
      'knownAt',
    ],
    [
      'a bad field of a comparison',
      'determination.compare-days',
      { transaction: { items: [] }, compareWith: '2026-01-01' },
      'transaction.items',
    ],
    ['no other day', 'determination.compare-days', { transaction: aShipment() }, 'compareWith'],
  ]
  for (const [why, name, input, at] of refused) {
    it(`refuse ${why} by its field`, async () => {
      const outcome = await attempt(name, input)
      assert.ok(!outcome.ok)
      assert.equal(outcome.reason.code, 'input_not_valid')
      assert.deepEqual(
        outcome.reason.problems?.map((problem) => problem.at),
        [at],
      )
    })
  }

  it('leave no trace', async () => {
    await ask('determination.determine-shipment', { transaction: aShipment() }, localOperator('li'))
    assert.deepEqual(await journal(), [])
  })
})
