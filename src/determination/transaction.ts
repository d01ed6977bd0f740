import Type from 'typebox'

/**
 * One export as a person describes it. Everything is optional but the items: what is not said is
 * not known. Values are checked against the vocabulary by `readTransaction`, which names each field
 * that does not fit.
 */
const closed = { additionalProperties: false } as const
const optional = Type.Optional
const Text = Type.String({ minLength: 1, maxLength: 10_000 })
const Short = Type.String({ minLength: 1, maxLength: 500 })
const Shorts = Type.Array(Short, { maxItems: 1_000 })
const Amount = Type.Union([Short, Type.Number()])

/** The value of a fact: a word, an amount, yes or no, or a set, whole unless it says otherwise. */
const Given = Type.Union([
  Short,
  Type.Number(),
  Type.Boolean(),
  Shorts,
  Type.Object({ members: Shorts, complete: optional(Type.Boolean()) }, closed),
])

const Listed = Type.Union([Type.Literal('not-listed'), Shorts])

const OwnerShape = Type.Object(
  {
    name: Short,
    share: Amount,
    listedAs: optional(Listed),
  },
  closed,
)

const partyFields = {
  name: optional(Short),
  country: optional(Short),
  /** Country whose citizen or legal person it is, where that differs. */
  personOf: optional(Short),
  /** List entries it was found to be, or `not-listed` when it was screened and is on none. */
  listedAs: optional(Listed),
  /** Its owners with their shares; an empty list says that no listed party owns any of it. */
  owners: optional(Type.Array(OwnerShape, { maxItems: 1_000 })),
}

const PartyShape = Type.Object(partyFields, closed)

/** Only of the end user does the law ask whether it is military. */
const EndUserShape = Type.Object({ ...partyFields, military: optional(Type.Boolean()) }, closed)

const MaterialShape = Type.Object(
  {
    description: optional(Text),
    code: optional(Short),
    origin: optional(Short),
    alloy: optional(Short),
    /** Value with its currency, such as `120 USD`; one currency for the whole bill. */
    value: Short,
  },
  closed,
)

const ItemShape = Type.Object(
  {
    /** Control codes it falls under, or `none` when it was determined to fall under none. */
    code: optional(Type.Union([Short, Shorts])),
    description: optional(Text),
    hs: optional(Short),
    kind: optional(Short),
    origin: optional(Short),
    madeIn: optional(Short),
    controlledContentShare: optional(Amount),
    billOfMaterials: optional(Type.Array(MaterialShape, { maxItems: 10_000 })),
    madeWith: optional(Shorts),
    technology: optional(Shorts),
    technologyStatus: optional(Short),
    intendedUse: optional(Short),
    uavRelated: optional(Type.Boolean()),
    alloy: optional(Short),
    shape: optional(Short),
    crystal: optional(Short),
    /**
     * Measured values by name, such as `purity: 99.99%`; names are the `spec.` facts of the
     * rulebook.
     */
    specification: optional(Type.Record(Short, Type.Union([Amount, Type.Boolean()]))),
    /** Share of each element by weight, such as `Dy: 0.4%`. */
    contents: optional(Type.Record(Short, Amount)),
    quantity: optional(Short),
    value: optional(Short),
    /** Further facts of the rulebook by name, for those without a field of their own. */
    facts: optional(Type.Record(Short, Given)),
  },
  closed,
)

export const TransactionShape = Type.Object(
  {
    reference: optional(Short),
    /** Day the question is about; the day of export where the law does not say otherwise. */
    day: optional(Short),
    exporter: optional(PartyShape),
    importer: optional(PartyShape),
    consignees: optional(Type.Array(PartyShape, { maxItems: 100 })),
    endUser: optional(EndUserShape),
    to: optional(Short),
    route: optional(Type.Array(Short, { maxItems: 50 })),
    movement: optional(Short),
    circumstance: optional(Short),
    /** What is known of listed parties among importer, consignees and end user taken together. */
    parties: optional(
      Type.Object(
        {
          listedAs: optional(Listed),
          listedOwner: optional(Listed),
          listedOwnerShare: optional(Amount),
        },
        closed,
      ),
    ),
    endUse: optional(Shorts),
    exporterKnowsOf: optional(Shorts),
    applicant: optional(
      Type.Object(
        {
          complianceProgramme: optional(Type.Boolean()),
          exportRecord: optional(Type.Boolean()),
          fixedChannels: optional(Type.Boolean()),
          criminalRecord: optional(Type.Boolean()),
          seriousPenalty: optional(Type.Boolean()),
          armOfListedParty: optional(Type.Boolean()),
        },
        closed,
      ),
    ),
    facts: optional(Type.Record(Short, Given)),
    items: Type.Array(ItemShape, { minItems: 1, maxItems: 1_000 }),
  },
  closed,
)

export type Transaction = Type.Static<typeof TransactionShape>
export type TransactionItem = Transaction['items'][number]
export type TransactionParty = NonNullable<Transaction['importer']>
