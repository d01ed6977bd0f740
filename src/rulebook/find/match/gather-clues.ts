import type { HsCode } from '#kernel'
import { hsEvidence } from '../evidence.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Description } from '../read/description.ts'
import type { Span } from '../read/readable-text.ts'
import { type Clue, STRENGTH } from './clue.ts'
import { HS_LENGTHS, type ItemIndex } from './item-index.ts'
import type { ItemProfile } from './item-profile.ts'
import { magnetClues } from './magnet-clues.ts'
import { codeClues, madeForClues, matterClues } from './matter-clues.ts'
import { nameClues } from './name-clues.ts'
import { substanceClues } from './substance-clues.ts'

/** Everything that speaks for one item, and where in the text its names stand. */
export type Held = { readonly clues: Clue[]; readonly spans: Span[]; hsDigits?: number }

/** What each digit that agrees adds, so that a longer agreement stands higher. */
const HS_DIGIT = 0.002

/** Every item that anything in the description, or the customs code, speaks for. */
export function gatherClues(
  index: ItemIndex,
  description: Description,
  lexicon: Lexicon,
): Map<ItemProfile, Held> {
  const held = new Map<ItemProfile, Held>()
  const add = (profile: ItemProfile, clues: readonly Clue[], span?: Span) => {
    if (clues.length === 0) return
    const found = held.get(profile) ?? { clues: [], spans: [] }
    found.clues.push(...clues)
    if (span) found.spans.push(span)
    held.set(profile, found)
  }
  for (const { profile, clue } of codeClues(index.byCode, description)) add(profile, [clue])
  for (const { profile, clue, span } of nameClues(index, description)) add(profile, [clue], span)
  for (const profile of profilesNamed(index, description)) {
    add(profile, substanceClues(profile, description, lexicon))
    add(profile, madeForClues(profile, description, lexicon))
    add(profile, matterClues(profile, description))
  }
  const magnetsMeant =
    description.bases.length > 0 ||
    description.forms.some(({ value }) => value.means.includes('magnet'))
  for (const profile of magnetsMeant ? index.magnets : []) {
    add(profile, magnetClues(profile, description, lexicon))
  }
  return held
}

function profilesNamed(index: ItemIndex, description: Description): Set<ItemProfile> {
  const symbols = new Set([
    ...description.substances.flatMap((substance) => substance.symbols),
    ...description.bases.flatMap(({ value }) => value.elements),
    ...description.groups.flatMap(({ value }) => value),
  ])
  return new Set([
    ...[...symbols].flatMap((symbol) => index.byElement.get(symbol) ?? []),
    ...description.materials.flatMap(({ value }) => index.byMaterial.get(value) ?? []),
  ])
}

/**
 * A customs code alone is reference only: it adds a little to what the words say, and nothing
 * identifies.
 */
export function addHsClues(
  index: ItemIndex,
  code: HsCode | undefined,
  held: Map<ItemProfile, Held>,
): void {
  for (const digits of code ? HS_LENGTHS.filter((length) => length <= code.length) : []) {
    for (const profile of index.byHs.get(code?.slice(0, digits) ?? '') ?? []) {
      const found = held.get(profile) ?? { clues: [], spans: [] }
      found.hsDigits ??= digits
      held.set(profile, found)
    }
  }
  for (const found of held.values()) {
    if (!code || found.hsDigits === undefined) continue
    const strength = STRENGTH.hs + HS_DIGIT * found.hsDigits
    found.clues.push({ identifies: false, strength, evidence: [hsEvidence(code, found.hsDigits)] })
  }
}
