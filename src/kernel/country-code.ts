import type { Brand } from './brand.ts'
import type { Language } from './localised.ts'
import { type Outcome, ok, refuse } from './outcome.ts'

/** An ISO 3166-1 alpha-2 code. Hong Kong, Macao and Taiwan have codes of their own there. */
export type CountryCode = Brand<string, 'CountryCode'>

// ISO 3166-1 alpha-2, the 249 officially assigned codes.
const ASSIGNED =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'

/** Every assigned code, in alphabetical order. */
export const COUNTRY_CODES: readonly CountryCode[] = ASSIGNED.split(' ') as CountryCode[]

const KNOWN: ReadonlySet<string> = new Set(COUNTRY_CODES)

/** Reads a two-letter code in either case; anything else is refused, never mapped by guess. */
export function parseCountryCode(text: string): Outcome<CountryCode, 'unknown_country'> {
  const code = text.trim().toUpperCase()
  return KNOWN.has(code) ? ok(code as CountryCode) : refuse('unknown_country')
}

/** Name tables are dear to make and cheap to keep: one for each language. */
const NAMES: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
  zh: new Intl.DisplayNames(['zh-Hans'], { type: 'region' }),
}

/** The country's name in a language of the product. */
export function countryName(code: CountryCode, language: Language): string {
  return NAMES[language].of(code) ?? code
}
