import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { covers, createLookup, prefixesOf } from './code-list.ts'
import { createCompiler } from './compile-condition.ts'
import {
  aFrame,
  aProgram,
  bounded,
  type ExampleList,
  partly,
  readCondition,
  statesOf,
  VOCABULARY,
  whole,
} from './example-program.ts'
import { explainCondition } from './explain-condition.ts'
import type { Truth } from './truth.ts'
import type { Facts } from './vocabulary.ts'

describe('a stem', () => {
  const cases: [stem: string, code: string, covered: boolean][] = [
    ['1C905', '1C905', true],
    ['1C905', '1C905.a', true],
    ['1C905', '1C905.a.4', true],
    ['1C905.a', '1C905', false],
    ['1C905', '1C9051', false],
    ['1C905', '1C906.a', false],
    ['1C905.a', '1C905.ab', false],
  ]
  for (const [stem, code, covered] of cases) {
    it(`${stem} ${covered ? 'covers' : 'does not cover'} ${code}`, () => {
      assert.equal(covers(stem, code), covered)
    })
  }

  it('is the code itself or what stands above it, longest first', () => {
    assert.deepEqual(prefixesOf('1C905.a.4'), ['1C905.a.4', '1C905.a', '1C905'])
    assert.deepEqual(prefixesOf('a.b'), ['a.b', 'a'])
    assert.deepEqual(prefixesOf('.a'), ['.a'])
  })
})

describe('standing on a list', () => {
  const list: ExampleList = {
    open: /^[0-9][A-E][0-9]{3}$/,
    entries: [
      { stem: '1C905.a', provision: 0 },
      { stem: '1C905.b.1', provision: 1, when: { share: { at_least: '5%' } } },
      { stem: '1C905.b.1', provision: 2, when: { military: true } },
      { stem: 'nickel' },
    ],
  }
  const stand = (codes: Facts['x'] & object, facts: Facts, caps: number[]): Truth => {
    const program = aProgram({ lists: { controlled: list } })
    const condition = readCondition({ 'item.codes': { in_list: 'controlled' } }, ['controlled'])
    const frame = aFrame({ ...facts, 'item.codes': codes })
    const truth = program.compiler.compile(condition)(frame, statesOf(...caps))
    const { lists } = program.compiler
    const under = { vocabulary: VOCABULARY, lists, frame, states: statesOf(...caps) }
    assert.equal(explainCondition(condition, under).truth, truth, 'the explanation agrees')
    return truth
  }
  type Case = [says: string, codes: Facts['x'] & object, facts: Facts, caps: number[], Truth]
  const cases: Case[] = [
    ['a code below an entry in force', whole('1C905.a.4'), {}, [2, 2, 2], 2],
    ['an entry whose provision is suspended', whole('1C905.a'), {}, [0, 2, 2], 0],
    ['an entry whose provision is in doubt', whole('1C905.a'), {}, [1, 2, 2], 1],
    ['an entry that needs no provision', whole('nickel'), {}, [0, 0, 0], 2],
    [
      'a parameter at its threshold',
      whole('1C905.b.1'),
      { share: 0.05, military: false },
      [2, 2, 2],
      2,
    ],
    ['a parameter below it', whole('1C905.b.1'), { share: 0.04, military: false }, [2, 2, 2], 0],
    ['a parameter not known', whole('1C905.b.1'), { military: false }, [2, 2, 2], 1],
    ['the other of two entries', whole('1C905.b.1'), { share: 0.01, military: true }, [2, 2, 2], 2],
    [
      'a parameter met under doubt',
      whole('1C905.b.1'),
      { share: 1, military: false },
      [2, 1, 2],
      1,
    ],
    ['doubt first, then certainty', whole('1C905.b.1'), { share: 1, military: true }, [2, 1, 2], 2],
    [
      'a parameter met while suspended',
      whole('1C905.b.1'),
      { share: 1, military: false },
      [2, 0, 2],
      0,
    ],
    ['a code of the open shape', whole('9A999'), {}, [2, 2, 2], 1],
    ['a code of no shape', whole('tin'), {}, [2, 2, 2], 0],
    ['a heading of entries', whole('1C905.b'), {}, [2, 2, 2], 1],
    ['a heading never stands surely', whole('1C905.b'), { military: true }, [2, 2, 2], 1],
    [
      'a heading whose entries cannot hold',
      whole('1C905.b'),
      { share: 0, military: false },
      [2, 2, 2],
      0,
    ],
    ['a heading whose entries are suspended', whole('1C905.b'), { military: true }, [2, 0, 0], 0],
    ['a heading whose entries are in doubt', whole('1C905.b'), { military: true }, [2, 0, 1], 1],
    ['the best of several codes', whole('tin', 'nickel'), {}, [2, 2, 2], 2],
    ['the best of two codes not sure', whole('tin', '9A999'), {}, [2, 2, 2], 1],
    ['no code at all', whole(), {}, [2, 2, 2], 0],
    ['codes known in part', partly('tin'), {}, [2, 2, 2], 1],
    ['a listed code among some', partly('nickel'), {}, [2, 2, 2], 2],
    ['a code that may be listed', bounded('tin', 'nickel'), {}, [2, 2, 2], 1],
    ['codes none of which is listed', bounded('tin'), {}, [2, 2, 2], 0],
    ['a code that may be one of the open shape', bounded('9A999'), {}, [2, 2, 2], 1],
  ]
  for (const [says, codes, facts, caps, truth] of cases) {
    it(`${says} is ${['false', 'not known', 'true'][truth]}`, () => {
      assert.equal(stand(codes, facts, caps), truth)
    })
  }

  it('is not known while no code is known', () => {
    const program = aProgram({ lists: { controlled: list } })
    const condition = readCondition({ 'item.codes': { in_list: 'controlled' } }, ['controlled'])
    assert.equal(program.compiler.compile(condition)(aFrame(), statesOf()), 1)
  })

  it('is shown entry by entry', () => {
    const program = aProgram({ lists: { controlled: list } })
    const reason = explainCondition(
      readCondition({ 'item.codes': { in_list: 'controlled' } }, ['controlled']),
      {
        vocabulary: VOCABULARY,
        lists: program.compiler.lists,
        frame: aFrame({ 'item.codes': whole('1C905.b.1', '1C905.b'), share: 0.01, military: true }),
        states: statesOf(2, 2, 1),
      },
    )
    assert.ok(reason.node === 'test')
    assert.deepEqual(
      reason.entries?.map(({ code, stem, truth, provision }) => [code, stem, truth, provision]),
      [
        ['1C905.b.1', '1C905.b.1', 0, 1],
        ['1C905.b.1', '1C905.b.1', 1, 2],
        ['1C905.b', '1C905.b.1', 0, 1],
        ['1C905.b', '1C905.b.1', 1, 2],
      ],
    )
    assert.deepEqual(
      reason.entries?.map((entry) => entry.because?.truth),
      [0, 2, 0, 2],
    )
  })
})

describe('a lookup', () => {
  it('gives the same answer however many other codes were asked before', () => {
    const lookup = createLookup({ entries: [{ stem: '1C905' }] })
    const first = lookup('1C905.a')
    for (let count = 0; count < 20_001; count++) lookup(`tin-${count}`)
    assert.deepEqual(lookup('1C905.a'), first)
    assert.equal(first.entries.length, 1)
  })

  it('refuses a list that is not compiled yet', () => {
    const { compile } = createCompiler(VOCABULARY, [])
    const condition = readCondition({ listed: { in_list: 'later' } }, ['later'])
    assert.throws(() => compile(condition), /the list later is used before it is compiled/)
  })
})
