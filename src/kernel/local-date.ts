import type { Brand } from './brand.ts'
import { type Outcome, ok, refuse } from './outcome.ts'

/**
 * A calendar day without a time, such as `2026-11-10`. Compare two with `<`: the text sorts as the
 * days do.
 */
export type LocalDate = Brand<string, 'LocalDate'>

export type LocalDateRefusal = 'not_written_as_a_day' | 'no_such_day'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MILLISECONDS_PER_DAY = 86_400_000

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Reads `YYYY-MM-DD`; 2026-02-30 is refused, because no such day exists. */
export function parseLocalDate(text: string): Outcome<LocalDate, LocalDateRefusal> {
  if (!DAY.test(text)) return refuse('not_written_as_a_day')
  const [year, month, day] = [
    Number(text.slice(0, 4)),
    Number(text.slice(5, 7)),
    Number(text.slice(8)),
  ]
  return day >= 1 && day <= daysIn(year, month) ? ok(text as LocalDate) : refuse('no_such_day')
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

/** The day a trusted constant names; throws when it names none. */
export function localDate(text: string): LocalDate {
  const day = parseLocalDate(text)
  if (!day.ok) throw new Error(`${text} is not a day: ${day.reason}`)
  return day.value
}

/** The day `days` after (or, when negative, before) this one. */
export function addDays(day: LocalDate, days: number): LocalDate {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_PER_DAY)
  return moved.toISOString().slice(0, 10) as LocalDate
}

/** How many days after `from` the day `to` is; negative when it comes before. */
export function daysBetween({ from, to }: { from: LocalDate; to: LocalDate }): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_PER_DAY
}

/** The calendar day at an instant in a time zone, such as Beijing's day for Chinese law. */
export function dayIn(zone: string, instant: Date): LocalDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
    .format(instant)
    .slice(0, 10) as LocalDate
}
