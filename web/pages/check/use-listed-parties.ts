import { useQueries, useQuery } from '@tanstack/react-query'
import { type InstrumentView, instrument, instruments, type PartyView } from '../../api/rulebook.ts'

export type ListedParty = { readonly party: PartyView; readonly instrument: InstrumentView }

/** Everybody the rulebook lists, gathered from the notices that list somebody. */
export function useListedParties() {
  const { data } = useQuery(instruments({}))
  const listing = data?.instruments.filter(({ parties }) => parties > 0) ?? []
  const details = useQueries({ queries: listing.map(({ id }) => instrument(id)) })
  const listed: ListedParty[] = details.flatMap(({ data: found }) =>
    found ? found.parties.map((party) => ({ party, instrument: found })) : [],
  )
  const find = (name: string): ListedParty[] => {
    const sought = plain(name)
    if (sought === '') return []
    return listed.filter(({ party }) => namesOf(party).some((each) => plain(each) === sought))
  }
  return { listed, find }
}

export function namesOf({ name, aliases }: PartyView): string[] {
  return [name.en, name.zh, ...aliases].filter((each) => each !== undefined)
}

/** Names are compared without regard to case, width and the space around them. */
function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
