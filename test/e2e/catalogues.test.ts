import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'

const WEB = resolve(import.meta.dirname, '../../web')

type Catalogue = { readonly [key: string]: string | Catalogue }

/** Words between two tags, or in an attribute that people read. */
const TEXT = />\s*[A-Za-z\u4e00-\u9fff][^<>{}=;()]*<\/|(?:label|title|alt|placeholder)="[A-Za-z]/

describe('the catalogues', () => {
  it('hold the same keys in both languages', () => {
    const english = keysOf(read('en'))
    const en = english.filter((key) => !isSingular(key, english)).sort()
    assert.deepEqual([...keysOf(read('zh'))].sort(), en)
  })

  it('fill the same gaps in both languages', () => {
    const zh = new Map(textsOf(read('zh')))
    const english = keysOf(read('en'))
    for (const [key, text] of textsOf(read('en'))) {
      if (!isSingular(key, english)) assert.deepEqual(gapsIn(zh.get(key) ?? ''), gapsIn(text), key)
    }
  })

  it('hold all the text: none stands in the code', () => {
    const found = globSync('**/*.tsx', { cwd: WEB, exclude: ['dist/**'] }).flatMap((path) =>
      readFileSync(resolve(WEB, path), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          TEXT.test(line) ? [`web/${path}:${index + 1} ${line.trim()}`] : [],
        ),
    )
    assert.deepEqual(found, [])
  })
})

function read(language: string): Catalogue {
  return JSON.parse(readFileSync(resolve(WEB, `i18n/${language}.json`), 'utf8')) as Catalogue
}

function* textsOf(catalogue: Catalogue, path = ''): Generator<[key: string, text: string]> {
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value === 'string') yield [path + key, value]
    else yield* textsOf(value, `${path}${key}.`)
  }
}

function keysOf(catalogue: Catalogue): string[] {
  return [...textsOf(catalogue)].map(([key]) => key)
}

/** Chinese has no plural: only English names the singular apart. */
function isSingular(key: string, keys: readonly string[]): boolean {
  return key.endsWith('_one') && keys.includes(key.replace(/_one$/, '_other'))
}

function gapsIn(text: string): string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).sort()
}
