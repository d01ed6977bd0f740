import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sha256 } from '#platform'
import { loadRulebook } from '#rulebook'
import { withParsed } from './parsed-files.ts'
import { readRulebookFiles } from './rulebook-files.ts'

describe('files that were read before', () => {
  const files = readRulebookFiles()

  it('say what their texts say', () => {
    const [first, again] = [withParsed(files), withParsed(files)]
    assert.deepEqual(again, first)
    const [plain, kept] = [loadRulebook(files, sha256), loadRulebook(again, sha256)]
    assert.ok(plain.ok && kept.ok)
    assert.equal(kept.value.version, plain.value.version)
    assert.deepEqual(kept.value.items, plain.value.items)
    assert.deepEqual(kept.value.provisions, plain.value.provisions)
  })

  it('still name the line of a fault', () => {
    const spoil = (text: string) => text.replace('kind: boolean', 'kind: bolean')
    const spoilt = { ...files, facts: { ...files.facts, text: spoil(files.facts.text) } }
    const [plain, kept] = [spoilt, withParsed(spoilt)].map((each) => loadRulebook(each, sha256))
    assert.ok(plain && kept && !plain.ok && !kept.ok)
    assert.deepEqual(kept.reason, plain.reason)
    assert.ok((kept.reason[0]?.line ?? 0) > 1)
  })

  it('are left to the loader when they are not YAML', () => {
    const broken = { ...files, facts: { ...files.facts, text: 'facts: [' } }
    assert.deepEqual(withParsed(broken), broken)
  })
})
