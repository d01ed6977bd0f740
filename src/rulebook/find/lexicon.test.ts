import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { parse } from 'yaml'
import { loadRealRulebook } from '../../../test/support/rulebook.ts'
import { expandBraces } from './expand-braces.ts'
import type { Lexicon } from './lexicon.ts'
import { parseLexicon } from './parse-lexicon.ts'

const FILE = join(import.meta.dirname, '../../../data/rulebook/lexicon.yaml')
const { vocabulary } = loadRealRulebook()

/** The lexicon that ships, for this folder's tests. */
export function loadLexicon(): Lexicon {
  const lexicon = parseLexicon(parse(readFileSync(FILE, 'utf8')), vocabulary)
  if (!lexicon.ok) throw new Error(JSON.stringify(lexicon.reason, null, 1))
  return lexicon.value
}

describe('the lexicon', () => {
  it('that ships is sound', () => {
    assert.ok(loadLexicon().elements.size > 80)
  })

  it('names each fault of a file', () => {
    const file = parse(readFileSync(FILE, 'utf8')) as Record<string, Record<string, unknown>>
    const faulty = {
      ...file,
      contents: { Xx: 'spec.tungsten', W: 'spec.wolfram' },
      choices: { 'item.crystal': { double: { en: ['double'], zh: [] } } },
    }
    const outcome = parseLexicon(faulty, vocabulary)
    assert.ok(!outcome.ok)
    assert.deepEqual(
      outcome.reason.map(({ message }) => message),
      [
        'item.crystal has no option double',
        'no element is called Xx',
        'no fact is called spec.wolfram',
      ].sort(
        (one, other) =>
          outcome.reason.findIndex((p) => p.message === one) -
          outcome.reason.findIndex((p) => p.message === other),
      ),
    )
  })

  it('refuses what is no lexicon at all', () => {
    for (const raw of [null, 7, [], {}, { elements: 3 }])
      assert.ok(!parseLexicon(raw, vocabulary).ok)
  })

  it('spells out grade patterns', () => {
    assert.deepEqual(expandBraces('N{33..34}{M,SH}'), ['N33M', 'N33SH', 'N34M', 'N34SH'])
    assert.deepEqual(expandBraces('2:17'), ['2:17'])
  })
})
