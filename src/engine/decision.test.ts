import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { explain, judge } from './decision.ts'
import { aFrame, aProgram, type ExampleRule, SCHEME, statesOf, whole } from './example-program.ts'
import { decide } from './program.ts'
import type { Facts } from './vocabulary.ts'

/**
 * One rule of each kind, each met by a fact of its own: a control (military), a second control (to
 * JP), a posture under the first (alloy steel), an exemption of the first (relief), a ban (share).
 */
const RULES: Record<string, ExampleRule> = {
  control: { effect: 'control', when: { military: true } },
  other: { effect: 'control', when: { to: 'JP' }, provision: 1 },
  posture: { effect: 'deny', when: { alloy: 'steel' }, under: ['control'] },
  relief: { effect: 'exempt', when: { use: 'relief' }, defeats: ['control', 'posture'] },
  ban: { effect: 'prohibit', when: { share: { at_least: '50%' } }, provision: 2 },
}

const MILD: Facts = { military: false, to: 'DE', alloy: 'brass', use: whole('civil'), share: 0 }

function decided(changes: Record<string, unknown>, caps: number[] = [2, 2, 2]) {
  const facts = { ...MILD, ...changes } as Record<string, Facts['x']>
  for (const [name, value] of Object.entries(facts)) if (value === undefined) delete facts[name]
  const program = aProgram({ rules: RULES })
  const frame = aFrame(facts)
  const range = decide(program, frame, statesOf(...caps))
  const decision = explain(program, frame, statesOf(...caps))
  assert.deepEqual(decision.range, range, 'explained and plain decisions agree')
  const name = (index: number) => SCHEME.outcomes[index]
  const statuses = Object.fromEntries(decision.findings.map((f) => [f.rule.id, f.status]))
  return { range: `${name(range.lower)}..${name(range.upper)}`, statuses, decision }
}

describe('a decision', () => {
  const relief = whole('relief')
  const cases: [says: string, changes: object, range: string, caps?: number[]][] = [
    ['nothing met', {}, 'free..free'],
    ['a control met', { military: true }, 'licence..licence'],
    ['a control not known', { military: undefined }, 'free..licence'],
    ['a control met in a provision in doubt', { military: true }, 'free..licence', [1, 2, 2]],
    ['a control met in a provision not in force', { military: true }, 'free..free', [0, 2, 2]],
    ['an exempted control', { military: true, use: relief }, 'excused..excused'],
    ['an exemption not known', { military: true, use: undefined }, 'excused..licence'],
    ['an exemption of a control not known', { military: undefined, use: relief }, 'free..excused'],
    ['both not known', { military: undefined, use: undefined }, 'free..licence'],
    ['an exemption with nothing to exempt', { use: relief }, 'free..free'],
    [
      'an exemption does not touch another control',
      { military: true, use: relief, to: 'JP' },
      'licence..licence',
    ],
    ['an exemption not in force', { military: true, use: relief }, 'free..free', [0, 2, 2]],
    ['a posture under a control', { military: true, alloy: 'steel' }, 'refusal..refusal'],
    ['a posture with nothing to attach to', { alloy: 'steel' }, 'free..free'],
    [
      'a posture beside a control it is not under',
      { to: 'JP', alloy: 'steel' },
      'licence..licence',
    ],
    [
      'a posture under a control not known',
      { military: undefined, alloy: 'steel' },
      'free..refusal',
    ],
    ['a posture not known', { military: true, alloy: undefined }, 'licence..refusal'],
    [
      'a posture under an exempted control',
      { military: true, alloy: 'steel', use: relief },
      'excused..excused',
    ],
    [
      'a posture under a control perhaps exempted',
      { military: true, alloy: 'steel', use: undefined },
      'excused..refusal',
    ],
    ['a ban', { share: 0.5 }, 'ban..ban'],
    ['a ban over an exempted control', { share: 0.5, military: true, use: relief }, 'ban..ban'],
    ['a ban not known beside a control', { share: undefined, to: 'JP' }, 'licence..ban'],
    [
      'a ban settles what is not known',
      { share: 1, military: undefined, use: undefined },
      'ban..ban',
    ],
    [
      'nothing known at all',
      Object.fromEntries(Object.keys(MILD).map((name) => [name, undefined])),
      'free..ban',
    ],
  ]
  for (const [says, changes, range, caps] of cases) {
    it(`${says}: ${range}`, () => assert.equal(decided({ ...changes }, caps).range, range))
  }

  it('takes an exempted ban down to the excused', () => {
    const rules = { ...RULES, pardon: { effect: 'exempt', when: { to: 'DE' }, defeats: ['ban'] } }
    const range = decide(aProgram({ rules }), aFrame({ ...MILD, share: 1 }), statesOf())
    assert.deepEqual(range, { lower: 1, upper: 1 })
  })

  it('lets a posture be defeated while its control still counts', () => {
    const rules = {
      ...RULES,
      relief: { effect: 'exempt', when: { use: 'relief' }, defeats: ['posture'] },
    }
    const program = aProgram({ rules })
    const facts = { ...MILD, military: true, alloy: 'steel' }
    const range = (use: Facts['x']) => decide(program, aFrame({ ...facts, use }), statesOf())
    assert.deepEqual(range(relief), { lower: 2, upper: 2 })
    assert.deepEqual(range(whole('civil')), { lower: 3, upper: 3 })
    assert.deepEqual(range({ members: [], complete: false }), { lower: 2, upper: 3 })
  })
})

describe('what became of a rule', () => {
  const relief = whole('relief')
  const cases: [says: string, changes: object, rule: string, status: string, caps?: number[]][] = [
    ['met', { military: true }, 'control', 'counts'],
    ['not met', {}, 'control', 'not_met'],
    ['not known', { military: undefined }, 'control', 'undecided'],
    ['met in a provision in doubt', { military: true }, 'control', 'undecided', [1, 2, 2]],
    ['met in a provision not in force', { military: true }, 'control', 'not_met', [0, 2, 2]],
    ['exempted', { military: true, use: relief }, 'control', 'defeated'],
    ['exempted though not known', { military: undefined, use: relief }, 'control', 'defeated'],
    ['perhaps exempted', { military: true, use: undefined }, 'control', 'undecided'],
    ['a posture that attaches', { military: true, alloy: 'steel' }, 'posture', 'counts'],
    ['a posture with nothing to attach to', { alloy: 'steel' }, 'posture', 'unattached'],
    ['a posture that may attach', { military: undefined, alloy: 'steel' }, 'posture', 'undecided'],
    ['a posture not met', { military: true }, 'posture', 'not_met'],
    ['a posture exempted', { military: true, alloy: 'steel', use: relief }, 'posture', 'defeated'],
    ['an exemption met', { military: true, use: relief }, 'relief', 'counts'],
  ]
  for (const [says, changes, rule, status, caps] of cases) {
    it(`${says}: ${status}`, () => {
      assert.equal(decided({ ...changes }, caps).statuses[rule], status)
    })
  }

  it('names the exemptions that are met, not those that may be', () => {
    const by = (changes: Record<string, unknown>) =>
      decided(changes).decision.findings.find(({ rule }) => rule.id === 'control')?.defeatedBy
    assert.deepEqual(by({ military: true, use: relief }), ['relief'])
    assert.deepEqual(by({ military: true, use: undefined }), [])
  })

  it('keeps the reason apart from the state of the law', () => {
    const { decision } = decided({ military: true }, [0, 2, 2])
    const finding = decision.findings.find(({ rule }) => rule.id === 'control')
    assert.equal(finding?.because.truth, 2)
  })
})

describe('a judgement', () => {
  const decisive = (changes: object) => {
    const facts = { ...MILD, ...changes } as Record<string, Facts['x']>
    for (const [name, value] of Object.entries(facts)) if (value === undefined) delete facts[name]
    const program = aProgram({ rules: RULES })
    return judge(program, aFrame(facts), statesOf(2, 2, 2)).decisive.map(({ id }) => id)
  }

  const cases: [says: string, changes: object, rules: string[]][] = [
    ['a control', { military: true }, ['control']],
    ['each of two controls', { military: true, to: 'JP' }, ['control', 'other']],
    ['the posture above its control', { military: true, alloy: 'steel' }, ['posture']],
    ['a ban alone', { military: true, share: 1 }, ['ban']],
    ['a ban that is not known', { military: true, share: undefined }, ['ban']],
    ['nothing where nothing is met', {}, []],
  ]
  for (const [says, changes, rules] of cases) {
    it(`names ${says}`, () => assert.deepEqual(decisive(changes), rules))
  }
})

describe('one decision after another', () => {
  const lists = { both: { entries: [{ stem: 'x' }, { stem: 'y' }] } }
  const rules: Record<string, ExampleRule> = {
    control: { effect: 'control', when: { 'item.codes': { in_list: 'both' } } },
    'only-x': { effect: 'exempt', when: { 'item.codes': 'x' }, defeats: ['control'] },
    other: { effect: 'control', when: { 'item.codes': 'z' } },
    'z-control': { effect: 'control', when: { all: [{ 'item.codes': 'z' }, { military: true }] } },
    posture: {
      effect: 'deny',
      when: { to: 'DE' },
      under: ['control', 'z-control'],
    },
  }
  const answers = (ask: typeof decide) => {
    const program = aProgram({ rules, lists })
    const facts = { to: 'DE', military: false }
    return ['x', 'y', 'x', 'z', 'y', 'z'].map((code) =>
      ask(program, aFrame({ ...facts, 'item.codes': whole(code) }), statesOf()),
    )
  }

  it('leaves nothing of the one in the other', () => {
    const expected = [1, 3, 1, 2, 3, 2].map((each) => ({ lower: each, upper: each }))
    assert.deepEqual(answers(decide), expected)
    assert.deepEqual(
      answers((...asked) => judge(...asked).range),
      expected,
    )
    assert.deepEqual(
      answers((...asked) => explain(...asked).range),
      expected,
    )
  })
})

describe('a program', () => {
  it('refuses what hangs on a rule that is not there', () => {
    const rules = {
      ...RULES,
      relief: { ...RULES['relief'], effect: 'exempt', when: { to: 'DE' }, defeats: ['contrl'] },
    }
    assert.throws(() => aProgram({ rules }), /no rule is called contrl/)
  })

  it('refuses an effect the scheme does not know', () => {
    const rules = { odd: { effect: 'allow', when: { to: 'DE' } } }
    assert.throws(() => aProgram({ rules }), /odd has the unknown effect allow/)
  })

  it('refuses facts that are not in its vocabulary', () => {
    assert.throws(() => aFrame({ colour: 'red' }), /no fact is called colour/)
  })
})
