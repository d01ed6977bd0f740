import type { CountryCode, Localised } from '#kernel'

/** A person or organisation on a list, as the notice that lists it names it. */
export type ListedParty = {
  /** Entry on the list, such as `control-2025-01-02-001`; what facts of kind `entries` hold. */
  readonly id: string
  readonly list: string
  readonly instrument: string
  /** Index of the provision that lists it: it is listed exactly while that is in force. */
  readonly provision: number
  readonly name: Partial<Localised> & { readonly en: string }
  readonly aliases: readonly string[]
  readonly country?: CountryCode
  readonly type?: string
}

/** Parties by every name and alias they go by. Only equal names meet; likeness is for screening. */
export type PartyNames = { readonly find: (name: string) => readonly ListedParty[] }

export function createPartyNames(parties: readonly ListedParty[]): PartyNames {
  const named = parties.flatMap((party) =>
    [party.name.en, party.name.zh, ...party.aliases]
      .filter((name) => name !== undefined)
      .map((name) => ({ key: nameKey(name), party })),
  )
  const byKey = Map.groupBy(named, ({ key }) => key)
  byKey.delete('')
  return {
    find: (name) => {
      const found = byKey.get(nameKey(name))
      return found ? [...new Set(found.map(({ party }) => party))] : NOBODY
    },
  }
}

const NOBODY: readonly ListedParty[] = []
const NOT_A_LETTER = /[^\p{L}\p{N}]/gu

/** A name without case, width, punctuation and space: equal keys are equal names in print. */
function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(NOT_A_LETTER, '')
}
