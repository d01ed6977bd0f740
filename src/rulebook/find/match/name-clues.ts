import type { ItemForm } from '../../controlled-item.ts'
import { formulaEvidence, nameEvidence } from '../evidence.ts'
import type { Description } from '../read/description.ts'
import { canonicalFormula } from '../read/formula.ts'
import { everyPhrase } from '../read/phrase-book.ts'
import { type Span, wordsOf } from '../read/readable-text.ts'
import { type Clue, STRENGTH } from './clue.ts'
import { type ItemIndex, type NamedProfile, wordsIn } from './item-index.ts'
import type { ItemProfile } from './item-profile.ts'
import { anotherFormMeant, FITS } from './substance-clues.ts'

/** A clue and the item it is about. */
export type ClueAbout = {
  readonly profile: ItemProfile
  readonly clue: Clue
  /** The words it rests on, where they stand together. */
  readonly span?: Span
}

/** Items whose names or formulas stand in the description. */
export function nameClues(index: ItemIndex, description: Description): ClueAbout[] {
  return [
    ...namesTogether(index, description),
    ...namesApart(index, description),
    ...formulaClues(index, description),
  ]
}

function namesTogether(index: ItemIndex, description: Description): ClueAbout[] {
  const { text, substances, forms, contents } = description
  return everyPhrase(index.names, text.folded).flatMap((hit) =>
    hit.meanings.flatMap((name): ClueAbout[] => {
      const { profile, phrase } = name
      if (isDenied(profile, description)) return []
      const words = wordsOf(text, hit)
      if (phrase.short && words !== phrase.shown) return []
      if (phrase.weak && profile.key !== undefined && substances.length > 0) return []
      const alone = phrase.short && substances.length + forms.length + contents.size === 0
      const doubtful =
        alone ||
        phrase.weak ||
        isInsideAnother(hit, name, description) ||
        isOtherwiseFormed(profile, description)
      const strength = doubtful ? STRENGTH.element : STRENGTH.name
      const evidence = [nameEvidence(words, phrase.shown)]
      return [{ profile, span: hit, clue: { identifies: !doubtful, strength, evidence } }]
    }),
  )
}

/** `锑粉` inside `三氧化二锑粉`: the words stand there, but they are part of another substance. */
function isInsideAnother(
  hit: Span,
  { profile }: NamedProfile,
  { substances }: Description,
): boolean {
  const { key, item } = profile
  if (key === undefined || !BARE_FORMS.has(item.form)) return false
  return substances.some(
    ({ from, to, symbols, bond }) =>
      symbols.includes(key) &&
      (bond === 'oxide' || bond === 'compound') &&
      from < hit.to &&
      hit.from < to,
  )
}

function namesApart(index: ItemIndex, description: Description): ClueAbout[] {
  const said = new Set(wordsIn(description.text.folded))
  return [...said].flatMap((word) =>
    (index.byWord.get(word) ?? []).flatMap(({ profile, phrase, words }): ClueAbout[] => {
      if (phrase.weak || isToldByElement(profile) || isDenied(profile, description)) return []
      if (!words.every((one) => said.has(one))) return []
      const evidence = [nameEvidence(phrase.shown, phrase.shown)]
      return [{ profile, clue: { identifies: true, strength: STRENGTH.nameApart, evidence } }]
    }),
  )
}

/**
 * Where an element and its form tell an item, scattered words would only repeat them out of place.
 */
function isToldByElement({ key, item }: ItemProfile): boolean {
  return key !== undefined && (item.form === 'magnet' || FITS[item.form] !== undefined)
}

/** `SmCo` in `SmCo magnet` is no alloy any more. */
function isOtherwiseFormed(profile: ItemProfile, description: Description): boolean {
  return BARE_FORMS.has(profile.item.form) && anotherFormMeant(profile, description)
}

const BARE_FORMS: ReadonlySet<ItemForm> = new Set(['metal', 'alloy', 'powder'])

function formulaClues(index: ItemIndex, description: Description): ClueAbout[] {
  return description.substances.flatMap((substance) => {
    const { symbols, composition, bond } = substance
    const countless =
      symbols.length > 2 && bond === 'compound' ? [[...symbols].sort().join(' ')] : []
    const keys = [...(composition ? [canonicalFormula(composition)] : []), ...countless]
    return keys
      .flatMap((key) => index.byFormula.get(key) ?? [])
      .filter((profile) => !isDenied(profile, description))
      .map((profile): ClueAbout => {
        const evidence = [formulaEvidence(wordsOf(description.text, substance))]
        const identifies = !isOtherwiseFormed(profile, description)
        const strength = identifies ? STRENGTH.formula : STRENGTH.element
        return { profile, span: substance, clue: { identifies, strength, evidence } }
      })
  })
}

function isDenied({ key }: ItemProfile, { absent }: Description): boolean {
  return key !== undefined && absent.has(key)
}
