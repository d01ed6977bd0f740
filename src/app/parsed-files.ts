import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { sha256 } from '#platform'
import type { RulebookFile, RulebookFiles } from '#rulebook'
import { ROOT } from './installation.ts'

/** Beside the compiled code that Node keeps, and no more trusted than that. */
const FOLDER = join(ROOT, 'node_modules/.cache/rulebook')

/**
 * The same files with what they say, as it was read before: commands then start much sooner. The
 * texts name the copy, so a changed file is read anew; what cannot be kept is simply read again.
 */
export function withParsed(files: RulebookFiles): RulebookFiles {
  const { facts, sentences } = files
  const law = files.files.filter(({ path }) => !path.includes('/vectors/'))
  const wanted = [facts, sentences, ...law]
  const key = sha256(wanted.map(({ path, text }) => `${path}\n${text}`).join('\n'))
  const contents = findParsed(key) ?? parseAll(key, wanted)
  if (!contents) return files
  const add = (file: RulebookFile): RulebookFile =>
    Object.hasOwn(contents, file.path) ? { ...file, content: contents[file.path] } : file
  return { ...files, facts: add(facts), sentences: add(sentences), files: files.files.map(add) }
}

type Contents = Readonly<Record<string, unknown>>

function findParsed(key: string): Contents | undefined {
  try {
    return JSON.parse(readFileSync(join(FOLDER, `${key}.json`), 'utf8')) as Contents
  } catch {
    return undefined
  }
}

/** A text that YAML refuses is left to the loader, which says where and what to do. */
function parseAll(key: string, files: readonly RulebookFile[]): Contents | undefined {
  try {
    const contents = Object.fromEntries(files.map(({ path, text }) => [path, parse(text)]))
    keep(key, contents)
    return contents
  } catch {
    return undefined
  }
}

function keep(key: string, contents: Contents): void {
  try {
    mkdirSync(FOLDER, { recursive: true })
    const draft = join(FOLDER, `${key}.${process.pid}.tmp`)
    writeFileSync(draft, JSON.stringify(contents))
    renameSync(draft, join(FOLDER, `${key}.json`))
  } catch {
    // A folder that cannot be written costs time, nothing else.
  }
}
