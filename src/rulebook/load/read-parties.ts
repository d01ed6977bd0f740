import { parseCountryCode } from '#kernel'
import type { ListedParty } from '../listed-party.ts'
import type { Draft, InstrumentDraft } from './draft.ts'
import { listingProvision } from './read-items.ts'

/** The parties an instrument puts on a list. */
export function readParties(draft: Draft, source: InstrumentDraft): void {
  const { yaml, file } = source
  if (!file.parties) return
  const { list, entries } = file.parties
  const known = new Set(draft.parties.map((party) => party.id))
  for (const [index, entry] of entries.entries()) {
    const at = `parties.entries[${index}]`
    const named = entry.provision ?? file.parties.provision
    const provision = listingProvision(draft, source, at, named)
    if (known.has(entry.id)) {
      draft.faults.add(
        yaml,
        `${at}.id`,
        `an entry ${entry.id} exists already`,
        'give it another id',
      )
    }
    known.add(entry.id)
    const country = typeof entry.country === 'string' ? parseCountryCode(entry.country) : undefined
    if (country && !country.ok) {
      draft.faults.add(yaml, `${at}.country`, 'no such country', 'write an ISO code such as DE')
    }
    if (provision === undefined) continue
    const party: ListedParty = {
      id: entry.id,
      list,
      instrument: file.instrument,
      provision: draft.provisionIndex.get(provision) ?? 0,
      name: entry.name,
      aliases: entry.aliases ?? [],
      ...(country?.ok ? { country: country.value } : {}),
      ...(entry.type === undefined ? {} : { type: entry.type }),
    }
    draft.parties.push(party)
  }
}
