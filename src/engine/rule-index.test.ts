import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aFrame, aProgram, bounded, partly, statesOf, whole } from './example-program.ts'
import { decide } from './program.ts'
import type { FactValue } from './vocabulary.ts'

const LISTS = {
  magnets: { entries: [{ stem: '1C905.a' }, { stem: '1C905.b' }] },
  open: { entries: [{ stem: 'special' }], open: /^9[A-E]\d{3}$/ },
}

const inList = (list: string) => ({ 'item.codes': { in_list: list } })

const program = aProgram({
  lists: LISTS,
  rules: {
    'a-list': { effect: 'control', when: { all: [{ to: 'DE' }, inList('magnets')] } },
    'b-code': { effect: 'control', when: { 'item.codes': '3B001' } },
    'c-codes': { effect: 'control', when: { 'item.codes': { in: ['3B001.a', '3B002'] } } },
    'd-open': { effect: 'prohibit', when: inList('open') },
    'e-either': {
      effect: 'control',
      when: { any: [inList('magnets'), { 'item.codes': '3B002' }] },
    },
    'f-free': { effect: 'control', when: { any: [inList('magnets'), { military: true }] } },
    'g-not': { effect: 'control', when: { not: inList('magnets') } },
    'h-posture': { effect: 'deny', when: { military: true }, under: ['a-list'] },
    'i-exempt': { effect: 'exempt', when: { use: 'relief' }, defeats: ['b-code'] },
    'j-exempt': { effect: 'exempt', when: { use: 'relief' }, defeats: ['h-posture'] },
    'k-number': { effect: 'control', when: { weight: { at_least: 1 } } },
  },
})

function candidates(codes: FactValue | undefined): string {
  const found = program.index.candidates(aFrame(codes === undefined ? {} : { 'item.codes': codes }))
  return found.all.map((rule) => rule.id[0]).join('')
}

describe('the rules worth asking', () => {
  const cases: [says: string, codes: FactValue | undefined, found: string][] = [
    ['a code on a list', whole('1C905.a.4'), 'aefghjk'],
    ['a heading of a list', whole('1C905'), 'aefghjk'],
    ['a code beside the list', whole('1C905.c'), 'fgk'],
    ['a code named by a rule', whole('3B001'), 'bcfgik'],
    ['a code below it', whole('3B001.b'), 'bfgik'],
    ['a code of the open shape', whole('9A001'), 'dfgk'],
    ['a code outside every rule', whole('tin'), 'fgk'],
    ['no code', whole(), 'fgk'],
    ['several codes', whole('3B002', '1C905.b'), 'acefghjk'],
    ['codes known in part', partly('tin'), 'abcdefghijk'],
    ['codes that can only be some', bounded('3B002', '1C905.b'), 'acefghjk'],
    ['codes not known', undefined, 'abcdefghijk'],
  ]
  for (const [says, codes, found] of cases) {
    it(`for ${says}`, () => assert.equal(candidates(codes), found))
    it(`for ${says}, asked again`, () => assert.equal(candidates(codes), found))
  }

  it('are asked strictest first, and say whether postures are among them', () => {
    const { postures, raises } = program.index.candidates(aFrame({ 'item.codes': whole('9A001') }))
    assert.equal(postures, false)
    assert.equal(raises[0]?.id, 'd-open')
    const magnet = program.index.candidates(aFrame({ 'item.codes': whole('1C905.a') }))
    assert.equal(magnet.postures, true)
  })

  it('are found by a hostile code no differently than by an honest one', () => {
    assert.equal(candidates(whole('3B001\n1C905.a')), 'fgk')
    assert.equal(candidates(whole('3B001', '1C905.a')), 'abcefghijk')
    assert.equal(candidates(whole('["3B002","tin"]')), 'fgk')
    assert.equal(candidates(whole('3B002', 'tin')), 'cefgk')
    assert.equal(candidates(whole('')), 'fgk')
  })

  it('stay the same after very many other codes', () => {
    for (let count = 0; count < 20_001; count++) candidates(whole(`tin-${count}`))
    assert.equal(candidates(whole('3B001')), 'bcfgik')
  })

  it('are all of them where no fact holds codes', () => {
    const range = decide(program, aFrame({ weight: 2 }), statesOf())
    assert.deepEqual(range, { lower: 2, upper: 4 })
  })
})
