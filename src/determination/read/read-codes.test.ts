import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SetValue } from '#engine'
import {
  anItem,
  answerTo,
  aShipment,
  factIn,
  momentOn,
  situationOf,
} from '../../../test/support/shipments.ts'

const lineOf = (item: object) => {
  const { code: _, ...uncoded } = anItem()
  const transaction = aShipment({ items: [{ ...uncoded, ...item }] })
  const [line] = situationOf(transaction).lines
  return { ...(line ?? assert.fail()), transaction }
}

describe('a control code that was given', () => {
  it('is taken as it stands', () => {
    const { codes, classified, notes, proposals } = lineOf({ code: ' 1C905.a.4 ' })
    assert.deepEqual(codes, ['1C905.a.4'])
    assert.deepEqual([classified, notes, proposals], ['given', [], []])
  })

  it('may be one of several', () => {
    const { transaction } = lineOf({ code: ['1C905.a.4', '1C904.a.4'] })
    const value = { members: ['1C905.a.4', '1C904.a.4'], complete: true }
    assert.deepEqual(factIn(transaction, 'item.codes'), value)
  })

  it('may be finer than the list', () => {
    const { notes } = lineOf({ code: '1C905.a.4.x' })
    assert.deepEqual(notes, [])
    assert.equal(answerTo(lineOf({ code: '1C905.a.4.x' }).transaction).answer, 'licence-required')
  })

  it('is no code yet when it is a heading, and the note names one below', () => {
    const { notes, transaction } = lineOf({ code: '1C905' })
    assert.match(notes[0]?.en ?? '', /1C905 is a heading\. Give the sub-item, such as 1C905\.a\.1/)
    const value = factIn(transaction, 'item.codes') as SetValue
    assert.deepEqual(value.members, [])
    assert.ok(value.possible?.includes('1C905.c'))
    assert.ok(value.possible?.every((code) => code.startsWith('1C905.')))
  })

  it('is not known when the rulebook does not hold it, never free', () => {
    const { notes, transaction } = lineOf({ code: '6A003.b' })
    assert.match(notes[0]?.en ?? '', /does not hold/)
    const { answer, range } = answerTo(transaction)
    assert.equal(answer, 'indeterminate')
    assert.deepEqual(range, ['no-licence', 'licence-required'])
  })

  it('still asks for what its definition needs', () => {
    const oxide = (specification: object) =>
      answerTo(lineOf({ code: '3C003.c', specification }).transaction)
    assert.equal(oxide({ purity: '99.99%' }).answer, 'licence-required')
    assert.equal(oxide({ purity: '99.98%' }).answer, 'no-licence')
    const open = oxide({})
    assert.equal(open.answer, 'indeterminate')
    assert.deepEqual(
      open.questions.map(({ fact }) => fact),
      ['spec.purity'],
    )
  })

  it('of an item that is none leaves nothing to ask', () => {
    const { answer, questions } = answerTo(lineOf({ code: 'none' }).transaction)
    assert.deepEqual([answer, questions], ['no-licence', []])
  })
})

describe('a control code read from a description', () => {
  it('says so, with the words it was read from', () => {
    const { codes, classified, notes, proposals } = lineOf({
      description: 'sintered NdFeB magnets',
      contents: { Dy: '0.36%' },
      hs: '8505.11.1000',
    })
    assert.deepEqual([codes, classified], [['1C905.a.4'], 'from-description'])
    assert.match(notes[0]?.en ?? '', /1C905\.a\.4\. Confirm it/)
    const texts = proposals[0]?.evidence.map(({ text }) => text) ?? []
    assert.ok(texts.some((text) => text.includes('NdFeB')) && texts.includes('0.36%'), texts.join())
  })

  it('takes over what the description states', () => {
    const { transaction } = lineOf({ description: '三氧化二锑 99.99%' })
    assert.equal(factIn(transaction, 'spec.purity'), 0.9999)
    assert.equal(answerTo(transaction).answer, 'licence-required')
  })

  it('believes a stated value before the words', () => {
    const item = { description: '三氧化二锑 99.99%', specification: { purity: '99.5%' } }
    assert.equal(factIn(lineOf(item).transaction, 'spec.purity'), 0.995)
  })

  it('reads contents given as fractions like those in percent', () => {
    for (const share of [0.0036, '0.0036', '0.36%', '3600 ppm']) {
      const { codes } = lineOf({ description: '钕铁硼', contents: { Dy: share } })
      assert.deepEqual(codes, ['1C905.a.4'], String(share))
    }
  })

  it('stays unknown when the words mean nothing here, and asks', () => {
    const { transaction, classified, proposals } = lineOf({ description: 'wooden chairs' })
    assert.deepEqual([classified, proposals], ['unknown', []])
    assert.equal(factIn(transaction, 'item.codes'), undefined)
    const { questions } = answerTo(transaction, momentOn('2026-01-02', '2026-01-02'))
    assert.equal(questions[0]?.field, 'items[0].code')
  })

  it('is not even looked for without words or customs code', () => {
    assert.equal(lineOf({}).classified, 'unknown')
    assert.equal(lineOf({ hs: '8505.11' }).classified, 'unknown')
  })
})
