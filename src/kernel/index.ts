export type { Brand } from './brand.ts'
export { canonicalJson, type Digest } from './canonical-json.ts'
export { type Citation, CONFIDENCES, type Confidence, weakest } from './citation.ts'
export { COUNTRY_CODES, type CountryCode, countryName, parseCountryCode } from './country-code.ts'
export { parseDecimal } from './decimal.ts'
export { type HsCode, parseHsCode, sharedHsDigits } from './hs-code.ts'
export {
  addDays,
  dayIn,
  daysBetween,
  type LocalDate,
  type LocalDateRefusal,
  localDate,
  parseLocalDate,
} from './local-date.ts'
export { LANGUAGES, type Language, type Localised } from './localised.ts'
export { type MeasureRefusal, parseMeasure } from './measure.ts'
export { type Money, type MoneyRefusal, parseMoney } from './money.ts'
export { nearest } from './nearest.ts'
export { type Outcome, ok, refuse } from './outcome.ts'
export type { Problem } from './problem.ts'
export { parseQuantity, type Quantity, type QuantityRefusal, UNIT_NAMES } from './quantity.ts'
export { parseRatio, type RatioRefusal, shareOf, showRatio } from './ratio.ts'
export { createShapeReader, type ReadShape } from './shape.ts'
