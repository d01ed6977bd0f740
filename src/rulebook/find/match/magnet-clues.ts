import { showRatio } from '#kernel'
import {
  absenceEvidence,
  alloyEvidence,
  contentEvidence,
  type Evidence,
  elementEvidence,
  formEvidence,
} from '../evidence.ts'
import type { BaseAlloy, Lexicon } from '../lexicon.ts'
import type { Description, Stated } from '../read/description.ts'
import { wordsOf } from '../read/readable-text.ts'
import { type Clue, STRENGTH } from './clue.ts'
import type { ItemProfile } from './item-profile.ts'

/**
 * How a description fits a listed magnet: by its alloy family, and, where the item is a family
 * *with* a further element (neodymium-iron-boron with dysprosium), by what is said of that element.
 */
export function magnetClues(
  profile: ItemProfile,
  description: Description,
  lexicon: Lexicon,
): Clue[] {
  const { key, base } = profile
  if (profile.item.form !== 'magnet' || key === undefined) return []
  const families = familiesSaid(description)
  const family = families.find(({ value }) => value.name === base?.name)
  if (families.length > 0 && !family) return []
  const magnet = description.forms.find(({ value }) => value.means.includes('magnet'))
  const evidence: Evidence[] = []
  if (family) evidence.push(alloyEvidence(wordsOf(description.text, family)))
  if (magnet) evidence.push(formEvidence(wordsOf(description.text, magnet)))
  if (evidence.length === 0) return []
  const clue = base?.elements.includes(key)
    ? familyClue(profile, description, { family, magnet: magnet !== undefined })
    : addedElementClue(profile, description, lexicon, family !== undefined)
  return clue ? [{ ...clue, evidence: [...evidence, ...clue.evidence] }] : []
}

/** Families named outright, or by a grade where a magnet is meant. */
function familiesSaid({ bases, grades, forms }: Description): readonly Stated<BaseAlloy>[] {
  if (bases.length > 0) return bases
  const magnetMeant = forms.some(({ value }) => value.means.includes('magnet'))
  return magnetMeant ? grades : []
}

function familyClue(
  { key }: ItemProfile,
  { substances, forms, groups, absent }: Description,
  { family, magnet }: { family: Stated<BaseAlloy> | undefined; magnet: boolean },
): Clue | undefined {
  if (key === undefined || absent.has(key)) return undefined
  const named = substances.some(({ symbols }) => symbols.includes(key))
  const otherForm = forms.some(({ value }) => value.bond === 'alloy' || value.name === 'target')
  if (family) {
    const identifies = magnet || !otherForm
    return { identifies, strength: identifies ? STRENGTH.name : STRENGTH.element, evidence: [] }
  }
  if (named) return { identifies: true, strength: STRENGTH.elementAndForm, evidence: [] }
  const grouped = groups.some(({ value }) => value.includes(key))
  return { identifies: false, strength: grouped ? STRENGTH.element : STRENGTH.trace, evidence: [] }
}

function addedElementClue(
  { key }: ItemProfile,
  description: Description,
  lexicon: Lexicon,
  family: boolean,
): Clue | undefined {
  const { text, substances, contents, absent, groups } = description
  const name = lexicon.elements.get(key ?? '')?.name
  if (key === undefined || !name) return undefined
  const denial = absent.get(key)
  if (denial) {
    const evidence = [absenceEvidence(wordsOf(text, denial), name)]
    return family
      ? { identifies: true, strength: STRENGTH.name, evidence, denied: true }
      : undefined
  }
  const content = contents.get(key)
  const strength = family ? STRENGTH.name : STRENGTH.elementAndForm
  if (content) {
    const { low, high } = content.value
    const share = low === high ? showRatio(low) : `${showRatio(low)}–${showRatio(high)}`
    const evidence = [contentEvidence(wordsOf(text, content), name, share)]
    return low > 0
      ? { identifies: true, strength, evidence }
      : { identifies: false, strength: STRENGTH.baseAlloy, evidence, contentOpen: [key] }
  }
  const named = substances.find(({ symbols }) => symbols.includes(key))
  if (named)
    return { identifies: true, strength, evidence: [elementEvidence(wordsOf(text, named), name)] }
  const grouped = groups.some(({ value }) => value.includes(key))
  const hint = family ? STRENGTH.baseAlloy : grouped ? STRENGTH.element : STRENGTH.trace
  return { identifies: false, strength: hint, evidence: [], contentOpen: [key] }
}
