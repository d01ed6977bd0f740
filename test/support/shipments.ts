import assert from 'node:assert/strict'
import {
  createTransactionReader,
  type Determination,
  determine,
  type Situation,
  type Transaction,
} from '#determination'
import type { FactValue } from '#engine'
import { localDate, type Problem } from '#kernel'
import { createLaw, type Law, type Moment } from '#rulebook'
import { loadRealRulebook, sha256 } from './rulebook.ts'

/** The law that ships, with nothing confirmed. */
export const law: Law = createLaw(loadRealRulebook(), [])

const read = createTransactionReader(law)

/** Dysprosium magnets from China to a civil buyer in Germany; every fact that counts is given. */
export function aShipment(changes: Partial<Transaction> = {}): Transaction {
  return {
    exporter: { country: 'CN', personOf: 'CN' },
    movement: 'export',
    to: 'DE',
    importer: { country: 'DE', listedAs: 'not-listed', owners: [] },
    endUser: { country: 'DE', military: false, listedAs: 'not-listed', owners: [] },
    endUse: ['civil'],
    exporterKnowsOf: ['no_risk'],
    items: [anItem()],
    ...changes,
  }
}

export function anItem(
  changes: Partial<Transaction['items'][number]> = {},
): Transaction['items'][number] {
  return { code: '1C905.a.4', kind: 'goods', origin: 'CN', madeIn: 'CN', ...changes }
}

/**
 * A motor made in Korea from parts of this bill, on its way to Germany: a matter for No. 61/2025.
 */
export function aKoreanMotor(
  changes: Partial<Transaction['items'][number]> = {},
  others: Partial<Transaction> = {},
): Transaction {
  const item = anItem({
    ...{ code: '61-2025/assembly', origin: 'KR', madeIn: 'KR', madeWith: ['none_of_these'] },
    ...changes,
  })
  const exporter = { country: 'KR', personOf: 'KR' }
  return aShipment({ exporter, movement: 'foreign_to_foreign', items: [item], ...others })
}

export function situationOf(transaction: unknown): Situation {
  const situation = read(transaction)
  return situation.ok ? situation.value : assert.fail(JSON.stringify(situation.reason))
}

/** What is wrong with a transaction; nothing when it can be read. */
export function problemsOf(transaction: unknown): readonly Problem[] {
  const situation = read(transaction)
  return situation.ok ? [] : situation.reason
}

/** The fact a line holds by its name. */
export function factIn(transaction: unknown, name: string, line = 0): FactValue | undefined {
  const slot = law.rulebook.vocabulary.slots.get(name) ?? assert.fail(`no fact ${name}`)
  return situationOf(transaction).lines[line]?.frame[slot]
}

export function momentOn(asOf: string, knownAt = '2026-11-22'): Moment {
  return { asOf: localDate(asOf), knownAt: localDate(knownAt) }
}

export function answerTo(
  transaction: unknown,
  moment = momentOn('2026-11-22'),
  under = law,
): Determination {
  return determine(under, situationOf(transaction), moment, sha256)
}
