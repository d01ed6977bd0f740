import type { FactValue, Vocabulary } from '#engine'
import { type Outcome, ok, type Problem, refuse } from '#kernel'
import { expandBraces } from './expand-braces.ts'
import type { BaseAlloy, Hint, Lexicon, LexiconElement, Meaning, UnitSpelling } from './lexicon.ts'
import { type LexiconFile, type LexiconWords, readLexiconShape } from './lexicon-shape.ts'
import type { Comparison } from './read/interval.ts'
import { createPhraseBook } from './read/phrase-book.ts'
import { foldPhrase } from './read/readable-text.ts'

type Reading = {
  readonly file: LexiconFile
  readonly vocabulary: Vocabulary
  readonly variants: ReadonlyMap<string, string>
  readonly problems: Problem[]
}
type Entry<Of> = readonly [phrase: string, meaning: Of]

/**
 * Reads `data/rulebook/lexicon.yaml`, or names every fault. Its facts must stand in the vocabulary.
 */
export function parseLexicon(
  document: unknown,
  vocabulary: Vocabulary,
): Outcome<Lexicon, Problem[]> {
  const shaped = readLexiconShape(document)
  if (!shaped.ok) return shaped
  const file = shaped.value
  const variants = new Map(Object.entries(file.variants))
  const reading: Reading = { file, vocabulary, variants, problems: [] }
  const elements = readElements(file)
  const units = readUnits(reading)
  const unitOf = readFactUnits(reading, units)
  checkNames(reading, elements)
  const lexicon: Lexicon = {
    variants,
    words: createPhraseBook(readMeanings(reading)),
    hints: createPhraseBook(readHints(reading)),
    units: createPhraseBook(units),
    elements,
    doubtfulSymbols: new Set(file.doubtful_symbols),
    notFormulas: new Set(file.not_formulas),
    opens: {
      compound: createPhraseBook(entriesOf(reading, file.opens.compound, true as const)),
      article: createPhraseBook(entriesOf(reading, file.opens.article, true as const)),
    },
    alone: readAlone(reading, unitOf),
    unitOf,
    contentFacts: new Map(Object.entries(file.contents)),
  }
  return reading.problems.length === 0 ? ok(lexicon) : refuse(reading.problems)
}

function readMeanings(reading: Reading): Entry<Meaning>[] {
  const { file } = reading
  const words = (from: LexiconWords, meaning: Meaning) => entriesOf(reading, from, meaning)
  const sided = (is: 'without' | 'purpose', { before, after }: LexiconFile['without']) => [
    ...words(before, { is, side: 'before' }),
    ...words(after, { is, side: 'after' }),
  ]
  return [
    ...each(file.elements, (symbol, of) => words(of, { is: 'element', symbol })),
    ...each(file.groups, (_, of) => words(of, { is: 'group', elements: of.elements })),
    ...each(file.forms, (name, { en, zh, shape = false, ...of }) =>
      words({ en, zh }, { is: 'form', form: { name, shape, ...of } }),
    ),
    ...each(file.bases, (name, of) => readBase(reading, { name, ...of })),
    ...each(file.nicknames, (formula, of) => words(of, { is: 'formula', formula })),
    ...words(file.fillers, { is: 'filler' }),
    ...words(file.joiners, { is: 'joiner' }),
    ...words(file.purity, { is: 'purity' }),
    ...words(file.firms, { is: 'firm' }),
    ...sided('without', file.without),
    ...sided('purpose', file.purposes),
    ...(Object.keys(file.bounds) as Comparison[]).flatMap((bound) => readBound(reading, bound)),
  ]
}

function readHints(reading: Reading): Entry<Hint>[] {
  const { file } = reading
  const words = (from: LexiconWords, hint: Hint) => entriesOf(reading, from, hint)
  return [
    ...each(file.materials, (material, of) => words(of, { is: 'material', material })),
    ...words(file.products, { is: 'product' }),
    ...each(file.quantities, (fact, of) => words(of, { is: 'quantity', fact })),
    ...each(file.choices, (fact, values) =>
      each(values, (value, of) =>
        words(of, { is: 'choice', fact, value: choiceValue(reading, fact, value) }),
      ),
    ),
  ]
}

function each<Of, Found>(
  mapping: Readonly<Record<string, Of>>,
  read: (name: string, of: Of) => Found[],
): Found[] {
  return Object.entries(mapping).flatMap(([name, of]) => read(name, of))
}

function entriesOf<Of>(reading: Reading, words: LexiconWords, meaning: Of): Entry<Of>[] {
  return [...words.en, ...words.zh].map((word) => [foldPhrase(word, reading.variants), meaning])
}

function readBase(
  reading: Reading,
  { grades = [], en, zh, ...base }: LexiconFile['bases'][string] & BaseAlloy,
): Entry<Meaning>[] {
  const spelled = grades.flatMap(expandBraces)
  return [
    ...entriesOf<Meaning>(reading, { en, zh }, { is: 'base', base }),
    ...entriesOf<Meaning>(reading, { en: spelled, zh: [] }, { is: 'grade', base }),
  ]
}

function readBound(reading: Reading, bound: Comparison): Entry<Meaning>[] {
  const sides = reading.file.bounds[bound]
  return (['before', 'after'] as const).flatMap((side) =>
    sides[side].map(
      (word): Entry<Meaning> => [foldPhrase(word, reading.variants), { is: 'bound', bound, side }],
    ),
  )
}

function readElements(file: LexiconFile): Map<string, LexiconElement> {
  return new Map(
    Object.entries(file.elements).map(([symbol, { en, zh, metal = true }]) => [
      symbol,
      { symbol, metal, name: { en: en[0] ?? symbol, zh: zh[0] ?? symbol } },
    ]),
  )
}

function readUnits(reading: Reading): Entry<UnitSpelling>[] {
  const { units, times } = reading.file
  return Object.entries(units).flatMap(([measures, spellings]) =>
    Object.entries(spellings).map(
      ([spelling, powerOfTen]): Entry<UnitSpelling> => [
        foldPhrase(spelling, reading.variants),
        { measures, powerOfTen, times: times[spelling] ?? 1 },
      ],
    ),
  )
}

/** Each numeric fact's own unit, which must be one the lexicon can read. */
function readFactUnits(reading: Reading, units: readonly Entry<UnitSpelling>[]) {
  const spelled = new Map(units)
  const unitOf = new Map<string, UnitSpelling>()
  for (const { name, kind, unit } of reading.vocabulary.facts) {
    if (kind === 'ratio') unitOf.set(name, { measures: 'ratio', powerOfTen: 0, times: 1 })
    if (kind !== 'number' || unit === undefined) continue
    const known = spelled.get(foldPhrase(unit, reading.variants))
    if (known) unitOf.set(name, known)
    else {
      reading.problems.push({
        at: 'units',
        message: `the unit ${unit} of ${name} is not known`,
        remedy: `add ${unit} under what it measures`,
      })
    }
  }
  return unitOf
}

function readAlone(reading: Reading, unitOf: ReadonlyMap<string, UnitSpelling>) {
  const alone = new Map<string, string>()
  for (const [fact, { alone: told }] of Object.entries(reading.file.quantities)) {
    const measures = unitOf.get(fact)?.measures
    if (told && measures !== undefined) alone.set(measures, fact)
  }
  return alone
}

function choiceValue(reading: Reading, name: string, value: string): FactValue {
  const fact = reading.vocabulary.facts.find((known) => known.name === name)
  if (fact?.kind === 'boolean') return value === 'yes'
  if (fact && !Object.hasOwn(fact.options ?? {}, value)) {
    reading.problems.push({
      at: `choices.${name}.${value}`,
      message: `${name} has no option ${value}`,
      remedy: `use one of: ${Object.keys(fact.options ?? {}).join(', ')}`,
    })
  }
  return value
}

function checkNames(reading: Reading, elements: ReadonlyMap<string, LexiconElement>): void {
  const { file, vocabulary, problems } = reading
  const check = (at: string, what: string, name: string, known: boolean) => {
    if (known) return
    problems.push({ at, message: `no ${what} is called ${name}`, remedy: 'check its spelling' })
  }
  for (const fact of [...Object.keys(file.quantities), ...Object.keys(file.choices)]) {
    check(fact, 'fact', fact, vocabulary.slots.has(fact))
  }
  for (const [symbol, fact] of Object.entries(file.contents)) {
    check(`contents.${symbol}`, 'fact', fact, vocabulary.slots.has(fact))
    check(`contents.${symbol}`, 'element', symbol, elements.has(symbol))
  }
  for (const [name, { adds }] of Object.entries(file.forms)) {
    if (adds !== undefined) check(`forms.${name}.adds`, 'element', adds, elements.has(adds))
  }
  const named = [...Object.entries(file.groups), ...Object.entries(file.bases)]
  for (const [name, { elements: symbols }] of named) {
    for (const symbol of symbols) check(name, 'element', symbol, elements.has(symbol))
  }
}
