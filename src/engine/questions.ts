import { COUNTRY_CODES } from '#kernel'
import type { States } from './compile-condition.ts'
import { type Condition, type Test, testsIn } from './condition.ts'
import { type Explanation, explainCondition } from './explain-condition.ts'
import { decide, type Program, truthOf } from './program.ts'
import type { Range } from './scheme.ts'
import {
  type Fact,
  type FactValue,
  type Frame,
  factAt,
  type Interval,
  isInterval,
  isSet,
} from './vocabulary.ts'

/** A fact worth learning: each answer the law tells apart, and the range it would leave. */
export type Question = {
  readonly fact: string
  readonly answers: readonly { readonly value: FactValue; readonly range: Range }[]
}

/**
 * The missing facts that could still change the answer, the most telling first. Each is simulated:
 * every answer the law distinguishes is tried, and the fact that narrows the range most, on
 * average, leads. Facts that change nothing by themselves are asked only when none does.
 */
export function rankQuestions(program: Program, frame: Frame, states: States): Question[] {
  const range = decide(program, frame, states)
  if (range.lower === range.upper) return []
  const questions = missingSlots(program, frame, states).map((slot) => ({
    ...simulate(program, frame, states, slot),
    slot,
  }))
  const telling = questions.filter((question) => gainOf(question, range) > 0)
  return (telling.length > 0 ? telling : questions)
    .sort((one, other) => gainOf(other, range) - gainOf(one, range) || one.slot - other.slot)
    .map(({ fact, answers }) => ({ fact, answers }))
}

function gainOf(question: Question, range: Range): number {
  const width = range.upper - range.lower
  const widths = question.answers.map((answer) => answer.range.upper - answer.range.lower)
  return width - widths.reduce((sum, each) => sum + each, 0) / Math.max(1, widths.length)
}

function simulate(program: Program, frame: Frame, states: States, slot: number): Question {
  const fact = factAt(program.vocabulary, slot)
  const known = frame[slot]
  const open = answersTo(program, fact, slot, known)
  const answers = (isInterval(known) ? within(known, open) : open).map((answer) => {
    const value = completed(known, answer)
    return { value, range: decide(program, frame.with(slot, value), states) }
  })
  return { fact: fact.name, answers }
}

/**
 * The bounds already known hold for every answer; the ends stand for what lies beyond the last
 * threshold.
 */
function within({ min, max }: Interval, answers: readonly FactValue[]): FactValue[] {
  const inside = answers.filter((value) => typeof value === 'number' && value > min && value < max)
  return [min, ...inside, max]
}

/** What is already known of a set stays in it, whatever else the answer adds. */
function completed(known: FactValue | undefined, answer: FactValue): FactValue {
  if (!isSet(known) || !isSet(answer)) return answer
  return { members: [...new Set([...known.members, ...answer.members])], complete: true }
}

/** Slots of the facts that leave a rule undecided; doubt about the law itself asks for no fact. */
function missingSlots(program: Program, frame: Frame, states: States): number[] {
  const { vocabulary, compiler } = program
  const under = { vocabulary, lists: compiler.lists, frame, states }
  const open = program.index
    .candidates(frame)
    .all.filter((rule) => truthOf(rule, frame, states) === 1)
    .flatMap((rule) => openSlots(explainCondition(rule.when, under)))
  return [...new Set(open)]
}

/** The missing facts under the legs that are not known; a leg that is settled needs none. */
function openSlots(explanation: Explanation): number[] {
  if (explanation.truth !== 1) return []
  switch (explanation.node) {
    case 'all':
    case 'any':
      return explanation.of.flatMap(openSlots)
    case 'not':
    case 'named':
      return openSlots(explanation.of)
    case 'test':
      return [
        ...(isMissing(explanation.given) ? [explanation.test.slot] : []),
        ...(explanation.entries ?? []).flatMap(({ because, truth }) =>
          because && truth === 1 ? openSlots(because) : [],
        ),
      ]
    default:
      return explanation satisfies never
  }
}

function isMissing(value: FactValue | undefined): boolean {
  return value === undefined || isInterval(value) || (isSet(value) && !value.complete)
}

/** One answer for each way the law could see this fact. */
function answersTo(
  program: Program,
  fact: Fact,
  slot: number,
  known: FactValue | undefined,
): FactValue[] {
  const tests = program.mentions.get(slot) ?? []
  switch (fact.kind) {
    case 'boolean':
      return [true, false]
    case 'country':
      return withOther([...mentioned(tests)], COUNTRY_CODES)
    case 'choice':
      return withOther([...mentioned(tests)], Object.keys(fact.options ?? {}))
    case 'choices': {
      const named = [...mentioned(tests)]
      const others = Object.keys(fact.options ?? {}).filter((option) => !named.includes(option))
      return [...named, ...others.slice(0, 1)].map((option) => whole([option]))
    }
    case 'codes':
    case 'entries':
      return [
        whole([]),
        ...candidates(known, () => representatives(program, tests)).map((code) => whole([code])),
      ]
    case 'number':
      return aroundThresholds(tests)
    case 'ratio':
      return aroundThresholds(tests).filter((value) => value >= 0 && value <= 1)
    default:
      return fact.kind satisfies never
  }
}

/**
 * What may still belong to a set: its own candidates where they are named, else whatever the law
 * tells apart.
 */
function candidates(known: FactValue | undefined, all: () => string[]): readonly string[] {
  return (isSet(known) && known.possible) || all()
}

function whole(members: readonly string[]): FactValue {
  return { members, complete: true }
}

function mentioned(tests: readonly Test[]): Set<string> {
  return new Set(
    tests.flatMap((test) =>
      test.node === 'is' ? [String(test.value)] : test.node === 'in' ? test.values : [],
    ),
  )
}

function withOther(named: readonly string[], all: readonly string[]): string[] {
  const other = all.find((value) => !named.includes(value))
  return other === undefined ? [...named] : [...named, other]
}

/**
 * One code for each way the law can see a code: entries that one provision lists on the same lists
 * without a condition of their own are alike, so the first speaks for them.
 */
function representatives(program: Program, tests: readonly Test[]): string[] {
  const sights = new Map<string, string[]>()
  const see = (stem: string, sight: string) => {
    const seen = sights.get(stem)
    if (seen) seen.push(sight)
    else sights.set(stem, [sight])
  }
  for (const test of new Set(tests.filter((test) => test.node !== 'compare'))) {
    if (test.node === 'is') see(String(test.value), String(test.value))
    else if (test.node === 'in') for (const value of test.values) see(value, test.values.join())
  }
  for (const list of listsNamed(tests)) {
    for (const { stem, provision, when } of program.lists.get(list)?.entries ?? []) {
      see(stem, `${list} ${provision} ${when ? stem : ''}`)
    }
  }
  const firsts = new Map<string, string>()
  for (const [stem, seen] of sights) {
    const sight = [...new Set(seen)].sort().join('\n')
    if (!firsts.has(sight)) firsts.set(sight, stem)
  }
  return [...firsts.values()]
}

function listsNamed(tests: readonly Test[]): Set<string> {
  return new Set(tests.flatMap((test) => (test.node === 'in_list' ? [test.list] : [])))
}

/** Each threshold, a value between neighbours, and one beyond either end. */
function aroundThresholds(tests: readonly Test[]): number[] {
  const limits = tests.flatMap((test) => (test.node === 'compare' ? [test.threshold.value] : []))
  const sorted = [...new Set(limits)].sort((one, other) => one - other)
  const between = sorted.slice(1).map((limit, index) => (limit + (sorted[index] ?? limit)) / 2)
  const [first = 0] = sorted
  const last = sorted.at(-1) ?? 0
  const above = last < 1 ? (last + 1) / 2 : last * 2
  return [...new Set([first / 2, ...sorted, ...between, above])].sort((one, other) => one - other)
}

/**
 * Every slot a condition may read, through the lists it names as well: changing any other changes
 * nothing.
 */
export function readsOf(program: Program, condition: Condition): Set<number> {
  const slots = new Set<number>()
  const visit = (part: Condition) => {
    for (const test of testsIn(part)) {
      slots.add(test.slot)
      if (test.node !== 'in_list') continue
      for (const entry of program.lists.get(test.list)?.entries ?? []) {
        if (entry.when) visit(entry.when)
      }
    }
  }
  visit(condition)
  return slots
}
