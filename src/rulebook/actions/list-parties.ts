import Type from 'typebox'
import { type Language, type Localised, ok } from '#kernel'
import { type Action, defineAction, object } from '#platform'
import type { LawSource } from '../law-source.ts'
import { instrumentOf, provisionAt } from '../rulebook.ts'
import type { ProvisionState } from '../timeline.ts'
import type { PartyView } from '../views/instrument-view.ts'
import { answer, lawAndMoment, momentFields } from './moment-input.ts'

/** A party on a list, with the notice that lists it and whether that binds. */
export type ListedPartyView = PartyView & {
  readonly instrument: string
  readonly number: string
  readonly title: Localised
  readonly state: ProvisionState
}

export type PartyList = { readonly total: number; readonly parties: readonly ListedPartyView[] }

/** Everybody the rulebook lists, or those one of whose names holds some words. */
export function listParties(source: LawSource): Action {
  return defineAction({
    name: 'rulebook.list-parties',
    kind: 'query',
    summary: { en: 'List the parties that notices put on lists', zh: '列出或检索名单主体' },
    permission: 'anyone',
    input: object({
      q: Type.Optional(
        Type.String({ maxLength: 200, description: 'words to look for in names and aliases' }),
      ),
      ...momentFields,
    }),
    output: answer<PartyList>('The parties, with how many there are'),
    http: { method: 'GET', path: '/v1/rulebook/parties' },
    cli: {
      words: 'parties list',
      positional: 'q',
      example: 'portcullis parties list "Lockheed Martin"',
      show: ({ total, parties }, language) =>
        [...parties.map((party) => showParty(party, language)), '', count(total, language)].join(
          '\n',
        ),
    },
    async run(context, input) {
      const read = await lawAndMoment(source, context, input)
      if (!read.ok) return read
      const { law, moment } = read.value
      const sought = fold(input.q ?? '')
      const found = law.rulebook.parties.filter(({ name, aliases }) =>
        [name.en, name.zh ?? '', ...aliases].some((each) => fold(each).includes(sought)),
      )
      const parties = found.map(({ id, list, name, country, type, aliases, provision }) => {
        const instrument = instrumentOf(law.rulebook, provisionAt(law.rulebook, provision))
        return {
          ...{ id, list, aliases, instrument: instrument.id, number: instrument.number },
          name: { en: name.en, ...(name.zh === undefined ? {} : { zh: name.zh }) },
          title: instrument.title,
          state: law.stateOf(provision, moment),
          ...(country === undefined ? {} : { country }),
          ...(type === undefined ? {} : { type }),
        }
      })
      return ok({ total: parties.length, parties })
    },
  })
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

function showParty({ id, name, list, number, state }: ListedPartyView, language: Language): string {
  const called = language === 'zh' ? (name.zh ?? name.en) : name.en
  return `${id.padEnd(30)} ${list.padEnd(26)} ${number.padEnd(12)} ${state.status.padEnd(12)} ${called}`
}

function count(total: number, language: Language): string {
  if (language === 'zh') return `共 ${total} 家`
  return total === 1 ? '1 party' : `${total} parties`
}
