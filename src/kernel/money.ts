import { type Outcome, ok, refuse } from './outcome.ts'

/** An amount of money in the smallest unit of its currency (fen, cents). */
export type Money = { readonly minorUnits: bigint; readonly currency: string }

export type MoneyRefusal = 'not_an_amount' | 'unknown_currency' | 'amount_below_zero'

// ISO 4217: currencies whose smallest unit is not the hundredth.
const DECIMALS: Readonly<Record<string, number>> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  ISK: 0,
  PYG: 0,
  UGX: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
}

const CURRENCIES: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), 'CNY'])
const SPELLINGS: Readonly<Record<string, string>> = { RMB: 'CNY' }

/** Reads `29079.05 USD`, `CNY 208,488.06` or `RMB 100`. A comma stands between thousands only. */
export function parseMoney(text: string): Outcome<Money, MoneyRefusal> {
  const parts =
    /^\s*(?:([A-Za-z]{3})\s*)?(-?(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,18}))(?:\.(\d{1,6}))?\s*([A-Za-z]{3})?\s*$/.exec(
      text,
    )
  const named = (parts?.[1] ?? parts?.[4])?.toUpperCase()
  if (!parts || named === undefined) return refuse('not_an_amount')
  const currency = SPELLINGS[named] ?? named
  if (!CURRENCIES.has(currency)) return refuse('unknown_currency')
  const decimals = DECIMALS[currency] ?? 2
  const whole = (parts[2] ?? '').replaceAll(',', '')
  if (whole.startsWith('-')) return refuse('amount_below_zero')
  const minorUnits = BigInt(whole + (parts[3] ?? '').padEnd(decimals, '0').slice(0, decimals))
  return ok({ minorUnits, currency })
}
