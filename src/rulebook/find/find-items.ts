import type { Facts, Vocabulary } from '#engine'
import { type HsCode, type Outcome, ok, type Problem, refuse } from '#kernel'
import type { ControlledItem } from '../controlled-item.ts'
import type { Lexicon } from './lexicon.ts'
import { addHsClues, gatherClues } from './match/gather-clues.ts'
import { createItemIndex } from './match/item-index.ts'
import { readProfile } from './match/item-profile.ts'
import { type Conflict, conflictsWith, knownFacts, statedFacts } from './match/known-facts.ts'
import { byRank, type Proposal, propose } from './match/propose.ts'
import type { Description } from './read/description.ts'
import { isExact } from './read/interval.ts'
import { readDescription } from './read/read-description.ts'
import { LONGEST_DESCRIPTION } from './read/readable-text.ts'

/**
 * What goods are described by: words, and where known a customs code and the values of their
 * specification.
 */
export type Wanted = {
  readonly text: string
  readonly hsCode?: HsCode
  readonly facts?: Facts
}

export type Findings = {
  readonly proposals: readonly Proposal[]
  /** Facts the description states, ready for a determination. */
  readonly facts: Facts
  /** Weight shares of elements that the description states exactly, as fractions of one. */
  readonly contents: Readonly<Record<string, number>>
  readonly conflicts: readonly Conflict[]
  readonly description: Description
}

export type Finder = (wanted: Wanted) => Outcome<Findings, Problem>

const MOST_PROPOSALS = 20

/** Reads items once, so that each search looks only at those its words can mean. */
export function createFinder(
  items: readonly ControlledItem[],
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): Finder {
  const index = createItemIndex(items.map((item) => readProfile(item, lexicon)))
  return ({ text, hsCode, facts = {} }) => {
    const read = readDescription(text, lexicon)
    if (!read.ok) return refuse(tooLong(text))
    const description = read.value
    const known = knownFacts(description, facts)
    const held = gatherClues(index, description, lexicon)
    addHsClues(index, hsCode, held)
    const proposals = [...held]
      .flatMap(
        ([profile, clues]) =>
          propose(profile, clues, { description, known, lexicon, vocabulary }) ?? [],
      )
      .sort(byRank)
      .slice(0, MOST_PROPOSALS)
    const found = proposals.map(({ item }) => item)
    return ok({
      proposals,
      facts: statedFacts(description, { items: found, given: facts, vocabulary }),
      contents: exactContents(description),
      conflicts: conflictsWith(description, facts),
      description,
    })
  }
}

/** One search over items that are not kept. For many searches, create a finder. */
export function findItems({
  items,
  lexicon,
  vocabulary,
  ...wanted
}: Wanted & {
  items: readonly ControlledItem[]
  lexicon: Lexicon
  vocabulary: Vocabulary
}): Outcome<Findings, Problem> {
  return createFinder(items, lexicon, vocabulary)(wanted)
}

function tooLong(text: string): Problem {
  return {
    at: 'text',
    message: `the description has ${text.length} characters; at most ${LONGEST_DESCRIPTION} are read`,
    remedy: 'describe one item at a time',
  }
}

function exactContents({ contents }: Description): Record<string, number> {
  return Object.fromEntries(
    [...contents].flatMap(([symbol, { value }]) => (isExact(value) ? [[symbol, value.low]] : [])),
  )
}
