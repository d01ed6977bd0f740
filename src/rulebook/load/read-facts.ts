import { createVocabulary, type Fact, type FactValue, type Vocabulary } from '#engine'
import { type Outcome, ok, parseCountryCode, parseDecimal, parseRatio, refuse } from '#kernel'
import type { FactsFile } from './shapes.ts'

/** The vocabulary as facts.yaml declares it. */
export function readFacts(file: FactsFile): Vocabulary {
  return createVocabulary(
    Object.entries(file.facts).map(([name, declared]): Fact => {
      const { kind, of = 'shipment', unit, label, ask, options } = declared
      return {
        name,
        kind,
        of,
        label,
        ask,
        ...(unit === undefined ? {} : { unit }),
        ...(options === undefined ? {} : { options }),
      }
    }),
  )
}

/**
 * Reads one value of a fact as people and files write it: `99.99%`, `DE`, `true`, a list of
 * choices. A plain list is the whole set; `{ members, complete: false }` leaves room for more.
 */
export function readFactValue(fact: Fact, raw: unknown): Outcome<FactValue, string> {
  switch (fact.kind) {
    case 'boolean':
      return typeof raw === 'boolean' ? ok(raw) : refuse('write true or false')
    case 'country': {
      const country = parseCountryCode(String(raw))
      return country.ok ? country : refuse('write an ISO 3166 code such as DE')
    }
    case 'choice':
      return isOption(fact, raw) ? ok(raw) : refuse(`use one of: ${optionsOf(fact)}`)
    case 'choices':
    case 'codes':
    case 'entries':
      return readSet(fact, raw)
    case 'number': {
      const number = parseDecimal(String(raw))
      return number.ok ? number : refuse(`write a number${fact.unit ? ` in ${fact.unit}` : ''}`)
    }
    case 'ratio': {
      const ratio = parseRatio(String(raw))
      if (ratio.ok) return ratio
      return refuse(
        ratio.reason === 'ratio_above_one'
          ? 'a share is at most 100%; write it as 0.4% or 0.004'
          : 'write a share such as 0.4%',
      )
    }
    default:
      return fact.kind satisfies never
  }
}

function readSet(fact: Fact, raw: unknown): Outcome<FactValue, string> {
  const partial = raw as { members?: unknown; complete?: unknown } | null
  const members: unknown = Array.isArray(raw) ? raw : partial?.members
  if (!Array.isArray(members)) return refuse('write a list')
  if (!members.every((member) => typeof member === 'string')) return refuse('write a list of words')
  if (fact.kind === 'choices' && !members.every((member) => isOption(fact, member))) {
    return refuse(`use some of: ${optionsOf(fact)}`)
  }
  return ok({ members, complete: Array.isArray(raw) || partial?.complete === true })
}

function isOption(fact: Fact, raw: unknown): raw is string {
  return typeof raw === 'string' && Object.hasOwn(fact.options ?? {}, raw)
}

function optionsOf(fact: Fact): string {
  return Object.keys(fact.options ?? {}).join(', ')
}
