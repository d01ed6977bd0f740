import { type LocalDate, type Localised, ok } from '#kernel'
import { type Action, defineAction, object } from '#platform'
import type { LawSource } from '../law-source.ts'
import { type StatusRow, statusBoard } from '../views/status-board.ts'
import { answer, lawAndMoment, momentFields } from './moment-input.ts'

/** An instrument in a list: how it stands, and what it holds. */
export type InstrumentSummary = StatusRow & {
  readonly id: string
  readonly kind: string
  readonly issuer: readonly string[]
  readonly published: LocalDate | 'unknown'
  readonly url?: string
  readonly note?: Localised
  readonly items: number
  readonly parties: number
}

export type InstrumentList = {
  readonly asOf: LocalDate
  readonly knownAt: LocalDate
  readonly instruments: readonly InstrumentSummary[]
}

export function listInstruments(source: LawSource): Action {
  return defineAction({
    name: 'rulebook.list-instruments',
    kind: 'query',
    summary: {
      en: 'List laws, regulations, notices and statements',
      zh: '列出法律、法规、公告与声明',
    },
    permission: 'anyone',
    input: object(momentFields),
    output: answer<InstrumentList>('Every instrument with its status'),
    http: { method: 'GET', path: '/v1/rulebook/instruments' },
    async run(context, input) {
      const read = await lawAndMoment(source, context, input)
      if (!read.ok) return read
      const { law, moment } = read.value
      const { items, parties, instruments } = law.rulebook
      const rows = statusBoard(law, moment).flatMap((row): InstrumentSummary[] => {
        const instrument = instruments.get(row.instrument)
        if (!instrument) return []
        const { id, kind, issuer, published, source: read, note } = instrument
        return [
          {
            ...row,
            id,
            kind,
            issuer,
            published,
            ...(read.url === undefined ? {} : { url: read.url }),
            ...(note ? { note } : {}),
            items: items.filter((item) => item.instrument === id).length,
            parties: parties.filter((party) => party.instrument === id).length,
          },
        ]
      })
      return ok({ ...moment, instruments: rows })
    },
  })
}
