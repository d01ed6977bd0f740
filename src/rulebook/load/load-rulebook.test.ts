import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadExample } from './example-rulebook.ts'

describe('the example rulebook', () => {
  const loaded = loadExample()
  assert.ok(loaded.ok, JSON.stringify(loaded))
  const rulebook = loaded.value

  it('loads with its rules, items, parties and vectors', () => {
    assert.deepEqual(
      [...rulebook.instruments.keys()],
      ['xx/ministry/2025-1', 'xx/ministry/2025-2', 'xx/said/2026'],
    )
    assert.deepEqual(
      rulebook.provisions.map(({ id }) => id),
      ['xx/ministry/2025-1#para-1', 'xx/ministry/2025-1#list'],
    )
    assert.deepEqual(
      [...rulebook.rules.keys()],
      ['xx/ministry/2025-1/licence', 'xx/ministry/2025-1/parties', 'xx/ministry/2025-1/relief'],
    )
    assert.deepEqual(
      rulebook.items.map(({ code }) => code),
      ['1A001', '1A002'],
    )
    assert.deepEqual(
      rulebook.parties.map(({ id, provision }) => [id, provision]),
      [['acme', 1]],
    )
  })

  it('reads a pattern in `under` as the requirements it fits, not the exemptions', () => {
    const posture = rulebook.program.rules.find(({ id }) => id.endsWith('/parties'))
    assert.deepEqual(posture?.under, ['xx/ministry/2025-1/licence'])
  })

  it('reads a whole instrument in `targets` as each of its provisions', () => {
    assert.deepEqual(rulebook.instruments.get('xx/ministry/2025-2')?.acts, [
      { act: 'suspends', from: '2025-11-07', through: '2026-11-10', targets: [0, 1] },
      { act: 'repeals', on: '2027-01-01', targets: [1] },
    ])
  })

  it('keeps an announcement apart from what it continues', () => {
    const [act] = rulebook.instruments.get('xx/said/2026')?.acts ?? []
    assert.ok(act?.act === 'announces')
    assert.deepEqual(
      [act.id, act.continues, act.targets, act.confidence],
      ['xx/said/2026/longer', 'xx/ministry/2025-2', [0], 'sourced'],
    )
  })

  it('ties listed items to their provision, and named codes to none', () => {
    const { lists } = rulebook.program
    const provisions = (id: string) =>
      lists.get(id)?.entries.map(({ stem, provision }) => [stem, provision])
    const listed = [
      ['1A001', 0],
      ['1A002', 0],
    ]
    assert.deepEqual(provisions('xx/all'), listed)
    assert.deepEqual(provisions('xx/named'), listed)
    assert.deepEqual(provisions('items:xx/ministry/2025-1'), listed)
    assert.deepEqual(provisions('xx/parts'), [
      ['1A001', undefined],
      ['1A002', undefined],
    ])
    assert.deepEqual(provisions('xx/bad-list'), [['acme', 1]])
    assert.equal(lists.get('xx/all')?.open?.source, '^[0-9][A-E][0-9]{3}$')
  })

  it('changes the base of a vector file as each vector says', () => {
    const [first, second] = rulebook.vectors
    assert.deepEqual(first?.facts['use'], { members: ['civil'], complete: true })
    assert.equal(first?.knownAt, '2025-04-04')
    assert.deepEqual(second?.facts['listed'], { members: [], complete: false })
    assert.equal('use' in (second?.facts ?? {}), false)
    assert.equal(second?.knownAt, '2026-09-27')
    assert.deepEqual([second?.file, second?.line], ['xx/vectors/2025-1.yaml', 8])
  })

  it('labels a provision by its name unless its file does', () => {
    const labels = rulebook.provisions.map(({ label }) => [label.en, label.zh])
    assert.deepEqual(labels, [
      ['paragraph 1', '第1款'],
      ['list', 'list'],
    ])
  })

  it('hands confidence down from its source', () => {
    assert.deepEqual(
      rulebook.provisions.map(({ confidence }) => confidence),
      ['sourced', 'sourced'],
    )
    assert.equal(rulebook.rules.get('xx/ministry/2025-1/relief')?.confidence, 'sourced')
  })
})
