import type { CodeList } from './code-list.ts'
import type { States } from './compile-condition.ts'
import type { Condition } from './condition.ts'
import { type Names, parseCondition } from './parse-condition.ts'
import { createProgram, type Program } from './program.ts'
import type { Scheme } from './scheme.ts'
import { createVocabulary, type Fact, type Facts, type Frame, frameOf } from './vocabulary.ts'

/** A small law for the tests of this module: every kind of fact, and rules written as in a file. */
const text = (words: string) => ({ en: words, zh: words })

function fact(name: string, kind: Fact['kind'], more: Partial<Fact> = {}): Fact {
  return { name, kind, of: 'line', label: text(name), ask: text(`${name}?`), ...more }
}

function options(...names: string[]): Partial<Fact> {
  return { options: Object.fromEntries(names.map((name) => [name, text(name)])) }
}

export const VOCABULARY = createVocabulary([
  fact('item.codes', 'codes'),
  fact('to', 'country'),
  fact('military', 'boolean'),
  fact('alloy', 'choice', options('brass', 'bronze', 'steel')),
  fact('use', 'choices', options('civil', 'military', 'relief')),
  fact('share', 'ratio'),
  fact('weight', 'number', { unit: 'kg' }),
  fact('listed', 'entries'),
])

/** Outcomes: free, excused, licence, refusal, ban. */
export const SCHEME: Scheme = {
  outcomes: ['free', 'excused', 'licence', 'refusal', 'ban'],
  exempted: 1,
  effects: {
    control: { kind: 'raise', outcome: 2 },
    deny: { kind: 'posture', outcome: 3 },
    prohibit: { kind: 'raise', outcome: 4 },
    exempt: { kind: 'exempt' },
  },
}

export type ExampleRule = {
  readonly effect: string
  readonly when: unknown
  readonly provision?: number
  readonly under?: readonly string[]
  readonly defeats?: readonly string[]
}

export type ExampleList = {
  readonly open?: RegExp
  readonly entries: readonly {
    readonly stem: string
    readonly when?: unknown
    readonly provision?: number
  }[]
}

type Source = {
  readonly rules?: Readonly<Record<string, ExampleRule>>
  readonly lists?: Readonly<Record<string, ExampleList>>
}

export function namesOf(lists: Iterable<string> = []): Names {
  return { vocabulary: VOCABULARY, lists: new Set(lists), conditions: new Map() }
}

export function readCondition(raw: unknown, lists: Iterable<string> = []): Condition {
  const read = parseCondition(raw, 'when', namesOf(lists))
  if (!read.ok) throw new Error(read.reason.map((problem) => problem.message).join('; '))
  return read.value
}

export function aProgram({ rules = {}, lists = {} }: Source): Program {
  const names = Object.keys(lists)
  return createProgram({
    vocabulary: VOCABULARY,
    scheme: SCHEME,
    lists: Object.entries(lists).map(([id, list]): CodeList => {
      const entries = list.entries.map(({ when, ...entry }) =>
        when === undefined ? entry : { ...entry, when: readCondition(when, names) },
      )
      return { id, entries, ...(list.open ? { open: list.open } : {}) }
    }),
    rules: Object.entries(rules).map(([id, rule]) => ({
      id,
      provision: 0,
      under: [],
      defeats: [],
      ...rule,
      when: readCondition(rule.when, names),
    })),
  })
}

export function aFrame(facts: Facts = {}): Frame {
  return frameOf(VOCABULARY, facts)
}

/** A whole set. */
export function whole(...members: string[]) {
  return { members, complete: true }
}

/** A set of which more members may be found. */
export function partly(...members: string[]) {
  return { members, complete: false }
}

/** A set of which only these may be found. */
export function bounded(...possible: string[]) {
  return { members: [], complete: false, possible }
}

/** How far each provision is in force: 0 not, 1 not known, 2 in force. */
export function statesOf(...caps: number[]): States {
  return Uint8Array.from(caps.length > 0 ? caps : [2, 2, 2, 2])
}
