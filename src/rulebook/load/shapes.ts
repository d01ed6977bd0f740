import Type from 'typebox'
import { CONFIDENCES, createShapeReader, LANGUAGES } from '#kernel'
import { ITEM_FORMS } from '../controlled-item.ts'
import { INSTRUMENT_KINDS } from '../instrument.ts'
import { EFFECTS, LEGAL_OUTCOMES } from '../legal-outcome.ts'

/** The shapes of the rulebook's files, as docs/guides/rulebook-format.md describes them. */

const closed = { additionalProperties: false } as const
const Text = Type.String({ minLength: 1 })
const Texts = Type.Object({ en: Text, zh: Text }, closed)
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const DayOrUnknown = Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2}|unknown)$' })
const Name = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' })
const Path = Type.String({ pattern: '^[a-z]+(/[a-z0-9-]+)+$' })
const ConfidenceName = Type.Enum([...CONFIDENCES])
const OutcomeName = Type.Enum([...LEGAL_OUTCOMES])
const Anything = Type.Unknown()
const Strings = Type.Array(Text)
const optional = Type.Optional

const RuleShape = Type.Object(
  {
    id: Name,
    effect: Type.Enum([...EFFECTS]),
    when: Anything,
    under: optional(Strings),
    defeats: optional(Strings),
    reading: optional(Texts),
    duties: optional(Strings),
    confidence: optional(ConfidenceName),
  },
  closed,
)

const ProvisionShape = Type.Object(
  {
    label: optional(Texts),
    zh: Text,
    en: Text,
    in_force_from: DayOrUnknown,
    in_force_until: optional(Day),
    confidence: optional(ConfidenceName),
    note: optional(Texts),
    rules: optional(Type.Array(RuleShape)),
  },
  closed,
)

const SuspendsShape = Type.Object(
  { from: Day, through: Day, targets: Strings, note: optional(Texts) },
  closed,
)
const OnShape = Type.Object({ on: Day, targets: Strings, note: optional(Texts) }, closed)
const AnnouncesShape = Type.Object(
  {
    id: Name,
    continues: optional(Path),
    from: Day,
    through: Day,
    targets: Strings,
    confidence: optional(ConfidenceName),
    says: optional(Texts),
    note: optional(Texts),
  },
  closed,
)

const ItemShape = Type.Object(
  {
    code: Text,
    official_code: optional(Type.Enum(['none'])),
    provision: optional(Name),
    element: optional(Type.Union([Text, Strings])),
    form: Type.Enum([...ITEM_FORMS]),
    name: Texts,
    description: optional(Texts),
    when: optional(Anything),
    hs: optional(Strings),
    match: optional(
      Type.Object(
        {
          formulas: optional(Strings),
          words: optional(Type.Object({ en: optional(Strings), zh: optional(Strings) }, closed)),
        },
        closed,
      ),
    ),
    confidence: optional(ConfidenceName),
    note: optional(Texts),
  },
  closed,
)

const PartyShape = Type.Object(
  {
    id: Name,
    name: Type.Object({ en: Text, zh: optional(Text) }, closed),
    country: optional(Type.Union([Text, Type.Null()])),
    type: optional(Text),
    aliases: optional(Strings),
    provision: optional(Name),
    confidence: optional(ConfidenceName),
    note: optional(Texts),
  },
  closed,
)

const InstrumentShape = Type.Object(
  {
    instrument: Path,
    number: Text,
    kind: Type.Enum([...INSTRUMENT_KINDS]),
    title: Texts,
    issuer: Strings,
    published: DayOrUnknown,
    source: Type.Object(
      { url: optional(Text), read: optional(Text), confidence: ConfidenceName },
      closed,
    ),
    note: optional(Texts),
    provisions: optional(Type.Record(Name, ProvisionShape)),
    suspends: optional(Type.Array(SuspendsShape)),
    repeals: optional(Type.Array(OnShape)),
    resumes: optional(Type.Array(OnShape)),
    announces: optional(Type.Array(AnnouncesShape)),
    items: optional(Type.Array(ItemShape)),
    parties: optional(
      Type.Object(
        { list: Path, provision: optional(Name), entries: Type.Array(PartyShape) },
        closed,
      ),
    ),
  },
  closed,
)

const ListedCode = Type.Union([Text, Type.Object({ code: Text, when: Anything }, closed)])
const ListShape = Type.Object(
  {
    items_of: optional(Type.Union([Type.Enum(['all']), Strings])),
    except: optional(Strings),
    items: optional(Type.Array(ListedCode)),
    parties: optional(Type.Boolean()),
    open: optional(Text),
    name: optional(Texts),
  },
  closed,
)

const JurisdictionShape = Type.Object(
  {
    jurisdiction: Name,
    name: Texts,
    home: Text,
    zone: Text,
    language: Type.Enum([...LANGUAGES]),
    authority: Type.Object({ id: Text, name: Texts }, closed),
    content_share: optional(Type.Object({ origin: Text, list: Text }, closed)),
    lists: optional(Type.Record(Text, ListShape)),
    conditions: optional(Type.Record(Text, Type.Object({ says: Texts, when: Anything }, closed))),
  },
  closed,
)

const FactsShape = Type.Object(
  {
    facts: Type.Record(
      Text,
      Type.Object(
        {
          kind: Type.Enum([
            'boolean',
            'country',
            'choice',
            'choices',
            'codes',
            'entries',
            'number',
            'ratio',
          ]),
          of: optional(Type.Enum(['line', 'shipment'])),
          unit: optional(Text),
          label: Texts,
          ask: Texts,
          options: optional(Type.Record(Text, Texts)),
        },
        closed,
      ),
    ),
  },
  closed,
)

const SentencesShape = Type.Object({ sentences: Type.Record(Text, Texts) }, closed)

const Cites = Type.Union([Text, Strings])
const ProcedureShape = Type.Object(
  {
    authorisations: Type.Array(
      Type.Object(
        {
          id: Name,
          name: Texts,
          summary: Texts,
          cites: Cites,
          requires: optional(
            Type.Array(
              Type.Object({ id: Name, when: Anything, says: Texts, cites: Cites }, closed),
            ),
          ),
          documents: optional(Strings),
          instead_of_licence: optional(Type.Boolean()),
        },
        closed,
      ),
    ),
    documents: Type.Array(
      Type.Object(
        {
          id: Name,
          name: Texts,
          cites: Cites,
          when: optional(Anything),
          confidence: optional(ConfidenceName),
        },
        closed,
      ),
    ),
    applications: Type.Array(
      Type.Object(
        {
          id: Name,
          when: optional(Anything),
          outcomes: Type.Array(OutcomeName),
          who: Texts,
          where: Texts,
          cites: Cites,
          confidence: optional(ConfidenceName),
        },
        closed,
      ),
    ),
    clocks: Type.Array(
      Type.Object(
        {
          id: Name,
          when: optional(Anything),
          days: optional(Type.Integer({ minimum: 1 })),
          unit: optional(Type.Enum(['working-days', 'days'])),
          from: optional(Text),
          excludes: optional(Type.Array(Texts)),
          says: Texts,
          cites: Cites,
          confidence: optional(ConfidenceName),
        },
        closed,
      ),
    ),
    duties: Type.Array(
      Type.Object(
        {
          id: Name,
          outcomes: optional(Type.Array(OutcomeName)),
          rule_only: optional(Type.Boolean()),
          provision: optional(Text),
          when: optional(Anything),
          says: Texts,
          within: optional(Texts),
          cites: Cites,
          confidence: optional(ConfidenceName),
        },
        closed,
      ),
    ),
    red_flags: Type.Array(
      Type.Object(
        {
          id: Name,
          says: Texts,
          when: optional(Anything),
          cites: optional(Cites),
          confidence: optional(ConfidenceName),
        },
        closed,
      ),
    ),
    remarks: Type.Object(
      { controlled: Text, not_controlled: Text, when: optional(Anything), cites: Cites },
      closed,
    ),
    not_covered: Type.Array(Texts),
  },
  closed,
)

const VectorsShape = Type.Object(
  {
    suite: Text,
    note: optional(Texts),
    base: Type.Record(Text, Anything),
    vectors: Type.Array(
      Type.Object(
        {
          name: Text,
          cites: Cites,
          as_of: Day,
          known_at: optional(Day),
          set: optional(Type.Record(Text, Anything)),
          unset: optional(Strings),
          expect: Type.Object(
            {
              outcome: Type.Enum([...LEGAL_OUTCOMES, 'indeterminate']),
              range: optional(Type.Tuple([OutcomeName, OutcomeName])),
              dormant: optional(Strings),
              doubts: optional(Strings),
              counts: optional(Strings),
              first_question: optional(Text),
              asks: optional(Strings),
              never_asks: optional(Strings),
            },
            closed,
          ),
        },
        closed,
      ),
    ),
  },
  closed,
)

export const readInstrumentShape = createShapeReader(InstrumentShape)
export const readJurisdictionShape = createShapeReader(JurisdictionShape)
export const readFactsShape = createShapeReader(FactsShape)
export const readSentencesShape = createShapeReader(SentencesShape)
export const readProcedureShape = createShapeReader(ProcedureShape)
export const readVectorsShape = createShapeReader(VectorsShape)

export type InstrumentFile = Type.Static<typeof InstrumentShape>
export type JurisdictionFile = Type.Static<typeof JurisdictionShape>
export type FactsFile = Type.Static<typeof FactsShape>
export type SentencesFile = Type.Static<typeof SentencesShape>
export type ProcedureFile = Type.Static<typeof ProcedureShape>
export type VectorsFile = Type.Static<typeof VectorsShape>
