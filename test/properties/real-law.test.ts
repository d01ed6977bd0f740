import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  createProgram,
  decide,
  explain,
  type Facts,
  type FactValue,
  frameOf,
  isSet,
  judge,
  type Program,
  type Range,
  rankQuestions,
} from '#engine'
import { addDays } from '#kernel'
import { createLaw, createTimeline, openDoubts, readDoubt } from '#rulebook'
import { arbitraryShipment, type Shipment } from '../support/arbitrary-shipment.ts'
import { factsRead } from '../support/facts-read.ts'
import { RUNS } from '../support/property-runs.ts'
import { loadRealRulebook } from '../support/rulebook.ts'

const law = createLaw(loadRealRulebook(), [])
const { rulebook } = law
const { program, vocabulary } = rulebook
const shipment = arbitraryShipment(law)
const reExport = arbitraryShipment(law, 'cn/mofcom/2025-61')
const runs = { numRuns: RUNS }

function rangeFor({ facts, moment }: Shipment): Range {
  return decide(program, frameOf(vocabulary, facts), law.statesAt(moment))
}

function assertWithin(inner: Range, outer: Range): void {
  assert.ok(
    outer.lower <= inner.lower && inner.upper <= outer.upper,
    `${inner.lower}..${inner.upper} lies outside ${outer.lower}..${outer.upper}`,
  )
}

/** The facts without some of them; what is taken away is not known. */
const withGaps = shipment.chain(({ facts, moment }) =>
  fc
    .subarray(Object.keys(facts))
    .map((kept) => ({ facts, moment, known: Object.fromEntries(kept.map((n) => [n, facts[n]])) }))
    .map(({ known, ...rest }) => ({ ...rest, known: known as Facts })),
)

/** A change for the worse; the number picks one of several ways. */
type Worsen = (facts: Facts, pick: number) => Facts

function adding(name: string, members: readonly string[]): Worsen {
  return (facts, pick) => {
    const value = facts[name]
    const known = isSet(value) ? value : { members: [], complete: false }
    const added = members[pick % members.length] ?? ''
    return { ...facts, [name]: { ...known, members: [...new Set([...known.members, added])] } }
  }
}

function raising(name: string): Worsen {
  return (facts, pick) => {
    const value = facts[name]
    if (typeof value !== 'number') return facts
    return { ...facts, [name]: value + ((1 - value) * (pick % 11)) / 10 }
  }
}

const listed = (list: string) =>
  rulebook.parties.filter((party) => party.list === list).map(({ id }) => id)

/** Somebody on the control list owns part of the buyer. */
function ownedInPart({ facts, moment }: Shipment): Shipment {
  const [owner = ''] = listed('cn/control-list')
  return {
    moment,
    facts: {
      ...facts,
      'parties.listed_as': { members: [], complete: true },
      'parties.listed_owner': { members: [owner], complete: true },
      'parties.listed_owner_share': 0.3,
    },
  }
}

type Worse = readonly [what: string, worsen: Worsen, from?: fc.Arbitrary<Shipment>]

const WORSE: readonly Worse[] = [
  ['1: a party of the control list joins', adding('parties.listed_as', listed('cn/control-list'))],
  ['1: a party of the watch list joins', adding('parties.listed_as', listed('cn/watch-list'))],
  [
    '2: a listed owner holds more',
    raising('parties.listed_owner_share'),
    reExport.map(ownedInPart),
  ],
  ['3: the end user is military', (facts) => ({ ...facts, 'end_user.military': true })],
  ['4: a military end use is added', adding('end_use', ['military'])],
  ['5: an end use for weapons of mass destruction is added', adding('end_use', ['wmd'])],
  ['6: the Chinese share is higher', raising('item.controlled_content_share'), reExport],
  [
    '7: Chinese technology is admitted',
    adding('item.made_with', ['mining', 'smelting_separation', 'metal_smelting', 'magnet_making']),
    reExport,
  ],
]

describe('under the real law, making it worse never makes the answer milder: ', () => {
  for (const [what, worsen, from = shipment] of WORSE) {
    it(what, () => {
      let stricter = 0
      fc.assert(
        fc.property(from, fc.nat(1_000), ({ facts, moment }, pick) => {
          const before = rangeFor({ facts, moment })
          const after = rangeFor({ facts: worsen(facts, pick), moment })
          assert.ok(
            before.lower <= after.lower && before.upper <= after.upper,
            `${before.lower}..${before.upper} became ${after.lower}..${after.upper}`,
          )
          if (after.lower > before.lower || after.upper > before.upper) stricter++
        }),
        runs,
      )

      assert.ok(stricter > RUNS / 200, `only ${stricter} of ${RUNS} samples became stricter`)
    })
  }
})

describe('under the real law', () => {
  it('8, 9: what is not known leaves the range around what is', () => {
    fc.assert(
      fc.property(withGaps, ({ facts, known, moment }) => {
        assertWithin(rangeFor({ facts, moment }), rangeFor({ facts: known, moment }))
      }),
      runs,
    )
  })

  it('10: answering the first question again and again settles all that facts can settle', () => {
    fc.assert(
      fc.property(withGaps, ({ facts, known, moment }) => {
        const states = law.statesAt(moment)
        const told: Record<string, FactValue> = { ...known }
        for (let asked = 0; ; asked++) {
          assert.ok(asked <= vocabulary.facts.length, 'the questions never end')
          const [question] = rankQuestions(program, frameOf(vocabulary, told), states)
          if (!question) break
          const value = facts[question.fact]
          if (value === undefined || (isSet(value) && !value.complete)) return
          assert.notDeepEqual(told[question.fact], value, `${question.fact} is known`)
          told[question.fact] = value
        }
        assert.deepEqual(rangeFor({ facts: told, moment }), rangeFor({ facts, moment }))
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    )
  })

  it('11: changing a fact the trace did not read changes nothing', () => {
    fc.assert(
      fc.property(shipment, shipment, ({ facts, moment }, other) => {
        const states = law.statesAt(moment)
        const decision = explain(program, frameOf(vocabulary, facts), states)
        const wasRead = new Set(decision.findings.flatMap(({ because }) => factsRead(because)))
        const unread = Object.entries(other.facts).filter(
          ([name]) => name !== 'item.codes' && !wasRead.has(name),
        )
        const changed = frameOf(vocabulary, { ...facts, ...Object.fromEntries(unread) })
        assert.deepEqual(explain(program, changed, states), decision)
      }),
      runs,
    )
  })

  it('12: the fast path, the judgement and the explained path agree', () => {
    fc.assert(
      fc.property(withGaps, ({ known, moment }) => {
        const frame = frameOf(vocabulary, known)
        const states = law.statesAt(moment)
        const range = decide(program, frame, states)
        assert.deepEqual(explain(program, frame, states).range, range)
        assert.deepEqual(judge(program, frame, states).range, range)
      }),
      runs,
    )
  })

  it('13: the code index never hides a rule that could raise the outcome', () => {
    fc.assert(
      fc.property(shipment, ({ facts, moment }) => {
        const frame = frameOf(vocabulary, facts)
        const states = law.statesAt(moment)
        const shown = new Set(program.index.candidates(frame).all)
        for (const rule of program.rules) {
          if (shown.has(rule) || rule.does.kind !== 'raise') continue
          assert.equal(Math.min(rule.met(frame, states), states[rule.provision] ?? 0), 0, rule.id)
        }
      }),
      runs,
    )
  })

  it('14: the order of its rules and lists means nothing', () => {
    const reversed = createProgram({
      vocabulary,
      scheme: program.scheme,
      rules: program.rules.toReversed(),
      lists: [...program.lists.values()].toReversed().map((list) => ({
        ...list,
        entries: list.entries.toReversed(),
      })),
    })
    fc.assert(
      fc.property(shipment, ({ facts, moment }) => {
        const frame = frameOf(vocabulary, facts)
        const states = law.statesAt(moment)
        const [one, other] = [program, reversed].map((each) => {
          const { range, findings } = explain(each, frame, states)
          return { range, statuses: findings.map(({ rule, status }) => [rule.id, status]) }
        })
        assert.deepEqual(one, other)
      }),
      runs,
    )
  })

  it('15: a suspended provision decides like one whose rules were never written', () => {
    fc.assert(
      fc.property(shipment, fc.nat(rulebook.provisions.length - 1), (one, provision) => {
        const frame = frameOf(vocabulary, one.facts)
        const states = law.statesAt(one.moment).with(provision, 0)
        const absent = withoutRulesOf(provision)
        assert.deepEqual(decide(program, frame, states), decide(absent, frame, states))
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    )
  })

  it('16: a notice has no effect on what was known before its publication', () => {
    const notices = [...rulebook.instruments.values()]
    fc.assert(
      fc.property(shipment, ({ moment }) => {
        const known = notices.map((notice) =>
          notice.published === 'unknown' || notice.published <= moment.knownAt
            ? notice
            : { ...notice, acts: [] },
        )
        const timeline = createTimeline(known, rulebook.provisions, [])
        for (const { index } of rulebook.provisions) {
          assert.deepEqual(timeline.stateOf(index, moment), law.stateOf(index, moment))
        }
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    )
  })

  it('17: between two turning days the date is irrelevant', () => {
    fc.assert(
      fc.property(shipment, ({ facts, moment }) => {
        const next = addDays(moment.asOf, 1)
        if (law.timeline.turningDays(moment.knownAt).includes(next)) return
        assert.deepEqual(
          rangeFor({ facts, moment: { ...moment, asOf: next } }),
          rangeFor({ facts, moment }),
        )
      }),
      runs,
    )
  })

  it('20: each reading of a doubt about the law lies inside the range', () => {
    fc.assert(
      fc.property(shipment, ({ facts, moment }) => {
        const frame = frameOf(vocabulary, facts)
        const range = rangeFor({ facts, moment })
        for (const doubt of openDoubts(law, moment)) {
          for (const inForce of [true, false]) {
            const states = readDoubt(law.statesAt(moment), doubt, inForce)
            assertWithin(decide(program, frame, states), range)
          }
        }
      }),
      runs,
    )
  })
})

const programs = new Map<number, Program>()

/** The real program without the rules of one provision. */
function withoutRulesOf(provision: number): Program {
  const found = programs.get(provision)
  if (found) return found
  const gone = new Set(
    program.rules.filter((rule) => rule.provision === provision).map(({ id }) => id),
  )
  const stays = (id: string) => !gone.has(id)
  const made = createProgram({
    vocabulary,
    scheme: program.scheme,
    lists: [...program.lists.values()],
    rules: program.rules
      .filter(({ id }) => stays(id))
      .map((rule) => ({
        ...rule,
        under: rule.under.filter(stays),
        defeats: rule.defeats.filter(stays),
      })),
  })
  programs.set(provision, made)
  return made
}
