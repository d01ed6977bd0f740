import { type Outcome, ok } from '#kernel'
import type { Hint, Lexicon, Meaning } from '../lexicon.ts'
import { readAbsences } from './absences.ts'
import { readAmounts } from './amounts.ts'
import type { Description, Stated } from './description.ts'
import { readDimensions } from './dimensions.ts'
import { readMeasures } from './measures.ts'
import { type Mention, meaningOf, readMentions } from './mentions.ts'
import { type PhraseHit, readPhrases } from './phrase-book.ts'
import {
  type DescriptionRefusal,
  indexAt,
  makeReadable,
  type ReadableText,
  type Span,
} from './readable-text.ts'
import { readSubstances } from './substances.ts'

const CODE = /(?<![A-Za-z0-9])\d[A-Ea-e]\d{3}(?:\.[A-Za-z0-9]{1,3})*(?![A-Za-z0-9])/g
/** How far a word of purpose reaches: `for use in the rotors of servo motors`. */
const PURPOSE_REACH = 48

/**
 * Reads a plain description in English, Chinese or both: elements, formulas, alloys and their
 * shares, forms, purities and quantities, each with the words it was read from. It decides nothing.
 */
export function readDescription(
  original: string,
  lexicon: Lexicon,
): Outcome<Description, DescriptionRefusal> {
  const readable = makeReadable(original, lexicon.variants)
  if (!readable.ok) return readable
  const text = readable.value
  const mentions = readMentions(text, lexicon)
  const hints = readPhrases(lexicon.hints, text.folded)
  const named = readSubstances(text, mentions, lexicon)
  const amounts = readAmounts(text, mentions, lexicon)
  const measures = readMeasures({ text, mentions, substances: named, hints, amounts, lexicon })
  const absent = readAbsences(text, mentions)
  for (const [symbol, { value, from, to }] of measures.contents) {
    if (value.high === 0) absent.set(symbol, { from, to })
  }
  const products = hintsOf(hints, 'product')
  const forms = statedOf(mentions, 'form', ({ form }) => form)
  return ok({
    text,
    codes: readCodes(text),
    substances: named.filter(({ symbols }) => !symbols.every((symbol) => absent.has(symbol))),
    bases: statedOf(mentions, 'base', ({ base }) => base),
    grades: statedOf(mentions, 'grade', ({ base }) => base),
    groups: statedOf(mentions, 'group', ({ elements }) => elements).filter(
      ({ value }) => !value.every((symbol) => absent.has(symbol)),
    ),
    forms: forms.filter(
      (form) => !isWithin(form, products) && isHead(form, text, mentions, otherThing),
    ),
    materials: hintsOf(hints, 'material').map(({ hint, from, to }) => ({
      value: hint.material,
      from,
      to,
    })),
    products: products.filter((product) => isHead(product, text, mentions, anyThing)),
    absent,
    contents: measures.contents,
    readings: new Map([...readDimensions(text, lexicon), ...measures.readings]),
    choices: new Map(
      hintsOf(hints, 'choice').map(({ hint, from, to }) => [
        hint.fact,
        { value: hint.value, from, to },
      ]),
    ),
  })
}

function readCodes(text: ReadableText): Stated<string>[] {
  return [...text.plain.matchAll(CODE)].map((match) => ({
    value: match[0].slice(0, 5).toUpperCase() + match[0].slice(5).toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

function statedOf<Kind extends Meaning['is'], Value>(
  mentions: readonly Mention[],
  kind: Kind,
  read: (meaning: Extract<Meaning, { is: Kind }>) => Value,
): Stated<Value>[] {
  return mentions.flatMap((mention) => {
    const meaning = meaningOf(mention, kind)
    return meaning ? [{ value: read(meaning), from: mention.from, to: mention.to }] : []
  })
}

function hintsOf<Kind extends Hint['is']>(hints: readonly PhraseHit<Hint>[], kind: Kind) {
  return hints.flatMap(({ meanings, from, to }) =>
    meanings.flatMap((meaning) =>
      meaning.is === kind ? [{ hint: meaning as Extract<Hint, { is: Kind }>, from, to }] : [],
    ),
  )
}

/**
 * Whether the goods are this thing: not what they are for (`motor magnet`, `for furnaces`), nor a
 * firm's name.
 */
function isHead(
  thing: Span,
  text: ReadableText,
  mentions: readonly Mention[],
  yieldsTo: (meaning: Meaning) => boolean,
): boolean {
  if (hasPurposeBefore(thing, text, mentions)) return false
  const next = mentions[indexAt(mentions, thing.to)]
  if (!next || next.from - thing.to > 1) return true
  if (/[;,]/.test(text.plain.slice(thing.to, next.from))) return true
  return !next.meanings.some((meaning) => ALWAYS_YIELDS_TO.has(meaning.is) || yieldsTo(meaning))
}

function hasPurposeBefore(thing: Span, text: ReadableText, mentions: readonly Mention[]): boolean {
  for (let index = indexAt(mentions, thing.from) - 1; index >= 0; index--) {
    const mention = mentions[index] as Mention
    const between = text.plain.slice(mention.to, thing.from)
    if (between.length > PURPOSE_REACH || /[;,]/.test(between)) return false
    if (meaningOf(mention, 'purpose')?.side === 'before') return true
  }
  return false
}

/** `丝` in `螺丝` is no wire. */
function isWithin(thing: Span, products: readonly Span[]): boolean {
  const around = products[indexAt(products, thing.from + 1) - 1]
  return around !== undefined && around.to >= thing.to && lengthOf(around) > lengthOf(thing)
}

function lengthOf({ from, to }: Span): number {
  return to - from
}

const ALWAYS_YIELDS_TO: ReadonlySet<Meaning['is']> = new Set(['purpose', 'firm'])

/** In `motor magnet` the goods are the magnet. */
function anyThing(meaning: Meaning): boolean {
  return meaning.is === 'base' || meaning.is === 'form'
}

/** In `battery cathode` the goods are the cathode, in `magnet powder` still magnet matter. */
function otherThing(meaning: Meaning): boolean {
  return meaning.is === 'form' && !meaning.form.shape && meaning.form.bond === undefined
}
