import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FactValue } from '#engine'
import { LEGAL_OUTCOMES } from '#rulebook'
import { anItem, answerTo, aShipment, law, momentOn } from '../../test/support/shipments.ts'
import type { QuestionView } from './determination.ts'
import type { Transaction } from './transaction.ts'

const rank = (outcome: string) => (LEGAL_OUTCOMES as readonly string[]).indexOf(outcome)

/** Puts an answer into the field that the question names. */
function answered(transaction: Transaction, { field, kind }: QuestionView, value: FactValue) {
  const copy = structuredClone(transaction) as Record<string, unknown>
  const path = field.replace(/\[(\d+)\]/g, '.$1').split('.')
  const last = path.pop() ?? ''
  let holder = copy
  for (const step of path) {
    holder[step] ??= {}
    holder = holder[step] as Record<string, unknown>
  }
  const { members } = (typeof value === 'object' && 'members' in value ? value : {}) as {
    members?: string[]
  }
  const empty = kind === 'entries' ? 'not-listed' : kind === 'codes' ? 'none' : members
  holder[last] = members?.length === 0 ? empty : (members ?? value)
  return copy as Transaction
}

describe('questions', () => {
  const day = momentOn('2026-10-01')

  it('lead to a settled answer when each is answered, whichever answer is taken', () => {
    for (const pick of [0, -1]) {
      let transaction: Transaction = { items: [{}] }
      const asked = new Set<string>()
      for (let round = 0; ; round++) {
        const { answer, questions, range } = answerTo(transaction, day)
        if (answer !== 'indeterminate') break
        const [question] = questions
        assert.ok(question, `nothing is asked between ${range.join(' and ')}`)
        assert.ok(!asked.has(question.field), `${question.field} is asked twice`)
        asked.add(question.field)
        const lead = question.leads.at(pick)
        assert.ok(lead, `${question.field} has no leads`)
        transaction = answered(transaction, question, lead.value)
        assert.ok(round < 40, 'the questions do not end')
      }
    }
  })

  it('name a field that exists, and ask in both languages', () => {
    const { to: _, endUser: __, ...rest } = aShipment({ items: [anItem({ code: '3C003.c' })] })
    const { questions } = answerTo(rest, day)
    assert.ok(questions.length > 0)
    for (const { fact, ask, label, field } of questions) {
      const known = law.rulebook.vocabulary.facts.find(({ name }) => name === fact)
      assert.deepEqual([ask, label], [known?.ask, known?.label])
      assert.ok(!field.includes('[]'), field)
    }
  })

  it('lead no wider than what is open already', () => {
    const { questions, range } = answerTo(aShipment({ items: [{ description: '石墨' }] }), day)
    assert.ok(questions.length > 0)
    const [lower, upper] = range.map(rank) as [number, number]
    for (const { field, leads } of questions) {
      for (const lead of leads) {
        const [least, most] = lead.range.map(rank) as [number, number]
        assert.ok(lower <= least && most <= upper, `${field} ${JSON.stringify(lead)}`)
      }
    }
  })

  it('ask for a fact of the whole shipment once, and for a line’s own by its line', () => {
    const oxide = anItem({ code: '3C003.c' })
    const transaction = { ...aShipment({ items: [oxide, oxide] }), to: undefined }
    const { to: _, ...rest } = transaction
    const fields = answerTo(rest, day).questions.map(({ field }) => field)
    assert.deepEqual(
      fields.filter((field) => field === 'to'),
      ['to'],
    )
    assert.ok(fields.includes('items[0].specification.purity'))
    assert.ok(fields.includes('items[1].specification.purity'))
  })

  it('give the options of a choice and the unit of a measure', () => {
    const graphite = anItem({
      code: '39-2023/artificial-graphite',
      specification: { purity: '99.99%' },
    })
    const { questions } = answerTo(aShipment({ items: [graphite] }), day)
    const density = questions.find(({ fact }) => fact === 'spec.density')
    assert.equal(density?.unit, 'g/cm³')
    assert.ok(
      density?.leads.some(({ value, range }) => value === 1.73 && range[1] === 'no-licence'),
    )
    const { movement: _, ...unmoved } = aShipment()
    const [moves] = answerTo(unmoved, day).questions
    assert.ok(
      moves?.options?.some(({ value, label }) => value === 'transit' && label.zh === '过境'),
    )
  })

  it('are none when nothing more can change the answer', () => {
    const banned = {
      to: 'JP',
      endUser: { country: 'JP', military: true },
      importer: { country: 'JP' },
    }
    assert.deepEqual(answerTo(aShipment(banned), day).questions, [])
  })
})
