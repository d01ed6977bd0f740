import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { loadRealRulebook } from '../../../test/support/rulebook.ts'
import { createFinder } from './find-items.ts'
import { loadLexicon } from './lexicon.test.ts'
import type { Proposal } from './match/propose.ts'

/** One line of `corpus.txt`. */
type Case = { readonly grade: string; readonly codes: readonly string[]; readonly text: string }

/** Measured; raise them when the reading improves. */
const RIGHT_FIRST = 251
const COMPLETE = 252
const WRONGLY_LIKELY = 1

const { items, vocabulary } = loadRealRulebook()
const find = createFinder(items, loadLexicon(), vocabulary)

function readCorpus(): Case[] {
  const lines = readFileSync(join(import.meta.dirname, 'corpus.txt'), 'utf8').split('\n')
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, grade = '', codes = '', text = ''] = /^(\S+)\s+(\S+)\s+(.*)$/.exec(line) ?? []
      return { grade, codes: codes === '-' ? [] : codes.split(','), text }
    })
}

function search(text: string): readonly Proposal[] {
  const found = find({ text })
  assert.ok(found.ok)
  return found.value.proposals
}

function isRightFirst({ grade, codes }: Case, [first]: readonly Proposal[]): boolean {
  return first !== undefined && first.grade === grade && codes.includes(first.item.code)
}

describe('the corpus of descriptions', () => {
  const cases = readCorpus().map((entry) => ({ entry, proposals: search(entry.text) }))
  const controlled = cases.filter(({ entry }) => entry.grade !== 'none')
  const harmless = cases.filter(({ entry }) => entry.grade === 'none')
  const likely = cases.filter(({ proposals }) => proposals[0]?.grade === 'likely')

  const right = controlled.filter(({ entry, proposals }) => isRightFirst(entry, proposals))
  const precise = likely.filter(({ entry, proposals }) => isRightFirst(entry, proposals))
  const quiet = harmless.filter(({ proposals }) =>
    proposals.every(({ grade }) => grade !== 'likely'),
  )
  const complete = controlled.filter(({ entry, proposals }) =>
    entry.codes.every((code) =>
      proposals.some(({ item, grade }) => item.code === code && grade === entry.grade),
    ),
  )

  it('is large enough to mean something', (context) => {
    context.diagnostic(
      `${controlled.length} controlled descriptions: ${right.length} right at rank 1, ${complete.length} with every code; ` +
        `${likely.length} likely at rank 1, ${precise.length} of them right; ` +
        `${harmless.length} harmless descriptions, ${quiet.length} with nothing likely`,
    )
    assert.ok(controlled.length + harmless.length >= 120)
    assert.ok(harmless.length >= 30)
  })

  it('is read no worse than when it was last measured', (context) => {
    for (const { entry, proposals } of controlled) {
      if (isRightFirst(entry, proposals)) continue
      const shown = proposals.slice(0, 3).map(({ item, grade }) => `${item.code} ${grade}`)
      context.diagnostic(`missed: ${entry.text}: ${shown.join(', ')}`)
    }
    assert.ok(right.length >= RIGHT_FIRST, `${right.length} right at rank 1`)
    assert.ok(complete.length >= COMPLETE, `${complete.length} with every code`)
    assert.ok(
      likely.length - precise.length <= WRONGLY_LIKELY,
      `${precise.length} of ${likely.length}`,
    )
  })

  for (const { entry, proposals } of harmless) {
    it(`proposes nothing as likely for: ${entry.text}`, () => {
      const shown = proposals.map(({ item, grade }) => `${item.code} ${grade}`)
      assert.ok(
        proposals.every(({ grade }) => grade !== 'likely'),
        shown.join('; '),
      )
    })
  }
})
