import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import Type from 'typebox'
import { ok } from '#kernel'
import { type Action, defineAction, type Query } from './action.ts'
import { object } from './object.ts'
import { permissionMatrix, registerActions } from './registry.ts'

type Parts = Partial<Pick<Query, 'name' | 'http' | 'cli' | 'input'>>

function anAction(parts: Parts = {}): Action {
  return {
    ...defineAction({
      name: 'shelf.list-places',
      kind: 'query',
      summary: { en: 'Look at the shelf', zh: '查看货架' },
      permission: 'anyone',
      input: object({ id: Type.String() }),
      output: Type.Unknown(),
      run: async () => ok(undefined),
    }),
    ...parts,
  } as Action
}

describe('the registry of actions', () => {
  it('puts them in order of name', () => {
    const actions = registerActions([anAction({ name: 'b.do-it' }), anAction({ name: 'a.do-it' })])
    assert.deepEqual(
      permissionMatrix(actions).map((row) => row.action),
      ['a.do-it', 'b.do-it'],
    )
  })

  const other = { name: 'shelf.clear-all' }
  const get = (path: string) => ({ http: { method: 'GET' as const, path } })
  const refused: [why: string, actions: Action[], told: RegExp][] = [
    ['the same name twice', [anAction(), anAction()], /name "shelf.list-places" belongs to/],
    [
      'the same address twice',
      [anAction(get('/v1/shelf/:id')), anAction({ ...other, ...get('/v1/shelf/:id') })],
      /shelf.clear-all: the route "GET \/v1\/shelf\/:" belongs to shelf.list-places/,
    ],
    [
      'the same words twice',
      [anAction({ cli: { words: 'shelf' } }), anAction({ ...other, cli: { words: 'shelf' } })],
      /command "shelf"/,
    ],
    ['a name of another form', [anAction({ name: 'Shelf.List' })], /module.verb-noun/],
    ['an address field the input lacks', [anAction(get('/v1/:place'))], /"place" is not a field/],
    [
      'a positional the input lacks',
      [anAction({ cli: { words: 'shelf', positional: 'file' } })],
      /"file" is not a field/,
    ],
    [
      'an input that takes unknown fields',
      [anAction({ input: object({ id: Type.String(), a: Type.Object({ b: Type.Null() }) }) })],
      /input.a takes unknown fields/,
    ],
  ]
  for (const [why, actions, told] of refused) {
    it(`refuses ${why}`, () => {
      assert.throws(() => registerActions(actions), told)
    })
  }
})
