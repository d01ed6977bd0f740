import type { Localised } from '#kernel'
import type { Instrument } from '../instrument.ts'

/** What people call an instrument: a notice by its number, a law or a statement by its title. */
export function instrumentName({ number, title }: Pick<Instrument, 'number' | 'title'>): Localised {
  const parts = /^(\d+)\/(\d{4})$/.exec(number)
  return parts ? { en: `No. ${number}`, zh: `${parts[2]}年第${parts[1]}号公告` } : title
}
