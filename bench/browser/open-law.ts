import {
  type CodeList,
  type Condition,
  createProgram,
  createVocabulary,
  type Decision,
  decide,
  explain,
  type Facts,
  frameOf,
  type Question,
  type Range,
  rankQuestions,
  type States,
} from '#engine'
// The door of the rulebook also loads its files; a browser needs only the reading of time.
import { capOf, createTimeline, type Moment } from '../../src/rulebook/timeline.ts'
import type { CompiledLaw, Packed, PackedEntry } from './compiled-law.ts'

/** A law in a browser: decides, explains and asks on any day, without a server. */
export type OpenLaw = {
  readonly decide: (facts: Facts, moment: Moment) => Range
  readonly explain: (facts: Facts, moment: Moment) => Decision
  readonly ask: (facts: Facts, moment: Moment) => Question[]
}

export function openLaw(law: CompiledLaw): OpenLaw {
  const unpack = (packed: Packed): Condition => {
    switch (packed.node) {
      case 'all':
      case 'any':
        return { node: packed.node, of: packed.of.map(unpack) }
      case 'not':
        return { node: 'not', of: unpack(packed.of) }
      case 'named': {
        const found = law.named[packed.id]
        if (!found) throw new Error(`no condition is called ${packed.id}`)
        return { node: 'named', id: packed.id, says: found.says, of: unpack(found.of) }
      }
      default:
        return packed
    }
  }
  const entry = ([stem, provision, when]: PackedEntry) => ({
    stem,
    ...(provision === undefined || provision === null ? {} : { provision }),
    ...(when ? { when: unpack(when) } : {}),
  })
  const vocabulary = createVocabulary(law.facts)
  const program = createProgram({
    vocabulary,
    scheme: law.scheme,
    lists: law.lists.map(
      ({ id, open, entries }): CodeList => ({
        id,
        entries: entries.map(entry),
        ...(open === undefined ? {} : { open: new RegExp(open) }),
      }),
    ),
    rules: law.rules.map((rule) => ({ ...rule, when: unpack(rule.when) })),
  })
  const timeline = createTimeline(law.instruments, law.provisions, [])
  const statesAt = (moment: Moment): States =>
    Uint8Array.from(law.provisions, ({ index }) => capOf(timeline.stateOf(index, moment)))
  return {
    decide: (facts, moment) => decide(program, frameOf(vocabulary, facts), statesAt(moment)),
    explain: (facts, moment) => explain(program, frameOf(vocabulary, facts), statesAt(moment)),
    ask: (facts, moment) => rankQuestions(program, frameOf(vocabulary, facts), statesAt(moment)),
  }
}
