import { type LocalDate, type Localised, ok } from '#kernel'
import { type Action, defineAction, object } from '#platform'
import type { LawSource } from '../law-source.ts'
import { answer } from './moment-input.ts'

/** What the rulebook of this installation holds. */
export type RulebookSummary = {
  readonly id: string
  readonly name: Localised
  readonly authority: Localised
  readonly zone: string
  readonly home: string
  readonly version: string
  readonly today: LocalDate
  readonly counts: Readonly<
    Record<'instruments' | 'provisions' | 'rules' | 'items' | 'parties' | 'vectors', number>
  >
}

export function showRulebook(source: LawSource): Action {
  return defineAction({
    name: 'rulebook.show-rulebook',
    kind: 'query',
    summary: { en: 'Show what the rulebook holds', zh: '查看规则库概况' },
    permission: 'anyone',
    needsDatabase: false,
    input: object({}),
    output: answer<RulebookSummary>('Name, version and counts of the rulebook'),
    http: { method: 'GET', path: '/v1/rulebook' },
    async run(context) {
      const rulebook = source.rulebook()
      const { jurisdiction, version, instruments, provisions, rules, items, parties, vectors } =
        rulebook
      const { id, name, authority, zone, home } = jurisdiction
      return ok({
        id,
        name,
        authority: authority.name,
        zone,
        home,
        version,
        today: context.today(zone),
        counts: {
          instruments: instruments.size,
          provisions: provisions.length,
          rules: rules.size,
          items: items.length,
          parties: parties.length,
          vectors: vectors.length,
        },
      })
    },
  })
}
