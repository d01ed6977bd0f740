import type { SetValue } from '#engine'
import { type Localised, parseCountryCode, parseRatio } from '#kernel'
import { say } from '#rulebook'
import type { Transaction, TransactionParty } from '../transaction.ts'
import type { Filling, OpenFrame } from './read-transaction.ts'

/**
 * Who of the importer, the consignees and the end user stands on a list, and who owns them. An
 * equal name is a hit; no hit means nothing until somebody says that a screening was made.
 */
export function readParties(
  frame: OpenFrame,
  transaction: Transaction,
  filling: Filling,
): Localised[] {
  const notes: Localised[] = []
  const roles = rolesOf(transaction)
  checkCountries(transaction, filling)
  const together = transaction.parties
  const everyoneNamed = transaction.importer !== undefined && transaction.endUser !== undefined
  put(frame, filling, 'parties.listed_as', {
    members: unique([
      ...idsIn(together?.listedAs, 'parties.listedAs', filling),
      ...roles.flatMap(({ party, at }) => [
        ...idsIn(party.listedAs, `${at}.listedAs`, filling),
        ...entriesNamed(party.name, filling, notes),
      ]),
    ]),
    complete:
      together?.listedAs !== undefined ||
      (everyoneNamed && roles.every(({ party }) => party.listedAs !== undefined)),
  })
  readOwners(frame, transaction, roles, filling, notes)
  return notes
}

function readOwners(
  frame: OpenFrame,
  transaction: Transaction,
  roles: readonly Role[],
  filling: Filling,
  notes: Localised[],
): void {
  const { parties: together, importer, endUser } = transaction
  const owners = roles.flatMap(({ party, at }) =>
    (party.owners ?? []).map((owner, index) => ({
      ...owner,
      at: `${at}.owners[${index}]`,
      listed: [
        ...idsIn(owner.listedAs, `${at}.owners[${index}].listedAs`, filling),
        ...entriesNamed(owner.name, filling, notes),
      ],
    })),
  )
  const everyoneNamed = importer !== undefined && endUser !== undefined
  const complete =
    together?.listedOwner !== undefined ||
    (everyoneNamed && roles.every(({ party }) => areOwnersKnown(party)))
  if (owners.length === 0 && !complete && together?.listedOwnerShare === undefined) return
  put(frame, filling, 'parties.listed_owner', {
    members: unique([
      ...idsIn(together?.listedOwner, 'parties.listedOwner', filling),
      ...owners.flatMap(({ listed }) => listed),
    ]),
    complete,
  })
  readOwnerShare(frame, transaction, owners, complete, filling)
}

type Owner = {
  readonly share: string | number
  readonly at: string
  readonly listed: readonly string[]
}

function readOwnerShare(
  frame: OpenFrame,
  transaction: Transaction,
  owners: readonly Owner[],
  complete: boolean,
  filling: Filling,
): void {
  const slot = filling.slot('parties.listed_owner_share')
  if (slot < 0) return
  const shares = owners.map((owner) => ({
    ...owner,
    part: readShare(owner.share, `${owner.at}.share`, filling) ?? 0,
  }))
  checkTotals(transaction, shares, filling)
  const stated = transaction.parties?.listedOwnerShare
  if (stated !== undefined) {
    frame[slot] = readShare(stated, 'parties.listedOwnerShare', filling)
    return
  }
  const held = rolesOf(transaction).map(({ at }) => {
    const own = shares.filter((share) => share.at.startsWith(`${at}.`))
    return sumOf(own.filter(({ listed }) => listed.length > 0).map(({ part }) => part))
  })
  const most = Math.min(1, Math.max(0, ...held))
  // A listed owner that is stated without its share may hold any of it.
  const isShareOpen = Array.isArray(transaction.parties?.listedOwner)
  if (complete && !isShareOpen) frame[slot] = most
  else if (most > 0) frame[slot] = { min: most, max: 1 }
}

/**
 * Twelve places: shares are added as whole numbers of these, so that 35 %, 10 % and 5 % are one
 * half.
 */
const STEPS = 1e12

function sumOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + Math.round(share * STEPS), 0) / STEPS
}

function checkTotals(
  transaction: Transaction,
  shares: readonly { readonly at: string; readonly part: number }[],
  filling: Filling,
): void {
  for (const { at } of rolesOf(transaction)) {
    const own = shares.filter((share) => share.at.startsWith(`${at}.`))
    if (sumOf(own.map(({ part }) => part)) <= 1) continue
    filling.problems.push({
      at: `${at}.owners`,
      message: 'the owners’ shares add up to more than 100%',
      remedy: 'correct the shares',
    })
  }
}

function readShare(raw: string | number, at: string, filling: Filling): number | undefined {
  const share = parseRatio(String(raw))
  if (share.ok) return share.value
  filling.problems.push({
    at,
    message: `${String(raw)} is not a share`,
    remedy: 'write a share between 0% and 100%, such as 50%',
  })
  return undefined
}

/** Countries that no rule reads, but that must be ones all the same. */
function checkCountries(transaction: Transaction, filling: Filling): void {
  for (const { party, at } of rolesOf(transaction)) {
    const stated = [
      ...(at === 'endUser' ? [] : [['country', party.country] as const]),
      ['personOf', party.personOf] as const,
    ]
    for (const [field, country] of stated) {
      if (country === undefined || parseCountryCode(country).ok) continue
      const message = `no country has the code ${country}`
      const remedy = 'write an ISO 3166 code such as DE'
      filling.problems.push({ at: `${at}.${field}`, message, remedy })
    }
  }
}

type Role = { readonly party: TransactionParty; readonly at: string }

function rolesOf(transaction: Transaction): Role[] {
  const { importer, consignees = [], endUser } = transaction
  return [
    ...(importer ? [{ party: importer, at: 'importer' }] : []),
    ...consignees.map((party, index) => ({ party, at: `consignees[${index}]` })),
    ...(endUser ? [{ party: endUser, at: 'endUser' }] : []),
  ]
}

function areOwnersKnown(party: TransactionParty): boolean {
  return party.owners?.every((owner) => owner.listedAs !== undefined) ?? false
}

type Listed = TransactionParty['listedAs']

function idsIn(listed: Listed, at: string, filling: Filling): string[] {
  if (listed === undefined || typeof listed === 'string') return []
  if (listed.length === 0) {
    const remedy = 'write not-listed, or leave it out if nobody was screened'
    filling.problems.push({ at, message: 'the list is empty', remedy })
  }
  return listed.filter((id) => {
    if (filling.law.rulebook.parties.some((party) => party.id === id)) return true
    filling.problems.push({
      at,
      message: `no list entry is called ${id}`,
      remedy: 'write the id of an entry, or not-listed',
    })
    return false
  })
}

function entriesNamed(name: string | undefined, filling: Filling, notes: Localised[]): string[] {
  if (name === undefined) return []
  return filling.law.partyNames.find(name).map((party) => {
    const { sentences } = filling.law.rulebook
    notes.push(say(sentences, 'note.party-name', { entry: party.id, name: party.name.en }))
    return party.id
  })
}

function put(frame: OpenFrame, filling: Filling, fact: string, value: SetValue): void {
  const slot = filling.slot(fact)
  if (slot >= 0 && (value.complete || value.members.length > 0)) frame[slot] = value
}

function unique(members: readonly string[]): string[] {
  return [...new Set(members)]
}
