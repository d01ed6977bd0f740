import { useQuery } from '@tanstack/react-query'
import { type ListedPartyView, listedParties, type PartyView } from '../../api/rulebook.ts'

/** Everybody the rulebook lists. Names are looked up here, so that none is sent anywhere. */
export function useListedParties() {
  const { data } = useQuery(listedParties)
  const listed = data?.parties ?? []
  const find = (name: string): ListedPartyView[] => {
    const sought = plain(name)
    if (sought === '') return []
    return listed.filter((party) => namesOf(party).some((each) => plain(each) === sought))
  }
  return { listed, find }
}

export function namesOf({ name, aliases }: Pick<PartyView, 'name' | 'aliases'>): string[] {
  return [name.en, name.zh, ...aliases].filter((each) => each !== undefined)
}

/** Names are compared without regard to case, width and the space around them. */
function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
