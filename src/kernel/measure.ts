import { parseDecimal } from './decimal.ts'
import { type Outcome, ok, refuse } from './outcome.ts'

export type MeasureRefusal = 'not_a_measure' | 'unknown_unit' | 'other_unit'

type Unit = { readonly of: string; readonly powerOfTen: number }

/** Units that stand for one another by a power of ten. Others compare only with themselves. */
const UNITS: Readonly<Record<string, Unit>> = {
  nm: { of: 'm', powerOfTen: -9 },
  µm: { of: 'm', powerOfTen: -6 },
  mm: { of: 'm', powerOfTen: -3 },
  cm: { of: 'm', powerOfTen: -2 },
  m: { of: 'm', powerOfTen: 0 },
  kPa: { of: 'Pa', powerOfTen: 3 },
  MPa: { of: 'Pa', powerOfTen: 6 },
  GPa: { of: 'Pa', powerOfTen: 9 },
  W: { of: 'W', powerOfTen: 0 },
  kW: { of: 'W', powerOfTen: 3 },
  MHz: { of: 'Hz', powerOfTen: 6 },
  GHz: { of: 'Hz', powerOfTen: 9 },
  mL: { of: 'm³', powerOfTen: -6 },
  L: { of: 'm³', powerOfTen: -3 },
  'm³': { of: 'm³', powerOfTen: 0 },
  'kg/m³': { of: 'g/cm³', powerOfTen: -3 },
  'g/cm³': { of: 'g/cm³', powerOfTen: 0 },
}

const SPELLINGS: Readonly<Record<string, string>> = {
  um: 'µm',
  μm: 'µm',
  微米: 'µm',
  毫米: 'mm',
  米: 'm',
  m3: 'm³',
  l: 'L',
  升: 'L',
  ml: 'mL',
  'g/cm3': 'g/cm³',
  'g/cc': 'g/cm³',
  'kg/m3': 'kg/m³',
  mpa: 'MPa',
  gpa: 'GPa',
  kw: 'kW',
  mhz: 'MHz',
  ghz: 'GHz',
  'wh/kg': 'Wh/kg',
  'mah/g': 'mAh/g',
  hrb: 'HRB',
  n: 'N',
  inches: 'inch',
  in: 'inch',
  英寸: 'inch',
  '1/cm2': '1/cm²',
  'cm-2': '1/cm²',
}

/**
 * Reads `0.05 mm` or a bare number as a number in the wanted unit. Conversion shifts the decimal
 * point of the text, so 0.05 mm is exactly 50 µm.
 */
export function parseMeasure(text: string, wanted: string): Outcome<number, MeasureRefusal> {
  const parts = /^\s*([+-]?[\d.,]+)\s*(\S.*?)?\s*$/u.exec(text)
  if (!parts) return refuse('not_a_measure')
  const given = parts[2] === undefined ? wanted : spelled(parts[2])
  const power = given === wanted ? 0 : shiftBetween(given, wanted)
  if (typeof power !== 'number') return refuse(power)
  const value = parseDecimal(parts[1] ?? '', power)
  return value.ok ? ok(value.value) : refuse('not_a_measure')
}

function spelled(unit: string): string {
  return SPELLINGS[unit] ?? SPELLINGS[unit.toLowerCase()] ?? unit
}

function shiftBetween(given: string, wanted: string): number | 'unknown_unit' | 'other_unit' {
  const from = UNITS[given]
  const to = UNITS[wanted]
  if (!from) return 'unknown_unit'
  return to && from.of === to.of ? from.powerOfTen - to.powerOfTen : 'other_unit'
}
