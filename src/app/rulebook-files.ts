import { globSync, readFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { type Example, readExample } from '#determination'
import { Outage, sha256 } from '#platform'
import {
  faultLine,
  loadRulebook,
  type Rulebook,
  type RulebookFile,
  type RulebookFiles,
} from '#rulebook'
import { ROOT, rulebookFolder } from './installation.ts'
import { withParsed } from './parsed-files.ts'

/** The jurisdiction this installation answers for. A second one is a second folder beside it. */
const JURISDICTION = 'cn'

/** Reads the files of the rulebook as they stand; nothing is judged here. */
export function readRulebookFiles(folder = rulebookFolder()): RulebookFiles {
  const base = isAbsolute(folder) ? folder : resolve(folder)
  const read = (path: string): RulebookFile => {
    try {
      return { path: join('data/rulebook', path), text: readFileSync(join(base, path), 'utf8') }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      throw new Outage(
        `The rulebook file ${join(base, path)} cannot be read (${code}): restore it.`,
      )
    }
  }
  const paths = globSync('**/*.yaml', { cwd: join(base, JURISDICTION) }).sort()
  return {
    facts: read('facts.yaml'),
    sentences: read('sentences.yaml'),
    lexicon: read('lexicon.yaml'),
    files: paths.map((path) => read(join(JURISDICTION, path))),
  }
}

/** The rulebook of this installation. With faults it is not used at all: the program stops. */
export function loadInstalledRulebook(): Rulebook {
  const loaded = loadRulebook(withParsed(readRulebookFiles()), sha256, 'when-asked')
  if (loaded.ok) return loaded.value
  const lines = loaded.reason.slice(0, 20).map((fault) => faultLine(fault, rulebookFolder()))
  throw new Outage(`The rulebook has faults and is not used:\n${lines.join('\n')}`)
}

/** The real shipments in `examples/`. */
export function loadExamples(folder = join(ROOT, 'examples')): Example[] {
  return globSync('*.yaml', { cwd: folder })
    .sort()
    .map((file) => {
      const content: unknown = parse(readFileSync(join(folder, file), 'utf8'))
      const example = readExample(file.replace(/\.yaml$/, ''), content)
      if (example.ok) return example.value
      const problems = example.reason.map(
        ({ at, message, remedy }) => `${at}: ${message} — ${remedy}`,
      )
      throw new Outage(`examples/${file} is not an example:\n${problems.join('\n')}`)
    })
}
