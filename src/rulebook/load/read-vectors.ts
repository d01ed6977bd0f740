import type { Facts, FactValue } from '#engine'
import type { Vector } from '../vector.ts'
import { asList, type Draft, readDay } from './draft.ts'
import { readFactValue } from './read-facts.ts'
import { checkCitation } from './read-procedure.ts'
import type { VectorsFile } from './shapes.ts'
import type { YamlFile } from './yaml-file.ts'

/** The situations of one vector file: the base, changed as each vector says. */
export function readVectors(draft: Draft, yaml: YamlFile, file: VectorsFile): Vector[] {
  const base = readFacts(draft, yaml, 'base', file.base)
  const names = new Set<string>()
  return file.vectors.flatMap((declared, index) => {
    const at = `vectors[${index}]`
    if (names.has(declared.name)) {
      draft.faults.add(yaml, `${at}.name`, 'two vectors have this name', 'say what differs')
    }
    names.add(declared.name)
    for (const cite of asList(declared.cites)) checkCitation(draft, yaml, `${at}.cites`, cite)
    const asOf = readDay(draft, yaml, `${at}.as_of`, declared.as_of)
    const knownAt = readDay(draft, yaml, `${at}.known_at`, declared.known_at ?? declared.as_of)
    const facts = { ...base, ...readFacts(draft, yaml, `${at}.set`, declared.set ?? {}) }
    for (const name of declared.unset ?? []) {
      if (!draft.vocabulary.slots.has(name)) {
        draft.faults.add(yaml, `${at}.unset`, `no fact is called ${name}`, 'check the name')
      }
      delete facts[name]
    }
    checkExpected(draft, yaml, at, declared.expect)
    if (asOf === undefined || knownAt === undefined) return []
    const { outcome, range, dormant, doubts, counts, first_question, asks, never_asks } =
      declared.expect
    const expect: Vector['expect'] = {
      outcome,
      ...(range ? { range } : {}),
      ...(dormant ? { dormant } : {}),
      ...(doubts ? { doubts } : {}),
      ...(counts ? { counts } : {}),
      ...(first_question === undefined ? {} : { firstQuestion: first_question }),
      ...(asks ? { asks } : {}),
      ...(never_asks ? { neverAsks: never_asks } : {}),
    }
    const { file: path, line } = yaml.faultAt({ at, message: '', remedy: '' })
    const cites = asList(declared.cites)
    const { name } = declared
    return [{ suite: file.suite, name, cites, asOf, knownAt, facts, expect, file: path, line }]
  })
}

function readFacts(
  draft: Draft,
  yaml: YamlFile,
  at: string,
  raw: Readonly<Record<string, unknown>>,
): Record<string, FactValue> {
  const facts: Record<string, FactValue> = {}
  for (const [name, value] of Object.entries(raw)) {
    const fact = draft.vocabulary.facts.find((known) => known.name === name)
    if (!fact) {
      draft.faults.add(yaml, `${at}.${name}`, `no fact is called ${name}`, 'see facts.yaml')
      continue
    }
    const read = readFactValue(fact, value)
    if (read.ok) facts[name] = read.value
    else draft.faults.add(yaml, `${at}.${name}`, 'is not a value of this fact', read.reason)
  }
  return facts satisfies Facts
}

function checkExpected(
  draft: Draft,
  yaml: YamlFile,
  at: string,
  expect: VectorsFile['vectors'][number]['expect'],
): void {
  const rules = [...(expect.dormant ?? []), ...(expect.counts ?? [])]
  for (const rule of rules) {
    if (!draft.ruleTexts.has(rule)) {
      draft.faults.add(yaml, `${at}.expect`, `no rule is called ${rule}`, 'write instrument/rule')
    }
  }
  for (const provision of expect.doubts ?? []) {
    if (!draft.provisionIndex.has(provision)) {
      draft.faults.add(yaml, `${at}.expect`, `no provision is called ${provision}`, 'check the id')
    }
  }
  if ((expect.outcome === 'indeterminate') !== (expect.range !== undefined)) {
    draft.faults.add(
      yaml,
      `${at}.expect`,
      'a range goes with indeterminate, and only then',
      'add or remove `range`',
    )
  }
}
