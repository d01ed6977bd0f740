import { FALSE, factAt, TRUE, UNKNOWN, type Vocabulary } from '#engine'
import type { Localised } from '#kernel'
import type { ControlledItem, ItemForm } from '../../controlled-item.ts'
import { askForContent, type Evidence, parameterEvidence, productEvidence } from '../evidence.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Description } from '../read/description.ts'
import { type Span, wordsOf } from '../read/readable-text.ts'
import { type Clue, STRENGTH, WEAKEST } from './clue.ts'
import type { Held } from './gather-clues.ts'
import type { ItemProfile } from './item-profile.ts'
import { type Judgement, judge, type KnownFacts, type Parameter } from './judge.ts'

/**
 * How sure a proposal is. Likely: everything that identifies the item is said, its stated
 * parameters hold and no number is missing. Possible: part of that. Excluded: identified, but a
 * parameter fails or an element is said to be absent.
 */
export type ProposalGrade = 'likely' | 'possible' | 'excluded'

/** An item the goods may be. It proposes; only a person who knows the goods decides. */
export type Proposal = {
  readonly item: ControlledItem
  readonly grade: ProposalGrade
  readonly score: number
  readonly evidence: readonly Evidence[]
  readonly parameters: readonly Parameter[]
  /** Facts that would settle it. */
  readonly missing: readonly string[]
  /** Elements whose content would settle it. */
  readonly missingContents: readonly string[]
  /** The questions behind both, as they are put to people. */
  readonly asks: readonly Localised[]
}

/** What each further kind of evidence adds to the strongest clue. */
const CORROBORATION = 0.03
/** What is left of a clue when another thing is meant, or a number that decides is not stated. */
const LESSENED = 0.75

type Setting = {
  readonly description: Description
  readonly known: KnownFacts
  readonly lexicon: Lexicon
  readonly vocabulary: Vocabulary
}

/** What an item's clues and parameters come to; nothing when they come to too little. */
export function propose(profile: ItemProfile, held: Held, setting: Setting): Proposal | undefined {
  const { item } = profile
  const best = held.clues.reduce((one, other) => (rankOf(other) > rankOf(one) ? other : one))
  const judgement = item.when && judge(item.when, setting.known, setting.vocabulary)
  const other = anotherThing(profile, held, setting.description)
  const met = meetsEveryNumber(judgement, setting.vocabulary)
  const content = setting.description.contents.get(profile.key ?? '')?.value
  const maybeNone = content !== undefined && content.low === 0
  const identified =
    (best.identifies || (met && best.strength >= STRENGTH.matter)) && !other && !maybeNone
  const grade = gradeOf({ best, identified, judgement, vocabulary: setting.vocabulary })
  if (grade === 'excluded' && best.strength < STRENGTH.element) return undefined
  const evidence = distinct([
    ...held.clues
      .toSorted((one, next) => next.strength - one.strength)
      .flatMap((clue) => clue.evidence),
    ...parameterEvidences(judgement, setting.vocabulary),
    ...(other ? [productEvidence(wordsOf(setting.description.text, other))] : []),
  ])
  const kinds = new Set(evidence.map(({ kind }) => kind)).size
  const lessened = other !== undefined || (judgement?.truth === UNKNOWN && grade === 'possible')
  const strength = best.strength * (lessened ? LESSENED : 1)
  const score = Math.min(1, strength + CORROBORATION * (kinds - 1))
  if (score < WEAKEST) return undefined
  const missing = grade === 'excluded' ? [] : (judgement?.missing ?? [])
  const missingContents = grade === 'possible' ? [...new Set(best.contentOpen)] : []
  const { parameters = [] } = judgement ?? {}
  const asks = [
    ...missing.map((name) => factNamed(setting.vocabulary, name).ask),
    ...missingContents.map((symbol) =>
      askForContent(setting.lexicon.elements.get(symbol)?.name ?? { en: symbol, zh: symbol }),
    ),
  ]
  return {
    item,
    grade,
    score: Number(score.toFixed(3)),
    evidence,
    parameters,
    missing,
    missingContents,
    asks,
  }
}

function gradeOf({
  best,
  identified,
  judgement,
  vocabulary,
}: {
  best: Clue
  identified: boolean
  judgement: Judgement | undefined
  vocabulary: Vocabulary
}): ProposalGrade {
  if (best.denied || judgement?.truth === FALSE) return 'excluded'
  if (!identified) return 'possible'
  const open = judgement?.missing ?? []
  return open.some((name) => isNumeric(vocabulary, name)) ? 'possible' : 'likely'
}

/** Whether the item has at least two numeric parameters and every one is stated and holds. */
function meetsEveryNumber(judgement: Judgement | undefined, vocabulary: Vocabulary): boolean {
  const numbers = judgement?.parameters.filter(({ fact }) => isNumeric(vocabulary, fact)) ?? []
  return judgement?.truth === TRUE && numbers.filter(({ given }) => given !== undefined).length > 1
}

const THINGS_ALONE: ReadonlySet<ItemForm> = new Set(['equipment', 'parts', 'technology', 'tool'])
const OTHER_THINGS: readonly ItemForm[] = ['equipment', 'technology']

/** A finished good, machine or technology that the description is of instead of the item. */
function anotherThing(
  { item }: ItemProfile,
  { spans }: Held,
  description: Description,
): Span | undefined {
  const outside = (thing: Span) =>
    !spans.some(({ from, to }) => from <= thing.from && thing.to <= to)
  const machine = description.forms.find(
    ({ value, ...span }) =>
      value.means.some((form) => OTHER_THINGS.includes(form)) &&
      !value.means.includes(item.form) &&
      outside(span),
  )
  if (machine && !(item.form === 'technology')) return machine
  return THINGS_ALONE.has(item.form) ? undefined : description.products.find(outside)
}

function parameterEvidences(judgement: Judgement | undefined, vocabulary: Vocabulary): Evidence[] {
  return (judgement?.parameters ?? []).flatMap(({ fact, needed, given, truth }) => {
    const known = factNamed(vocabulary, fact)
    if (given === undefined || truth === UNKNOWN || !isNumeric(vocabulary, fact)) return []
    return [parameterEvidence(known.label, { given, needed, holds: truth !== FALSE })]
  })
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Map<string, Evidence>()
  for (const one of evidence) {
    const key = `${one.kind} ${one.says.en}`
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}

function rankOf({ identifies, strength, denied }: Clue): number {
  return strength + (identifies ? 1 : 0) + (denied ? 2 : 0)
}

/** Orders proposals for reading. */
export function byRank(one: Proposal, other: Proposal): number {
  return (
    rankOfGrade(one) - rankOfGrade(other) ||
    other.score - one.score ||
    (one.item.code < other.item.code ? -1 : 1)
  )
}

/**
 * Likely ones first, then by score; the customs code alone stands below everything that the words
 * say.
 */
function rankOfGrade({ grade, evidence }: Proposal): number {
  if (evidence.every(({ kind }) => kind === 'hs')) return 2
  return grade === 'likely' ? 0 : 1
}

function factNamed(vocabulary: Vocabulary, name: string) {
  return factAt(vocabulary, vocabulary.slots.get(name) ?? -1)
}

function isNumeric(vocabulary: Vocabulary, name: string): boolean {
  const { kind } = factNamed(vocabulary, name)
  return kind === 'number' || kind === 'ratio'
}
