import fc from 'fast-check'
import type { Fact, Facts, FactValue, Test } from '#engine'
import { addDays, COUNTRY_CODES } from '#kernel'
import type { Law, Moment, Vector } from '#rulebook'

/**
 * Random shipments under the real law. Uniform ones would hardly ever touch a rule, so each starts
 * from the situation of a legal vector and changes a few facts to values at or near what the law
 * mentions.
 */
export type Shipment = { readonly facts: Facts; readonly moment: Moment }

const EACH = 40

/** Drawn from the vectors of one suite, or from all. */
export function arbitraryShipment(law: Law, suite?: string): fc.Arbitrary<Shipment> {
  const { rulebook, timeline } = law
  const { vocabulary, program } = rulebook
  const vectors = rulebook.vectors.filter((vector) => suite === undefined || vector.suite === suite)
  const values = new Map(
    vocabulary.facts.map((fact, slot) => [
      fact.name,
      valuesOf(law, fact, program.mentions.get(slot) ?? []),
    ]),
  )
  const changes = fc.array(
    fc
      .constantFrom(...vocabulary.facts.map(({ name }) => name))
      .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...(values.get(name) ?? [])))),
    { maxLength: 4 },
  )
  const [last] = rulebook.vectors
    .map(({ knownAt }) => knownAt)
    .toSorted()
    .slice(-1)
  if (last === undefined) throw new Error('the rulebook has no vectors')
  const days = timeline.turningDays(last)
  const momentOf = (vector: Vector) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant({ asOf: vector.asOf, knownAt: vector.knownAt }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...days), fc.constantFrom(-1, 0, 1))
          .map(([day, shift]) => ({ asOf: addDays(day, shift), knownAt: last })),
      },
    )
  return fc.tuple(fc.constantFrom(...vectors), changes).chain(([vector, changed]) =>
    momentOf(vector).map((moment) => ({
      facts: { ...vector.facts, ...Object.fromEntries(changed) },
      moment,
    })),
  )
}

/** Values of a fact that the law tells apart, and a few it does not. */
export function valuesOf(law: Law, fact: Fact, tests: readonly Test[]): FactValue[] {
  const whole = (...members: string[]): FactValue => ({ members, complete: true })
  const named = tests.flatMap((test) =>
    test.node === 'is' ? [String(test.value)] : test.node === 'in' ? test.values : [],
  )
  switch (fact.kind) {
    case 'boolean':
      return [true, false]
    case 'country':
      return [...new Set([...named, 'DE', 'VN', ...COUNTRY_CODES.slice(0, 3)])]
    case 'choice':
      return Object.keys(fact.options ?? {})
    case 'choices':
      return Object.keys(fact.options ?? {}).map((option) => whole(option))
    case 'codes': {
      const codes = law.rulebook.items.map(({ code }) => code)
      return [...codes, '9A999', '1C905', 'nothing'].map((code) => whole(code))
    }
    case 'entries': {
      const parties = law.rulebook.parties.filter((_, index) => index % 7 === 0)
      return [whole(), ...parties.slice(0, EACH).map(({ id }) => whole(id))]
    }
    case 'number':
    case 'ratio': {
      const limits = tests.flatMap((test) => (test.node === 'compare' ? test.threshold.value : []))
      const near = limits.flatMap((limit) => [limit, limit * 0.999, limit * 1.001, limit / 2])
      const top = fact.kind === 'ratio' ? 1 : Number.POSITIVE_INFINITY
      return [0, ...near.filter((value) => value <= top), 1]
    }
    default:
      return fact.kind satisfies never
  }
}
