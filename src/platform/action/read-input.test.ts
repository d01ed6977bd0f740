import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import Type from 'typebox'
import { object } from './object.ts'
import { readInput } from './read-input.ts'

const schema = object({
  endUse: Type.String({ minLength: 1, maxLength: 20, description: 'what it is for' }),
  lines: Type.Array(
    object({
      hsCode: Type.String({ pattern: '^\\d+$' }),
      grams: Type.Integer({ exclusiveMinimum: 0 }),
    }),
    { minItems: 1, maxItems: 2 },
  ),
  route: Type.Optional(
    Type.Union([Type.Literal('sea'), Type.Literal('air'), Type.Literal('rail')]),
  ),
  day: Type.Optional(Type.String({ format: 'date' })),
  share: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
})

const good = { endUse: 'motors', lines: [{ hsCode: '850511', grams: 5 }] }

describe('reading an input', () => {
  it('accepts what fits', () => {
    assert.deepEqual(readInput(schema, good), { ok: true, value: good })
  })

  type Case = [why: string, input: unknown, told: string]
  const refused: Case[] = [
    ['a text for the whole', 'x', ': is "x" — give an object with named fields'],
    ['nothing at all', undefined, ': is missing — give an object with named fields'],
    ['a list for the whole', [], ': is a list — give an object with named fields'],
    ['a missing field', { lines: good.lines }, 'endUse: is missing — give text: what it is for'],
    ['an empty text', { ...good, endUse: '' }, 'endUse: is too short — write something'],
    [
      'a long text',
      { ...good, endUse: 'x'.repeat(21) },
      'endUse: is too long — write at most 20 characters',
    ],
    ['a number for a text', { ...good, endUse: 5 }, 'endUse: is 5 — give text'],
    ['an empty list', { ...good, lines: [] }, 'lines: has too few entries — give at least 1'],
    [
      'an unknown field',
      { ...good, enduse: 'x' },
      'enduse: is not a known field — did you mean "endUse"?',
    ],
    [
      'a field far from any',
      { ...good, colour: 'red' },
      'colour: is not a known field — use endUse, lines, route, day or share, or leave it out',
    ],
    [
      'a wrong field deep inside',
      { ...good, lines: [good.lines[0], { hsCode: '85', gramms: 1 }] },
      'lines[1].grams: is missing — give a whole number; lines[1].gramms: is not a known field — did you mean "grams"?',
    ],
    [
      'a quantity of nothing',
      { ...good, lines: [{ hsCode: '85', grams: 0 }] },
      'lines[0].grams: is too small — give more than 0',
    ],
    [
      'a code that is none',
      { ...good, lines: [{ hsCode: 'magnet', grams: 1 }] },
      'lines[0].hsCode: is not written as it must be — write it to fit ^\\d+$',
    ],
    [
      'a word that is not on the list',
      { ...good, route: 'rial' },
      'route: "rial" is not one of the values taken here — choose sea, air or rail; did you mean "rail"?',
    ],
    [
      'a day that does not exist',
      { ...good, day: '2026-02-30' },
      'day: is not written as it must be — write a day that exists, as YYYY-MM-DD',
    ],
    [
      'neither of two kinds',
      { ...good, share: 'half' },
      'share: is "half" — give a number or nothing (null)',
    ],
    [
      'a field called __proto__',
      JSON.parse('{"endUse":"x","lines":[{"hsCode":"1","grams":1}],"__proto__":{}}'),
      '__proto__: is not a known field — use endUse, lines, route, day or share, or leave it out',
    ],
  ]
  for (const [why, input, told] of refused) {
    it(`refuses ${why} by name and with a remedy`, () => {
      const outcome = readInput(schema, input)
      assert.ok(!outcome.ok)
      const lines = outcome.reason.map((p) => `${p.at}: ${p.message} — ${p.remedy}`)
      assert.equal(lines.join('; '), told)
    })
  }

  it('stops counting when everything is wrong', () => {
    const list = object({ numbers: Type.Array(Type.Integer()) })
    const outcome = readInput(list, { numbers: Array.from({ length: 100_000 }, () => 'x') })
    assert.ok(!outcome.ok)
    assert.equal(outcome.reason.length, 50)
  })
})
