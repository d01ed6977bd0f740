import { parseDecimal } from './decimal.ts'
import { type Outcome, ok, refuse } from './outcome.ts'

/** What a quantity counts, and the unit its amount is kept in. */
export type Quantity = { readonly amount: number; readonly unit: 'gram' | 'millilitre' | 'piece' }

export type QuantityRefusal = 'not_a_quantity' | 'unknown_unit' | 'quantity_not_positive'

type Unit = { readonly of: Quantity['unit']; readonly powerOfTen: number; readonly code: string }

/**
 * Units of trade with their UN/ECE Recommendation 20 codes. Amounts are kept in the smallest one.
 */
const UNITS: Readonly<Record<string, Unit>> = {
  mg: { of: 'gram', powerOfTen: -3, code: 'MGM' },
  g: { of: 'gram', powerOfTen: 0, code: 'GRM' },
  kg: { of: 'gram', powerOfTen: 3, code: 'KGM' },
  t: { of: 'gram', powerOfTen: 6, code: 'TNE' },
  ml: { of: 'millilitre', powerOfTen: 0, code: 'MLT' },
  l: { of: 'millilitre', powerOfTen: 3, code: 'LTR' },
  m3: { of: 'millilitre', powerOfTen: 6, code: 'MTQ' },
  pcs: { of: 'piece', powerOfTen: 0, code: 'H87' },
}

const SPELLINGS: Readonly<Record<string, string>> = {
  gram: 'g',
  grams: 'g',
  克: 'g',
  kilogram: 'kg',
  kilograms: 'kg',
  kgs: 'kg',
  千克: 'kg',
  公斤: 'kg',
  tonne: 't',
  tonnes: 't',
  ton: 't',
  mt: 't',
  吨: 't',
  毫克: 'mg',
  升: 'l',
  litre: 'l',
  litres: 'l',
  毫升: 'ml',
  'm³': 'm3',
  立方米: 'm3',
  piece: 'pcs',
  pieces: 'pcs',
  pc: 'pcs',
  set: 'pcs',
  sets: 'pcs',
  unit: 'pcs',
  units: 'pcs',
  个: 'pcs',
  件: 'pcs',
  台: 'pcs',
  套: 'pcs',
  ...Object.fromEntries(
    Object.entries(UNITS).map(([name, unit]) => [unit.code.toLowerCase(), name]),
  ),
}

/** The units a quantity may be written in, for messages. */
export const UNIT_NAMES: readonly string[] = Object.keys(UNITS)

/** Reads `533 kg`, `17.66 t`, `20 pcs`. Zero and negative amounts are refused. */
export function parseQuantity(text: string): Outcome<Quantity, QuantityRefusal> {
  const parts = /^\s*([+-]?[\d.,]+)\s*(\S+)\s*$/u.exec(text)
  if (!parts) return refuse('not_a_quantity')
  const spelled = (parts[2] ?? '').toLowerCase()
  const unit = UNITS[SPELLINGS[spelled] ?? spelled]
  if (!unit) return refuse('unknown_unit')
  const amount = parseDecimal(parts[1] ?? '', unit.powerOfTen)
  if (!amount.ok) return refuse('not_a_quantity')
  if (amount.value <= 0) return refuse('quantity_not_positive')
  return ok({ amount: amount.value, unit: unit.of })
}
