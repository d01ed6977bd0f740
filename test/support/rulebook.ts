import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Fault, loadRulebook, type Rulebook, type RulebookFiles } from '#rulebook'

const DATA = resolve(import.meta.dirname, '../../data/rulebook')

/** The files of the Chinese rulebook, as they stand in `data/`. */
export function readRulebookFiles(jurisdiction = 'cn'): RulebookFiles {
  const read = (path: string) => ({ path, text: readFileSync(join(DATA, path), 'utf8') })
  const paths = readdirSync(join(DATA, jurisdiction), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => `${jurisdiction}/${path}`)
  return {
    facts: read('facts.yaml'),
    sentences: read('sentences.yaml'),
    lexicon: read('lexicon.yaml'),
    files: paths.map(read),
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

let loaded: Rulebook | undefined

/** The rulebook that ships, read once. A fault in it fails the test that asks. */
export function loadRealRulebook(): Rulebook {
  if (loaded) return loaded
  const outcome = loadRulebook(readRulebookFiles(), sha256)
  if (!outcome.ok) throw new Error(outcome.reason.map(showFault).join('\n'))
  loaded = outcome.value
  return loaded
}

function showFault({ file, line, at, message, remedy }: Fault): string {
  return `${file}:${line} ${at}: ${message} — ${remedy}`
}
