import Type from 'typebox'
import { createShapeReader, type Localised, type Outcome, ok, type Problem, refuse } from '#kernel'
import { LEGAL_OUTCOMES } from '#rulebook'
import { type Transaction, TransactionShape } from './transaction.ts'

/**
 * A real shipment with the answer the law gives it: a test, a page of the documentation and a start
 * for a form.
 */
export type Example = {
  readonly id: string
  readonly title: Localised
  /** Who reports the case, and how far it is known. */
  readonly source: Localised
  readonly asOf: string
  readonly knownAt?: string
  readonly transaction: Transaction
  readonly expect: {
    readonly answer: string
    readonly range?: readonly [string, string]
    /** Provisions that must stand behind the strictest outcome. */
    readonly provisions: readonly string[]
  }
}

const closed = { additionalProperties: false } as const
const Texts = Type.Object({ en: Type.String(), zh: Type.String() }, closed)
const Day = Type.String({ format: 'date' })
const OutcomeName = Type.Enum([...LEGAL_OUTCOMES])

const readShape = createShapeReader(
  Type.Object(
    {
      title: Texts,
      source: Texts,
      asOf: Day,
      knownAt: Type.Optional(Day),
      transaction: TransactionShape,
      expect: Type.Object(
        {
          answer: Type.Enum([...LEGAL_OUTCOMES, 'indeterminate']),
          range: Type.Optional(Type.Tuple([OutcomeName, OutcomeName])),
          provisions: Type.Array(Type.String()),
        },
        closed,
      ),
    },
    closed,
  ),
)

/** Reads an example as its file holds it. */
export function readExample(id: string, content: unknown): Outcome<Example, Problem[]> {
  const read = readShape(content)
  if (!read.ok) return refuse(read.reason)
  const { knownAt, expect, ...rest } = read.value
  const { range, ...expected } = expect
  return ok({
    id,
    ...rest,
    ...(knownAt === undefined ? {} : { knownAt }),
    expect: { ...expected, ...(range ? { range: [range[0], range[1]] as const } : {}) },
  })
}
