import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Facts } from '#engine'
import { parseHsCode } from '#kernel'
import { loadRealRulebook } from '../../../test/support/rulebook.ts'
import { createFinder, type Findings, findItems } from './find-items.ts'
import { loadLexicon } from './lexicon.test.ts'

const { items, vocabulary } = loadRealRulebook()
const lexicon = loadLexicon()
const find = createFinder(items, lexicon, vocabulary)

function search(text: string, more: { hs?: string; facts?: Facts } = {}): Findings {
  const hsCode = parseHsCode(more.hs ?? '')
  const found = find({
    text,
    ...(hsCode.ok ? { hsCode: hsCode.value } : {}),
    ...(more.facts ? { facts: more.facts } : {}),
  })
  assert.ok(found.ok)
  return found.value
}

function gradesOf({ proposals }: Findings): Record<string, string> {
  return Object.fromEntries(proposals.map(({ item, grade }) => [item.code, grade]))
}

describe('finding items', () => {
  it('says on which words a proposal rests, in both languages', () => {
    const [first] = search('sintered NdFeB magnet, Dy 0.4 %').proposals
    assert.deepEqual(
      first?.evidence.map(({ kind, text }) => `${kind} ${text}`),
      ['alloy NdFeB', 'form magnet', 'content 0.4 %'],
    )
    assert.deepEqual(first?.evidence[2]?.says, {
      en: 'It states 0.4% dysprosium.',
      zh: '写明含镝0.4%。',
    })
  })

  it('asks for the content that a magnet leaves open', () => {
    const dysprosium = search('NdFeB magnet').proposals.find(({ item }) =>
      item.elements.includes('Dy'),
    )
    assert.deepEqual(dysprosium?.missingContents, ['Dy'])
    assert.match(dysprosium?.asks[0]?.en ?? '', /How much dysprosium/)
  })

  it('asks for the parameter that decides', () => {
    const [first] = search('antimony trioxide').proposals
    assert.equal(first?.grade, 'possible')
    assert.deepEqual(first?.missing, ['spec.purity'])
    assert.deepEqual(first?.asks, [
      vocabulary.facts.find(({ name }) => name === 'spec.purity')?.ask,
    ])
  })

  it('compares given facts, which count before the words, and names the contradiction', () => {
    const found = search('antimony trioxide 4N', { facts: { 'spec.purity': 0.995 } })
    assert.equal(found.proposals[0]?.grade, 'excluded')
    assert.deepEqual(found.conflicts, [{ fact: 'spec.purity', given: 0.995, said: '4N' }])
    assert.deepEqual(found.facts, {})
  })

  it('shows each parameter beside what was stated', () => {
    const [first] = search('Sb2O3 99.5%').proposals
    assert.deepEqual(first?.parameters, [
      { fact: 'spec.purity', needed: '≥ 99.99%', given: '99.5%', truth: 0 },
    ])
  })

  it('hands on facts and contents for the determination', () => {
    const { facts, contents } = search('Sb2O3 4N, Dy 0.4 %')
    assert.equal(facts['spec.purity'], 0.9999)
    assert.deepEqual(contents, { Dy: 0.004 })
  })

  it('hands on no value where a grade or a bound leaves a threshold open', () => {
    assert.deepEqual(search('trimethylantimony 5N').facts, {})
    assert.deepEqual(search('Sb2O3 ≥99.5%').facts, {})
  })
})

describe('customs codes', () => {
  it('alone only ever make an item possible, with the digits that agree', () => {
    const { proposals } = search('goods', { hs: '2825800010' })
    assert.ok(proposals.length > 0)
    for (const { grade, evidence } of proposals) {
      assert.equal(grade, 'possible')
      assert.deepEqual([...new Set(evidence.map(({ kind }) => kind))], ['hs'])
    }
    assert.match(proposals[0]?.evidence[0]?.says.en ?? '', /agrees in 10 digits/)
  })

  it('stand below everything that the words say', () => {
    const { proposals } = search('bismuth', { hs: '8110101000' })
    const kinds = proposals.map(({ evidence }) => evidence.every(({ kind }) => kind === 'hs'))
    assert.equal(kinds.indexOf(true), kinds.lastIndexOf(false) + 1)
    assert.ok(kinds.includes(true))
  })

  it('agree in eight or six digits where the national ones differ', () => {
    const digits = (hs: string) =>
      /(\d+) digits/.exec(search('goods', { hs }).proposals[0]?.evidence[0]?.says.en ?? '')?.[1]
    assert.equal(digits('2825800099'), '8')
    assert.equal(digits('28258011'), '6')
    assert.equal(digits('61091000'), undefined)
  })
})

describe('control codes in the text', () => {
  it('are taken at their word, and a heading means everything below it', () => {
    const [sample] = items.filter(
      ({ code, officialCode }) => officialCode && code.split('.').length === 3,
    )
    assert.ok(sample)
    const [first] = search(`goods of ${sample.code}`).proposals
    assert.equal(first?.item.code, sample.code)
    assert.equal(first?.evidence[0]?.kind, 'code')
    const heading = sample.code.split('.')[0] ?? ''
    assert.equal(gradesOf(search(`goods of ${heading}`))[sample.code], 'possible')
  })
})

describe('the edges of a search', () => {
  it('nothing said finds nothing', () => {
    for (const text of ['', ' ', '???', '\u200b', '🧲', 'מגנט'])
      assert.deepEqual(search(text).proposals, [])
  })

  it('too much said is refused with a remedy', () => {
    const found = find({ text: 'x'.repeat(10_001) })
    assert.ok(!found.ok)
    assert.match(found.reason.message, /10001 characters; at most 10000/)
  })

  it('the order of items does not matter', () => {
    const text = '钕铁硼磁铁 N38UH'
    const reversed = findItems({ text, items: items.toReversed(), lexicon, vocabulary })
    assert.ok(reversed.ok)
    assert.deepEqual(
      reversed.value.proposals.map(({ item, score }) => [item.code, score]),
      search(text).proposals.map(({ item, score }) => [item.code, score]),
    )
  })

  it('a thousand items are searched in the time of a few', () => {
    const many = Array.from({ length: 8 }, (_, copy) =>
      items.map((item) => ({ ...item, code: `${item.code}.${copy}` })),
    ).flat()
    const finder = createFinder(many, lexicon, vocabulary)
    const texts = ['GaAs wafer', 'cotton T-shirts', 'sintered NdFeB magnet, Dy 0.4 %']
    for (const text of texts) finder({ text })
    const started = performance.now()
    for (let round = 0; round < 100; round++) finder({ text: texts[round % 3] ?? '' })
    assert.ok((performance.now() - started) / 100 < 20)
  })
})
