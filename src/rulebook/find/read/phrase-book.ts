type Leaf<Meaning> = {
  readonly next: Map<string, Leaf<Meaning>>
  readonly meanings: Meaning[]
}

/** A phrase found in a text: where, and everything it may mean. */
export type PhraseHit<Meaning> = {
  readonly from: number
  readonly to: number
  readonly meanings: readonly Meaning[]
}

/**
 * Phrases as a tree of characters: finding all of them in a text takes one pass, however many there
 * are.
 */
export type PhraseBook<Meaning> = { readonly root: Leaf<Meaning> }

export function createPhraseBook<Meaning>(
  entries: Iterable<readonly [phrase: string, meaning: Meaning]>,
): PhraseBook<Meaning> {
  const root: Leaf<Meaning> = { next: new Map(), meanings: [] }
  for (const [phrase, meaning] of entries) {
    let leaf = root
    for (const unit of phrase.split('')) {
      const next = leaf.next.get(unit) ?? { next: new Map(), meanings: [] }
      leaf.next.set(unit, next)
      leaf = next
    }
    if (phrase !== '' && !leaf.meanings.includes(meaning)) leaf.meanings.push(meaning)
  }
  return { root }
}

/** The phrases of a text from left to right, the longest at each place, none inside another. */
export function readPhrases<Meaning>(book: PhraseBook<Meaning>, text: string) {
  const hits: PhraseHit<Meaning>[] = []
  for (let from = 0; from < text.length; ) {
    const hit = phrasesAt(book, text, from).at(-1)
    if (hit) hits.push(hit)
    from = hit?.to ?? from + 1
  }
  return hits
}

/** Every phrase of a text, also those inside or across another. */
export function everyPhrase<Meaning>(book: PhraseBook<Meaning>, text: string) {
  const hits: PhraseHit<Meaning>[] = []
  for (let from = 0; from < text.length; from++) hits.push(...phrasesAt(book, text, from))
  return hits
}

/**
 * The phrases that start at a place, shortest first. Latin words match whole, and in the plural.
 */
export function phrasesAt<Meaning>(book: PhraseBook<Meaning>, text: string, from: number) {
  const hits: PhraseHit<Meaning>[] = []
  if (!book.root.next.has(text[from] ?? '')) return hits
  if (isLetterOrDigit(text, from) && isLetterOrDigit(text, from - 1)) return hits
  let leaf: Leaf<Meaning> | undefined = book.root
  for (let at = from; at < text.length; at++) {
    if (text[at] === ' ' && text[at - 1] === ' ') continue
    leaf = leaf.next.get(text[at] ?? '')
    if (!leaf) return hits
    if (leaf.meanings.length === 0) continue
    const to = endOfWord(text, at + 1)
    if (to !== undefined) hits.push({ from, to, meanings: leaf.meanings })
  }
  return hits
}

const PLURALS = ['', 's', 'es']

function endOfWord(text: string, end: number): number | undefined {
  if (!isLetterOrDigit(text, end - 1)) return end
  const plurals = /[a-z]{3}$/.test(text.slice(Math.max(0, end - 3), end)) ? PLURALS : ['']
  const plural = plurals.find(
    (ending) => text.startsWith(ending, end) && !isLetterOrDigit(text, end + ending.length),
  )
  return plural === undefined ? undefined : end + plural.length
}

/** Letters of scripts that part words by spaces, and digits. Han characters stand alone. */
export function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code < 0x2b0 && code !== 0xd7 && code !== 0xf7)
  )
}
