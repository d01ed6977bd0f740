import type { ControlledItem } from '../../controlled-item.ts'
import { createPhraseBook, type PhraseBook } from '../read/phrase-book.ts'
import { prefixesOf } from './code-prefixes.ts'
import type { ItemPhrase, ItemProfile } from './item-profile.ts'

/** One name of one item. */
export type NamedProfile = { readonly profile: ItemProfile; readonly phrase: ItemPhrase }

/**
 * Items by everything a description may say of them, so that a search looks only at those it names.
 */
export type ItemIndex = {
  readonly profiles: readonly ItemProfile[]
  readonly names: PhraseBook<NamedProfile>
  /** English names by their rarest word, for names whose words are apart. */
  readonly byWord: ReadonlyMap<
    string,
    readonly (NamedProfile & { readonly words: readonly string[] })[]
  >
  readonly byElement: ReadonlyMap<string, readonly ItemProfile[]>
  readonly byMaterial: ReadonlyMap<string, readonly ItemProfile[]>
  readonly byCode: ReadonlyMap<string, readonly ItemProfile[]>
  readonly byHs: ReadonlyMap<string, readonly ItemProfile[]>
  readonly byFormula: ReadonlyMap<string, readonly ItemProfile[]>
  readonly magnets: readonly ItemProfile[]
}

/** The digits of a customs code that are compared, longest first. */
export const HS_LENGTHS = [10, 8, 6]

export function createItemIndex(profiles: readonly ItemProfile[]): ItemIndex {
  const named = profiles.flatMap((profile) =>
    profile.phrases.map((phrase) => ({ profile, phrase })),
  )
  return {
    profiles,
    names: createPhraseBook(named.map((name) => [name.phrase.folded, name])),
    byWord: groupByRarestWord(named),
    byElement: gather(profiles, ({ key, group }) => [
      ...(key === undefined ? [] : [key]),
      ...group,
    ]),
    byMaterial: gather(profiles, ({ materials }) => materials),
    byCode: gather(profiles, ({ item }) => codesOf(item)),
    byHs: gather(profiles, ({ item }) =>
      item.hs.flatMap((code) =>
        HS_LENGTHS.filter((length) => length <= code.length).map((length) => code.slice(0, length)),
      ),
    ),
    byFormula: gather(profiles, ({ formulas, mixtures }) => [...formulas, ...mixtures]),
    magnets: profiles.filter(({ item }) => item.form === 'magnet'),
  }
}

/** The words of a folded text, in the singular. */
export function wordsIn(folded: string): string[] {
  return (folded.match(/[a-z0-9]+/g) ?? []).map((word) => word.replace(/(?<=[a-z]{3})s$/, ''))
}

function codesOf(item: ControlledItem): string[] {
  return item.officialCode ? prefixesOf(item.code) : [item.code]
}

function groupByRarestWord(named: readonly NamedProfile[]) {
  const worded = named
    .filter(({ phrase }) => /^[a-z0-9 ]+$/.test(phrase.folded))
    .map((name) => ({ ...name, words: wordsIn(name.phrase.folded) }))
    .filter(({ words }) => words.length > 1)
  const uses = new Map<string, number>()
  for (const { words } of worded)
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
  const rarest = (words: readonly string[]) =>
    words.reduce((one, other) => ((uses.get(other) ?? 0) < (uses.get(one) ?? 0) ? other : one))
  return Map.groupBy(worded, ({ words }) => rarest(words))
}

function gather<Of>(all: readonly Of[], keysOf: (one: Of) => Iterable<string>): Map<string, Of[]> {
  const groups = new Map<string, Of[]>()
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  }
  return groups
}
