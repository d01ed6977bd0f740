import { deflateRawSync } from 'node:zlib'
import type { Transaction } from '#determination'

/** A state of the check as its links hold it: see `web/pages/check/fragment.ts`. */
type Linked = {
  readonly transaction: Transaction
  readonly asOf?: string
  readonly knownAt?: string
  readonly at?: string
}

/** The fragment that opens a shipment, as a colleague's link would hold it. */
export function fragmentOf(linked: Linked): string {
  return `#t=${deflateRawSync(JSON.stringify(linked)).toString('base64url')}`
}

const SCREENED: Transaction['importer'] = { listedAs: 'not-listed', owners: [] }

/**
 * Dysprosium magnets from Ningbo to a civil firm in Switzerland: a licence, on any day since
 * 2025-04-04.
 */
export const MAGNETS: Linked = {
  asOf: '2026-02-27',
  knownAt: '2026-02-27',
  transaction: {
    exporter: { country: 'CN' },
    movement: 'export',
    to: 'CH',
    importer: { name: 'Alpenmotor AG', country: 'CH', ...SCREENED },
    endUser: { name: 'Alpenmotor AG', country: 'CH', military: false, ...SCREENED },
    endUse: ['civil'],
    circumstance: 'none',
    exporterKnowsOf: ['no_risk'],
    items: [{ description: 'sintered NdFeB magnet, Dy 0.36 %', code: '1C905.a.4', kind: 'goods' }],
  },
}

/** The same magnets, of which hardly anything has been said. */
export const HARDLY_KNOWN: Linked = {
  asOf: '2026-11-22',
  knownAt: '2026-11-22',
  transaction: { items: [{ description: 'sintered NdFeB magnet, Dy 0.36 %' }] },
}

/**
 * Motor magnets made in Korea with Chinese dysprosium, on a day when the law itself is in doubt.
 */
export const IN_DOUBT: Linked = {
  asOf: '2026-11-22',
  knownAt: '2026-11-22',
  transaction: {
    exporter: { country: 'KR', personOf: 'KR' },
    movement: 'foreign_to_foreign',
    to: 'DE',
    importer: { country: 'DE', ...SCREENED },
    endUser: { country: 'DE', military: false, ...SCREENED },
    endUse: ['civil'],
    exporterKnowsOf: ['no_risk'],
    items: [
      {
        code: '1C905.a.4',
        kind: 'goods',
        origin: 'KR',
        madeIn: 'KR',
        controlledContentShare: '0.4%',
        madeWith: ['none_of_these'],
      },
    ],
  },
}

/** Gallium and antimony to the United States while No. 46/2024 paragraph 2 is suspended. */
export const TWO_ITEMS: Linked = {
  asOf: '2026-11-22',
  knownAt: '2026-11-22',
  transaction: {
    exporter: { country: 'CN' },
    movement: 'export',
    to: 'US',
    importer: { country: 'US', ...SCREENED },
    endUser: { country: 'US', military: false, ...SCREENED },
    endUse: ['civil'],
    circumstance: 'none',
    exporterKnowsOf: ['no_risk'],
    items: [
      { code: '3C001.a', kind: 'goods', uavRelated: false },
      { code: '3C003.a', kind: 'goods', uavRelated: false },
    ],
  },
}
