import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  createCompiler,
  decide,
  explain,
  explainCondition,
  type Facts,
  frameOf,
  judge,
  type Program,
  type Range,
  rankQuestions,
  type States,
} from '#engine'
import {
  compile,
  fullFacts,
  openStates,
  type RawLaw,
  rawCondition,
  rawLaw,
  read,
  settledStates,
  tellings,
  told,
  VOCABULARY,
} from '../support/arbitrary-law.ts'
import { factsRead } from '../support/facts-read.ts'
import { plainRange, plainTruth, worthOf } from '../support/plain-engine.ts'
import { RUNS } from '../support/property-runs.ts'

const runs = { numRuns: RUNS }

function rangeFor(program: Program, facts: Facts, states: States): Range {
  return decide(program, frameOf(VOCABULARY, facts), states)
}

function assertWithin(inner: Range, outer: Range): void {
  assert.ok(
    outer.lower <= inner.lower && inner.upper <= outer.upper,
    `${inner.lower}..${inner.upper} lies outside ${outer.lower}..${outer.upper}`,
  )
}

describe('on any small law', () => {
  it('the engine answers as the plain one does, rule by rule', () => {
    fc.assert(
      fc.property(rawLaw, fullFacts, tellings, openStates, (law, facts, telling, states) => {
        const known = told(facts, telling)
        const program = compile(law)
        assert.deepEqual(rangeFor(program, known, states), plainRange(law, known, states))
      }),
      runs,
    )
  })

  it('8: the range holds the outcome of every completion of what is missing', () => {
    fc.assert(
      fc.property(rawLaw, fullFacts, tellings, settledStates, (law, facts, telling, states) => {
        const program = compile(law)
        const settled = rangeFor(program, facts, states)
        assertWithin(settled, rangeFor(program, told(facts, telling), states))
      }),
      runs,
    )
  })

  it('9: learning a fact only narrows the range', () => {
    fc.assert(
      fc.property(
        rawLaw,
        fullFacts,
        tellings,
        fc.nat(VOCABULARY.facts.length - 1),
        openStates,
        (law, facts, telling, slot, states) => {
          const program = compile(law)
          const more = rangeFor(program, told(facts, telling.with(slot, 'all')), states)
          assertWithin(more, rangeFor(program, told(facts, telling), states))
        },
      ),
      runs,
    )
  })

  it('10: answering the first question again and again settles all that facts can settle', () => {
    fc.assert(
      fc.property(rawLaw, fullFacts, tellings, openStates, (law, facts, telling, states) => {
        const program = compile(law)
        const known: Record<string, Facts[string]> = { ...told(facts, telling) }
        for (let asked = 0; ; asked++) {
          assert.ok(asked <= VOCABULARY.facts.length, 'the questions never end')
          const [question] = rankQuestions(program, frameOf(VOCABULARY, known), states)
          if (!question) break
          assert.notDeepEqual(known[question.fact], facts[question.fact], 'a known fact is asked')
          known[question.fact] = facts[question.fact] as Facts[string]
        }
        assert.deepEqual(rangeFor(program, known, states), rangeFor(program, facts, states))
      }),
      runs,
    )
  })

  it('11: changing a fact the trace did not read changes nothing', () => {
    fc.assert(
      fc.property(
        rawLaw,
        fullFacts,
        tellings,
        fullFacts,
        openStates,
        (law, facts, telling, others, states) => {
          const program = compile(law)
          const known = told(facts, telling)
          const decision = explain(program, frameOf(VOCABULARY, known), states)
          const wasRead = new Set(decision.findings.flatMap(({ because }) => factsRead(because)))
          const unread = VOCABULARY.facts
            .map(({ name }) => name)
            .filter((name) => name !== 'codes' && !wasRead.has(name))
          const changed = { ...known, ...Object.fromEntries(unread.map((n) => [n, others[n]])) }
          const frame = frameOf(VOCABULARY, changed as Facts)
          assert.deepEqual(explain(program, frame, states), decision)
        },
      ),
      runs,
    )
  })

  it('12: the fast path, the judgement and the explained path agree', () => {
    fc.assert(
      fc.property(rawLaw, fullFacts, tellings, openStates, (law, facts, telling, states) => {
        const program = compile(law)
        const frame = frameOf(VOCABULARY, told(facts, telling))
        const range = decide(program, frame, states)
        assert.deepEqual(explain(program, frame, states).range, range)
        assert.deepEqual(judge(program, frame, states).range, range)
      }),
      runs,
    )
  })

  it('13: the code index never hides a met rule that could act', () => {
    fc.assert(
      fc.property(rawLaw, fullFacts, tellings, openStates, (law, facts, telling, states) => {
        const known = told(facts, telling)
        const frame = frameOf(VOCABULARY, known)
        const shown = new Set(
          compile(law)
            .index.candidates(frame)
            .all.map(({ id }) => id),
        )
        for (const rule of law.rules) {
          if (shown.has(rule.id) || !['control', 'prohibit'].includes(rule.effect)) continue
          assert.equal(plainTruth(law, rule, known, states), 0, rule.id)
        }
      }),
      runs,
    )
  })

  it('14: the order of rules, lists and entries means nothing', () => {
    const shuffled = rawLaw.chain((law) =>
      fc.record({
        law: fc.constant(law),
        other: fc.record({
          rules: shuffle(law.rules),
          lists: fc
            .tuple(
              ...law.lists.map((l) => shuffle(l.entries).map((entries) => ({ ...l, entries }))),
            )
            .chain((lists) => shuffle(lists)),
        }),
      }),
    )
    fc.assert(
      fc.property(shuffled, fullFacts, tellings, openStates, (laws, facts, telling, states) => {
        const frame = frameOf(VOCABULARY, told(facts, telling))
        const answers = [laws.law, laws.other].map((law) => {
          const decision = explain(compile(law), frame, states)
          const statuses = decision.findings.map(({ rule, status }) => [rule.id, status])
          return { range: decision.range, statuses }
        })
        assert.deepEqual(answers[0], answers[1])
      }),
      runs,
    )
  })

  it('15: a suspended provision decides like an absent one', () => {
    fc.assert(
      fc.property(rawLaw, fullFacts, tellings, openStates, (law, facts, telling, states) => {
        const suspended = states.with(0, 0)
        const absent = withoutProvision(closed(law), 0)
        const known = told(facts, telling)
        assert.deepEqual(
          rangeFor(compile(closed(law)), known, suspended),
          rangeFor(compile(absent), known, suspended),
        )
      }),
      runs,
    )
  })

  it('18: one more control, posture or ban never makes it milder; one more exemption never stricter', () => {
    fc.assert(
      fc.property(rawLaw, fullFacts, tellings, openStates, (law, facts, telling, states) => {
        const added = law.rules.at(-1)
        const known = told(facts, telling)
        const after = rangeFor(compile(law), known, states)
        const before = rangeFor(compile({ ...law, rules: dropRule(law, added?.id) }), known, states)
        const [milder, stricter] = added?.effect === 'exempt' ? [after, before] : [before, after]
        assert.ok(milder.lower <= stricter.lower && milder.upper <= stricter.upper)
      }),
      runs,
    )
  })

  it('20: the law in doubt leaves the range of either reading inside', () => {
    fc.assert(
      fc.property(rawLaw, fullFacts, tellings, openStates, (law, facts, telling, states) => {
        const program = compile(law)
        const known = told(facts, telling)
        const range = rangeFor(program, known, states)
        for (const reading of [0, 2]) {
          const read = states.map((cap) => (cap === 1 ? reading : cap))
          assertWithin(rangeFor(program, known, read), range)
        }
      }),
      runs,
    )
  })
})

describe('on any condition', () => {
  it('19: compiled, explained and plain truth are one', () => {
    fc.assert(
      fc.property(
        rawLaw,
        rawCondition,
        fullFacts,
        tellings,
        openStates,
        (law, raw, facts, telling, states) => {
          const program = compile(law)
          const known = told(facts, telling)
          const frame = frameOf(VOCABULARY, known)
          const condition = read(raw)
          const truth = program.compiler.compile(condition)(frame, states)
          const { lists } = program.compiler
          const under = { vocabulary: VOCABULARY, lists, frame, states }
          assert.equal(explainCondition(condition, under).truth, truth)
          assert.equal(worthOf(raw, { law, facts: known, states }), truth)
        },
      ),
      runs,
    )
  })

  it('19: what is known to hold, or not to, still does when more is known', () => {
    fc.assert(
      fc.property(rawCondition, fullFacts, tellings, (raw, facts, telling) => {
        const lists = ['first', 'second', 'parties'].map((id) => ({ id, entries: [] }))
        const evaluate = createCompiler(VOCABULARY, lists).compile(read(raw))
        const truth = (known: Facts) => evaluate(frameOf(VOCABULARY, known), new Uint8Array())
        const early = truth(told(facts, telling))
        if (early !== 1) assert.equal(truth(facts), early)
      }),
      runs,
    )
  })
})

function shuffle<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length })
}

/** Without lists that codes unknown to them may stand on. */
function closed(law: RawLaw): RawLaw {
  return { ...law, lists: law.lists.map((list) => ({ ...list, open: false })) }
}

function withoutProvision(law: RawLaw, provision: number): RawLaw {
  const gone = law.rules.filter((rule) => rule.provision === provision)
  const rules = gone.reduce((left, { id }) => dropRule({ ...law, rules: left }, id), law.rules)
  return {
    rules,
    lists: law.lists.map((list) => ({
      ...list,
      entries: list.entries.filter((entry) => entry.provision !== provision),
    })),
  }
}

function dropRule({ rules }: RawLaw, id: string | undefined): RawLaw['rules'] {
  return rules
    .filter((rule) => rule.id !== id)
    .map((rule) => ({
      ...rule,
      under: rule.under.filter((other) => other !== id),
      defeats: rule.defeats.filter((other) => other !== id),
    }))
}
