import { decide, explain, type Frame, frameOf, rankQuestions, type States } from '#engine'
import { type Law, laterDays, openDoubts, readDoubt } from './law.ts'
import { outcomeAt } from './legal-outcome.ts'
import { provisionAt } from './rulebook.ts'
import type { Moment } from './timeline.ts'
import type { Vector } from './vector.ts'

/**
 * Runs one vector against the law and says in how far the answer is not the expected one: nothing,
 * where it holds. `counts` and `asks` name some of the answer; `dormant` and `doubts` name all.
 */
export function runVector(law: Law, vector: Vector): string[] {
  const { program, vocabulary } = law.rulebook
  const frame = frameOf(vocabulary, vector.facts)
  const states = law.statesAt(vector)
  const { expect } = vector
  const failures: string[] = []
  const check = (what: string, expected: string, got: string) => {
    if (expected !== got) failures.push(`${what}: expected ${expected}, got ${got}`)
  }
  const range = decide(program, frame, states)
  const words = [outcomeAt(range.lower), outcomeAt(range.upper)] as const
  check('outcome', expect.range?.join('..') ?? expect.outcome, [...new Set(words)].join('..'))
  if (expect.counts) {
    const counting = explain(program, frame, states)
      .findings.filter(({ status }) => status === 'counts')
      .map(({ rule }) => rule.id)
    const missing = expect.counts.filter((rule) => !counting.includes(rule))
    check('counts', show(expect.counts), show(missing.length > 0 ? counting : expect.counts))
  }
  if (expect.dormant) check('dormant', show(expect.dormant), show(dormantFor(law, frame, vector)))
  if (expect.doubts) check('doubts', show(expect.doubts), show(doubtsFor(law, frame, vector)))
  if (expect.firstQuestion !== undefined || expect.asks || expect.neverAsks) {
    failures.push(...checkQuestions(law, frame, states, expect))
  }
  return failures
}

function checkQuestions(
  law: Law,
  frame: Frame,
  states: States,
  expect: Vector['expect'],
): string[] {
  const asked = rankQuestions(law.rulebook.program, frame, states).map(({ fact }) => fact)
  const failures: string[] = []
  const { firstQuestion, asks = [], neverAsks = [] } = expect
  if (firstQuestion !== undefined && asked[0] !== firstQuestion) {
    failures.push(`first question: expected ${firstQuestion}, got ${asked[0] ?? 'none'}`)
  }
  for (const fact of asks) {
    if (!asked.includes(fact)) failures.push(`asks: expected ${fact}, got ${show(asked)}`)
  }
  for (const fact of neverAsks) {
    if (asked.includes(fact)) failures.push(`never asks: expected no ${fact}, got ${show(asked)}`)
  }
  return failures
}

/** Rules that sleep now and would be met on a later day on which the law, as known, turns. */
function dormantFor(law: Law, frame: Frame, moment: Moment): string[] {
  const { program } = law.rulebook
  const now = law.statesAt(moment)
  const later = laterDays(law, moment).map((asOf) => law.statesAt({ ...moment, asOf }))
  return program.index
    .candidates(frame)
    .all.filter(({ does, provision, met }) => {
      if (does.kind === 'exempt' || now[provision] !== 0) return false
      return later.some((states) => states[provision] !== 0 && met(frame, states) === 2)
    })
    .map(({ id }) => id)
}

/** Provisions in doubt whose being in force, or not, changes the answer. */
function doubtsFor(law: Law, frame: Frame, moment: Moment): string[] {
  const { program } = law.rulebook
  const states = law.statesAt(moment)
  const open = openDoubts(law, moment)
  return open
    .flatMap(({ doubt, provisions }) => provisions.map((index) => ({ doubt, provisions: [index] })))
    .filter((single) => {
      const [one, other] = [true, false].map((inForce) =>
        decide(program, frame, readDoubt(states, single, inForce)),
      )
      return one?.lower !== other?.lower || one?.upper !== other?.upper
    })
    .map(({ provisions }) => provisionAt(law.rulebook, provisions[0] ?? 0).id)
}

function show(words: readonly string[]): string {
  return words.length === 0 ? 'none' : words.toSorted().join(', ')
}
