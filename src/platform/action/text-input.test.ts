import assert from 'node:assert/strict'
import { it } from 'node:test'
import Type from 'typebox'
import { object } from './object.ts'
import { inputFromText } from './text-input.ts'

const schema = object({
  grams: Type.Integer(),
  share: Type.Union([Type.Number(), Type.Null()]),
  express: Type.Boolean(),
  codes: Type.Array(Type.Number()),
  party: object({ name: Type.String() }),
  note: Type.String(),
})

type Case = [why: string, fields: Record<string, string | string[]>, input: unknown]
const cases: Case[] = [
  ['a whole number', { grams: '5' }, { grams: 5 }],
  ['a number that may be absent', { share: '0.1' }, { share: 0.1 }],
  ['true and false', { express: 'false' }, { express: false }],
  ['a list of one', { codes: '1' }, { codes: [1] }],
  ['a list of several', { codes: ['1', '2'] }, { codes: [1, 2] }],
  ['an object', { party: '{"name":"x"}' }, { party: { name: 'x' } }],
  ['text that looks like a number', { note: '5' }, { note: '5' }],
  ['text where a number belongs, for the schema to refuse', { grams: '5kg' }, { grams: '5kg' }],
  ['an empty text where a number belongs', { grams: '' }, { grams: '' }],
  ['broken JSON, for the schema to refuse', { party: '{' }, { party: '{' }],
  ['a field the schema does not know', { other: 'x' }, { other: 'x' }],
]
for (const [why, fields, input] of cases) {
  it(`text is read as ${why}`, () => assert.deepEqual(inputFromText(schema, fields), input))
}

it('a field called __proto__ arrives as a field', () => {
  const input = inputFromText(schema, JSON.parse('{"__proto__":"x"}'))
  assert.deepEqual(Object.keys(input), ['__proto__'])
})
