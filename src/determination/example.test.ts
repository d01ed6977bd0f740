import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aShipment } from '../../test/support/shipments.ts'
import { readExample } from './example.ts'

const sound = {
  title: { en: 'Magnets', zh: '磁体' },
  source: { en: 'Invented.', zh: '虚拟案例。' },
  asOf: '2026-11-22',
  transaction: aShipment(),
  expect: { answer: 'licence-required', provisions: ['cn/mofcom-gac/2025-18#para-1'] },
}

describe('an example', () => {
  it('is read with its days, its range and what must stand behind it', () => {
    const range = ['no-licence', 'licence-required'] as const
    const expect = { ...sound.expect, answer: 'indeterminate', range }
    const read = readExample('magnets', { ...sound, knownAt: '2026-11-01', expect })
    assert.deepEqual(read.ok && [read.value.id, read.value.knownAt, read.value.expect], [
      'magnets',
      '2026-11-01',
      expect,
    ])
  })

  type Case = [why: string, content: unknown, at: string]
  const cases: Case[] = [
    ['a language is missing', { ...sound, title: { en: 'Magnets' } }, 'title.zh'],
    ['a day is none', { ...sound, asOf: '2026-02-30' }, 'asOf'],
    [
      'it expects no outcome',
      { ...sound, expect: { ...sound.expect, answer: 'maybe' } },
      'expect.answer',
    ],
    ['it says something nobody asked', { ...sound, mood: 'good' }, 'mood'],
    ['it ships nothing', { ...sound, transaction: { items: [] } }, 'transaction.items'],
  ]
  for (const [why, content, at] of cases) {
    it(`is refused when ${why}`, () => {
      const read = readExample('magnets', content)
      assert.deepEqual(!read.ok && read.reason.map((problem) => problem.at), [at])
    })
  }
})
