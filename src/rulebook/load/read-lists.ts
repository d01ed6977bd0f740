import { type CodeList, type ListEntry, parseCondition } from '#engine'
import type { Draft } from './draft.ts'
import type { InstrumentFile, JurisdictionFile } from './shapes.ts'
import type { YamlFile } from './yaml-file.ts'

/**
 * Names of every list there will be, so that conditions may refer to lists that are filled later.
 */
export function listNames(
  file: JurisdictionFile,
  instruments: readonly InstrumentFile[],
): string[] {
  return [
    ...Object.keys(file.lists ?? {}),
    ...instruments.flatMap(({ instrument, items, parties }) => [
      ...(items ? [itemsListOf(instrument)] : []),
      ...(parties ? [partiesListOf(instrument)] : []),
    ]),
  ]
}

/** The list that every instrument with items has of itself. */
export function itemsListOf(instrument: string): string {
  return `items:${instrument}`
}

/** The list of the parties that one instrument lists. */
export function partiesListOf(instrument: string): string {
  return `parties:${instrument}`
}

/**
 * Fills the lists: with items of instruments, with codes named outright, or with listed parties.
 */
export function readLists(draft: Draft, yaml: YamlFile, file: JurisdictionFile): CodeList[] {
  const own = [...Map.groupBy(draft.items, (item) => item.instrument)].map(
    ([instrument, items]) => ({
      id: itemsListOf(instrument),
      entries: items.map((item) => itemEntry(draft, item)),
    }),
  )
  const listed = [...Map.groupBy(draft.parties, (party) => party.instrument)].map(
    ([instrument, parties]) => ({
      id: partiesListOf(instrument),
      entries: parties.map(({ id, provision }) => ({ stem: id, provision })),
    }),
  )
  const declared = Object.entries(file.lists ?? {}).map(([id, list]): CodeList => {
    const at = `lists.${id}`
    const entries = [
      ...entriesOf(draft, yaml, at, list),
      ...namedEntries(draft, yaml, at, list.items ?? []),
      ...draft.parties
        .filter((party) => party.list === id)
        .map((party) => ({ stem: party.id, provision: party.provision })),
    ]
    if (entries.length === 0) {
      draft.faults.add(yaml, at, `the list ${id} is empty`, 'name items, instruments or parties')
    }
    const open =
      list.open === undefined ? undefined : readPattern(draft, yaml, `${at}.open`, list.open)
    return { id, entries, ...(open ? { open } : {}) }
  })
  for (const party of draft.parties) {
    if (!Object.hasOwn(file.lists ?? {}, party.list)) {
      draft.faults.add(
        yaml,
        'lists',
        `${party.id} stands on ${party.list}, which is not declared`,
        `declare ${party.list}`,
      )
      break
    }
  }
  return [...own, ...listed, ...declared]
}

function itemEntry(draft: Draft, item: Draft['items'][number]): ListEntry {
  const provision = draft.provisionIndex.get(item.provision)
  return {
    stem: item.code,
    ...(item.when ? { when: item.when } : {}),
    ...(provision === undefined ? {} : { provision }),
  }
}

type Gathered = {
  readonly items_of?: 'all' | readonly string[]
  readonly except?: readonly string[]
}

function entriesOf(draft: Draft, yaml: YamlFile, at: string, list: Gathered): ListEntry[] {
  const listing = new Set(draft.items.map((item) => item.instrument))
  const known = (field: 'items_of' | 'except', names: readonly string[]) =>
    names.filter((instrument, index) => {
      if (listing.has(instrument)) return true
      const place = `${at}.${field}[${index}]`
      draft.faults.add(yaml, place, `${instrument} lists no items`, 'check the id')
      return false
    })
  const { items_of: of = [], except = [] } = list
  const left = new Set(known('except', except))
  const named = of === 'all' ? listing : new Set(known('items_of', of))
  return draft.items
    .filter(({ instrument }) => named.has(instrument) && !left.has(instrument))
    .map((item) => itemEntry(draft, item))
}

type NamedCode = string | { readonly code: string; readonly when: unknown }

/**
 * Codes named outright belong to the list whether or not the notice that controls them is in force.
 */
function namedEntries(
  draft: Draft,
  yaml: YamlFile,
  at: string,
  codes: readonly NamedCode[],
): ListEntry[] {
  return codes.flatMap((named, index) => {
    const place = `${at}.items[${index}]`
    const { code, when } = typeof named === 'string' ? { code: named, when: undefined } : named
    const items = draft.items.filter(
      (item) => item.code === code || item.code.startsWith(`${code}.`),
    )
    if (items.length === 0) {
      draft.faults.add(yaml, place, `no item has the code ${code}`, 'list it in a notice first')
    }
    if (when === undefined) return [{ stem: code }]
    const condition = parseCondition(when, `${place}.when`, draft.names)
    if (condition.ok) return [{ stem: code, when: condition.value }]
    draft.faults.addAll(yaml, condition.reason)
    return []
  })
}

function readPattern(draft: Draft, yaml: YamlFile, at: string, text: string): RegExp | undefined {
  try {
    return new RegExp(text)
  } catch {
    draft.faults.add(yaml, at, `${text} is not a pattern`, 'write a regular expression')
    return undefined
  }
}
