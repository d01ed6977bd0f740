import type { Lexicon, Meaning } from '../lexicon.ts'
import { readChemistry } from './chemistry.ts'
import { type PhraseHit, readPhrases } from './phrase-book.ts'
import type { ReadableText } from './readable-text.ts'

/** One thing a description names, and where. */
export type Mention = PhraseHit<Meaning>

/**
 * Everything a description names, from left to right, none across another: the longer reading wins.
 */
export function readMentions(text: ReadableText, lexicon: Lexicon): Mention[] {
  const words = readPhrases(lexicon.words, text.folded)
  const merged: Mention[] = []
  for (const mention of [...words, ...readChemistry(text, lexicon)].sort(byPlace)) {
    const last = merged.at(-1)
    if (!last || mention.from >= last.to) merged.push(mention)
    else if (lengthOf(mention) > lengthOf(last) && mention.from === last.from) {
      merged[merged.length - 1] = mention
    }
  }
  return merged
}

/** The meaning of one kind that a mention has, if it has one. */
export function meaningOf<Kind extends Meaning['is']>(mention: Mention | undefined, kind: Kind) {
  return mention?.meanings.find(
    (meaning): meaning is Extract<Meaning, { is: Kind }> => meaning.is === kind,
  )
}

function byPlace(one: Mention, other: Mention): number {
  return one.from - other.from || lengthOf(other) - lengthOf(one)
}

function lengthOf(mention: Mention): number {
  return mention.to - mention.from
}
