import Type, { type Static } from 'typebox'
import { createShapeReader } from '#kernel'
import { ITEM_FORMS } from '../controlled-item.ts'

/** The shape of `data/rulebook/lexicon.yaml`. */

const closed = { additionalProperties: false } as const
const Text = Type.String({ minLength: 1 })
const Texts = Type.Array(Text)
const Form = Type.Enum([...ITEM_FORMS])
const words = { en: Texts, zh: Texts }
const Words = Type.Object(words, closed)
const Sides = Type.Object({ before: Texts, after: Texts }, closed)
const optional = Type.Optional

const LexiconShape = Type.Object(
  {
    variants: Type.Record(Type.String(), Text),
    elements: Type.Record(
      Type.String(),
      Type.Object({ ...words, metal: optional(Type.Boolean()) }, closed),
    ),
    doubtful_symbols: Texts,
    not_formulas: Texts,
    groups: Type.Record(Type.String(), Type.Object({ ...words, elements: Texts }, closed)),
    forms: Type.Record(
      Type.String(),
      Type.Object(
        {
          ...words,
          means: Type.Array(Form),
          bond: optional(Type.Enum(['metal', 'alloy', 'oxide', 'compound'])),
          adds: optional(Text),
          shape: optional(Type.Boolean()),
        },
        closed,
      ),
    ),
    opens: Type.Object({ compound: Words, article: Words }, closed),
    bases: Type.Record(
      Type.String(),
      Type.Object({ ...words, elements: Texts, form: Form, grades: optional(Texts) }, closed),
    ),
    nicknames: Type.Record(Type.String(), Words),
    materials: Type.Record(Type.String(), Words),
    products: Words,
    without: Type.Object({ before: Words, after: Words }, closed),
    purposes: Type.Object({ before: Words, after: Words }, closed),
    firms: Words,
    fillers: Words,
    joiners: Words,
    bounds: Type.Object(
      { at_least: Sides, more_than: Sides, at_most: Sides, less_than: Sides },
      closed,
    ),
    purity: Words,
    units: Type.Record(Type.String(), Type.Record(Type.String(), Type.Integer())),
    times: Type.Record(Type.String(), Type.Number({ exclusiveMinimum: 0 })),
    quantities: Type.Record(
      Type.String(),
      Type.Object({ ...words, alone: optional(Type.Boolean()) }, closed),
    ),
    contents: Type.Record(Type.String(), Text),
    choices: Type.Record(Type.String(), Type.Record(Type.String(), Words)),
  },
  closed,
)

export type LexiconFile = Static<typeof LexiconShape>
export type LexiconWords = Static<typeof Words>

export const readLexiconShape = createShapeReader(LexiconShape)
