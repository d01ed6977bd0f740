import { type CountryCode, countryName, type Language } from '#kernel'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' }
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/

/** A calendar day as a person writes it; text that is not a day is given back as it is. */
export function showDay(day: string, language: Language): string {
  if (!IS_DAY.test(day)) return day
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    day: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    year: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))
}

export function showCount(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count)
}

export function showCountry(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? countryName(code as CountryCode, language) : code
}

/** The number people call an instrument by, from its id: `cn/mofcom/2025-61` is 61/2025. */
export function instrumentNumber(id: string): string {
  const name = id.split('/').at(-1) ?? id
  const parts = /^(\d{4})-(\d+)$/.exec(name)
  return parts ? `${parts[2]}/${parts[1]}` : name
}
