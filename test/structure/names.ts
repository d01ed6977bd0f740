import type { Breach, SourceFile } from './breach.ts'
import { isCode, moduleOf } from './source-tree.ts'

/** Words that say nothing of what is inside. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'types',
  'misc',
  'service',
  'services',
  'manager',
  'base',
  'shared',
  'lib',
])

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.e2e)?(\.test)?\.(ts|sql|txt)$|^README\.md$/

/** A file is named for what it holds: kebab case, a noun or verb-noun, never an empty word. */
export function checkNames(files: readonly SourceFile[]): Breach[] {
  return files.flatMap(({ path }) => {
    const says = faultOf(path)
    return says === undefined ? [] : [{ file: path, line: 1, ...says }]
  })
}

function faultOf(path: string): Pick<Breach, 'says' | 'remedy'> | undefined {
  const folders = path.split('/')
  const name = folders.pop() ?? ''
  const inSource = moduleOf(path) !== undefined
  const words = [...folders, name.replace(/\..*$/, '')]
  const empty = isCode(path) ? words.find((word) => EMPTY_WORDS.has(word)) : undefined
  if (empty !== undefined) {
    return {
      says: `"${empty}" names nothing`,
      remedy: 'name it for what it holds: a noun for a concept, verb-noun for an action',
    }
  }
  if (/^index\.tsx?$/.test(name) && !/^src\/[^/]+\/index\.ts$/.test(path)) {
    return { says: 'index.ts is only for doors', remedy: 'name it for what it holds' }
  }
  if (inSource && !KEBAB.test(name)) {
    return { says: `${name} is not in kebab case`, remedy: 'write it like draw-down.ts' }
  }
  return undefined
}
