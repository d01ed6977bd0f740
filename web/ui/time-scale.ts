import { addDays, daysBetween, type LocalDate } from '#kernel'

/** The stretch of days a picture shows. */
export type Span = { readonly from: LocalDate; readonly to: LocalDate }

/** How far into the picture a day stands, in per cent. Days outside stand at the edge. */
export function placeOf(day: string, { from, to }: Span): number {
  const whole = daysBetween({ from, to }) || 1
  const part = daysBetween({ from, to: day as LocalDate })
  return Math.min(100, Math.max(0, (part / whole) * 100))
}

/** A stretch that holds all the days, with a margin on both sides. */
export function spanOf(days: readonly string[], { before, after }: Margin): Span {
  const inOrder = days.toSorted() as LocalDate[]
  const [first = '2026-01-01' as LocalDate] = inOrder
  const last = inOrder.at(-1) ?? first
  return { from: addDays(first, -before), to: addDays(last, after) }
}
type Margin = { readonly before: number; readonly after: number }

export type Tick = { readonly day: LocalDate; readonly isYear: boolean }

/** Years where the picture is long, quarters where it is short, months where it is shorter. */
export function ticksOf({ from, to }: Span): Tick[] {
  const days = daysBetween({ from, to })
  const months = days > 1_100 ? 12 : days > 400 ? 6 : days > 200 ? 3 : days > 90 ? 2 : 1
  const ticks: Tick[] = []
  const [year = 0, month = 0] = from.split('-').map(Number)
  for (let at = year * 12 + Math.ceil((month - 1) / months) * months; ; at += months) {
    const day = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01` as LocalDate
    if (day > to) return ticks
    if (day >= from) ticks.push({ day, isYear: at % 12 === 0 })
  }
}
