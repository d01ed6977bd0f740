import type { ItemForm } from '../../controlled-item.ts'
import { codeEvidence, elementEvidence, formEvidence, nameEvidence } from '../evidence.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Description } from '../read/description.ts'
import { wordsOf } from '../read/readable-text.ts'
import { type Clue, STRENGTH } from './clue.ts'
import { prefixesOf } from './code-prefixes.ts'
import type { ItemProfile } from './item-profile.ts'

/** Forms that, with the matter they are made of, say all there is to say. */
const FORM_AND_MATTER: ReadonlySet<ItemForm> = new Set(['battery', 'window', 'powder', 'crystal'])
/** Forms that say nothing of an item without more. */
const MADE_FOR_IT: ReadonlySet<ItemForm> = new Set([
  'equipment',
  'parts',
  'technology',
  'cathode',
  'anode',
  'precursor',
  'tool',
  'window',
])

/**
 * How a description fits an item known by its matter (graphite, diamond, lithium-ion) rather than
 * by an element.
 */
export function matterClues(profile: ItemProfile, description: Description): Clue[] {
  const matter = description.materials.find(({ value }) => profile.materials.has(value))
  if (!matter) return []
  const { form } = profile.item
  const said = description.forms.find(({ value }) => value.means.includes(form))
  const words = wordsOf(description.text, matter)
  const evidence = [nameEvidence(words, words)]
  if (said) evidence.push(formEvidence(wordsOf(description.text, said)))
  if (said && FORM_AND_MATTER.has(form)) {
    return [{ identifies: true, strength: STRENGTH.matterAndForm, evidence }]
  }
  if (!said && MADE_FOR_IT.has(form)) return []
  return [{ identifies: false, strength: said ? STRENGTH.alloyed : STRENGTH.matter, evidence }]
}

/**
 * Equipment and technology for an element: partly meant where such a form and the element are both
 * said.
 */
export function madeForClues(
  profile: ItemProfile,
  description: Description,
  lexicon: Lexicon,
): Clue[] {
  const { form } = profile.item
  if (!MADE_FOR_IT.has(form)) return []
  const said = description.forms.find(({ value }) => value.means.includes(form))
  if (!said) return []
  const wanted = new Set([
    ...(profile.key === undefined ? [] : [profile.key, ...profile.others]),
    ...profile.group,
  ])
  const named = [
    ...description.substances,
    ...description.bases.map(({ value, from, to }) => ({ symbols: value.elements, from, to })),
  ].find(({ symbols }) => symbols.some((symbol) => wanted.has(symbol)))
  const grouped = description.groups.find(({ value }) =>
    value.some((symbol) => profile.group.has(symbol)),
  )
  const matter = named ?? grouped
  if (!matter) return []
  const symbol = named?.symbols.find((one) => wanted.has(one))
  const words = wordsOf(description.text, matter)
  const name = (symbol && lexicon.elements.get(symbol)?.name) || { en: words, zh: words }
  const evidence = [elementEvidence(words, name), formEvidence(wordsOf(description.text, said))]
  return [{ identifies: false, strength: STRENGTH.alloyed, evidence }]
}

/**
 * Items whose official code is written in the description, or covers or is covered by one that is.
 */
export function codeClues(
  byCode: ReadonlyMap<string, readonly ItemProfile[]>,
  { codes, text }: Description,
): { profile: ItemProfile; clue: Clue }[] {
  return codes.flatMap((code) => {
    const covered = byCode.get(code.value) ?? []
    const covering = prefixesOf(code.value)
      .slice(1)
      .flatMap((stem) => (byCode.get(stem) ?? []).filter(({ item }) => item.code === stem))
    return [...covered, ...covering].map((profile) => {
      const exact = profile.item.code === code.value || covering.includes(profile)
      const evidence = [codeEvidence(wordsOf(text, code), code.value)]
      const strength = exact ? STRENGTH.code : STRENGTH.baseAlloy
      return { profile, clue: { identifies: exact, strength, evidence } }
    })
  })
}
