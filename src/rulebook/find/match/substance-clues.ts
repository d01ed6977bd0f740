import { showRatio } from '#kernel'
import type { ItemForm } from '../../controlled-item.ts'
import { contentEvidence, type Evidence, elementEvidence, formEvidence } from '../evidence.ts'
import type { Lexicon, SaidForm } from '../lexicon.ts'
import type { Description, Stated } from '../read/description.ts'
import type { Interval } from '../read/interval.ts'
import { wordsOf } from '../read/readable-text.ts'
import type { Substance } from '../read/substances.ts'
import { type Clue, STRENGTH } from './clue.ts'
import type { ItemProfile } from './item-profile.ts'

/** Half the weight: from here on a thing is an article of its main element. */
const MAIN_SHARE = 0.5
/** An alloy listed with several further elements is meant only where two of them are named. */
const FURTHER_ELEMENTS = 2
/** From here on a thing is the element itself rather than an alloy with it. */
const BARE_SHARE = 0.9

type Fit = { readonly identifies: boolean; readonly strength: number }
type Setting = {
  readonly profile: ItemProfile
  readonly description: Description
  readonly content: Stated<Interval> | undefined
}

/** How the substances of a description fit an item listed by element and form. */
export function substanceClues(
  profile: ItemProfile,
  description: Description,
  lexicon: Lexicon,
): Clue[] {
  const { key } = profile
  if (key === undefined || profile.materials.size > 0 || description.absent.has(key)) return []
  const content = description.contents.get(key)
  const setting: Setting = { profile, description, content }
  return [
    ...groupClues(profile, description),
    ...substancesWith(profile, description).flatMap((substance) => {
      const fit = bestFit(substance, setting)
      if (!fit) return []
      const name = lexicon.elements.get(key)?.name ?? { en: key, zh: key }
      const said = wordsOf(description.text, substance)
      const evidence: Evidence[] = [elementEvidence(said, name)]
      const form = [...profile.forms].map((one) => formSaid(one, description)).find(Boolean)
      if (form) evidence.push(formEvidence(wordsOf(description.text, form)))
      if (content) {
        evidence.push(
          contentEvidence(wordsOf(description.text, content), name, showShare(content.value)),
        )
      }
      const open = fit.identifies || content ? {} : { contentOpen: [key] }
      return [{ ...fit, evidence, ...open }]
    }),
  ]
}

/** `Rare-earth oxide` may be the oxide of any of them. */
function groupClues(
  { key = '', forms }: ItemProfile,
  { groups, forms: said, text }: Description,
): Clue[] {
  const group = groups.find(({ value }) => value.includes(key))
  const form = said.find(({ value }) => !value.shape && value.means.some((one) => forms.has(one)))
  if (!group || !form) return []
  const words = wordsOf(text, group)
  const evidence = [
    elementEvidence(words, { en: words, zh: words }),
    formEvidence(wordsOf(text, form)),
  ]
  return [{ identifies: false, strength: STRENGTH.element, evidence, contentOpen: [key] }]
}

/**
 * The substances with an element; an alloy family counts as one where an alloy or a target is
 * meant.
 */
function substancesWith({ key = '', forms }: ItemProfile, description: Description): Substance[] {
  const named = description.substances.filter(({ symbols }) => symbols.includes(key))
  if (!forms.has('alloy') && !forms.has('target')) return named
  const alloyMeant = description.forms.some(
    ({ value }) => value.bond === 'alloy' || value.name === 'target',
  )
  const families = description.bases.filter(
    ({ value }) => value.elements.includes(key) && alloyMeant,
  )
  return [
    ...named,
    ...families.map(({ value, from, to }) => ({
      symbols: value.elements,
      bond: 'alloy' as const,
      shaped: false,
      from,
      to,
    })),
  ]
}

/** The best of the ways in which an item is listed: as a metal, an alloy, a target … */
function bestFit(substance: Substance, setting: Setting): Fit | undefined {
  const { profile, description } = setting
  const loose = substance.bond === undefined || substance.bond === 'metal'
  if (loose && anotherFormMeant(profile, description) && !profile.forms.has('alloy'))
    return undefined
  const fits = [...setting.profile.forms].flatMap(
    (form) => FITS[form]?.(substance, setting, form) ?? [],
  )
  const [first] = fits.sort((one, other) => other.strength - one.strength)
  return first
}

type FitForm = (substance: Substance, setting: Setting, form: ItemForm) => Fit | undefined

export const FITS: Partial<Record<ItemForm, FitForm>> = {
  metal: fitMetal,
  alloy: fitAlloy,
  oxide: fitBound,
  compound: fitCompound,
  powder: fitPowder,
  target: fitSaidForm,
  ore: fitSaidForm,
  wafer: fitSaidForm,
  crystal: fitSaidForm,
}

function fitMetal(substance: Substance, setting: Setting): Fit | undefined {
  const { profile, content } = setting
  const { bond, shaped } = substance
  const share = content?.value.low ?? 0
  if (bond === 'oxide' || bond === 'compound') return undefined
  if (bond === 'alloy' && !profile.forms.has('alloy')) {
    if (profile.article && share >= MAIN_SHARE) return identified(STRENGTH.mainElement)
    return partly(profile.article ? STRENGTH.alloyed : STRENGTH.element)
  }
  if (bond === 'alloy') return undefined
  if (content && share < MAIN_SHARE) return partly(STRENGTH.trace)
  if (bond === 'metal') return identified(STRENGTH.elementAndForm)
  if (shaped || share >= BARE_SHARE) return identified(STRENGTH.bareMaterial)
  return partly(STRENGTH.element)
}

function fitAlloy(
  substance: Substance,
  { profile, description, content }: Setting,
): Fit | undefined {
  const { bond, symbols } = substance
  if (bond === 'oxide' || bond === 'compound' || bond === 'metal') return undefined
  const needed = Math.min(FURTHER_ELEMENTS, profile.others.length)
  const full = profile.others.filter((other) => symbols.includes(other)).length >= needed
  const alloyMeant = description.forms.some(({ value }) => value.bond === 'alloy')
  if (anotherFormMeant(profile, description) && !alloyMeant) return undefined
  if (bond === 'alloy') return full ? identified(STRENGTH.elementAndForm) : undefined
  if (alloyMeant) return partly(STRENGTH.alloyed)
  const share = content?.value.low
  return share !== undefined && share < BARE_SHARE
    ? partly(STRENGTH.element)
    : partly(STRENGTH.trace)
}

function fitBound(substance: Substance, { profile }: Setting, form: ItemForm): Fit | undefined {
  const full = profile.others.every((other) => substance.symbols.includes(other))
  if (substance.bond === form && full) return identified(STRENGTH.elementAndForm)
  return substance.bond === undefined && !substance.shaped ? partly(STRENGTH.trace) : undefined
}

/** A single compound is known by its name or formula; an element alone only hints at it. */
function fitCompound(substance: Substance, setting: Setting, form: ItemForm): Fit | undefined {
  const { profile, description } = setting
  const { adds } = profile
  if (profile.everyCompound) {
    const full =
      substance.bond === undefined || adds.every((one) => substance.symbols.includes(one))
    return full ? fitBound(substance, setting, form) : undefined
  }
  const bare = substance.bond === undefined && !substance.shaped
  const compoundMeant = description.forms.some(({ value }) => value.means.includes(form))
  return bare ? partly(compoundMeant ? STRENGTH.element : STRENGTH.trace) : undefined
}

function fitPowder(substance: Substance, { description }: Setting): Fit | undefined {
  if (substance.bond === 'oxide' || substance.bond === 'compound') return undefined
  const powder = formSaid('powder', description) !== undefined
  if (!powder) return partly(STRENGTH.trace)
  return substance.bond === 'alloy' ? partly(STRENGTH.alloyed) : identified(STRENGTH.elementAndForm)
}

function fitSaidForm(
  substance: Substance,
  { description }: Setting,
  form: ItemForm,
): Fit | undefined {
  const said = formSaid(form, description)
  const bound = substance.bond === 'oxide' || substance.bond === 'compound'
  if (said && !said.value.bond && !said.value.shape) {
    const loose = bound && form !== 'ore' && form !== 'crystal'
    return loose ? partly(STRENGTH.alloyed) : identified(STRENGTH.elementAndForm)
  }
  if (bound || substance.shaped) return undefined
  return partly(STRENGTH.trace)
}

function formSaid(form: ItemForm, { forms }: Description): Stated<SaidForm> | undefined {
  return forms.find(({ value }) => value.means.includes(form))
}

/** Whether the goods are said to be of a form that excludes this one: a magnet is no mere alloy. */
export function anotherFormMeant(profile: ItemProfile, { forms, bases }: Description): boolean {
  const distinct = forms.filter(({ value }) => !value.shape && value.bond === undefined)
  const listed = (form: ItemForm) => profile.forms.has(form)
  if (distinct.length > 0) return !distinct.some(({ value }) => value.means.some(listed))
  return bases.some(({ value }) => !listed(value.form))
}

function identified(strength: number): Fit {
  return { identifies: true, strength }
}

function partly(strength: number): Fit {
  return { identifies: false, strength }
}

function showShare({ low, high }: Interval): string {
  return low === high ? showRatio(low) : `${showRatio(low)}–${showRatio(high)}`
}
