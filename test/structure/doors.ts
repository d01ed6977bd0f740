import type { Breach, SourceFile } from './breach.ts'
import { lineAt } from './code-text.ts'
import { moduleOf } from './source-tree.ts'

const NAMED_EXPORT = /^export (?:type )?\{[^}]*\} from '\.\/[^']+'$/gm
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
const LONGEST_README = 60

/** Every module has one door of named re-exports and a page that says what it is for. */
export function checkDoors(files: readonly SourceFile[]): Breach[] {
  const modules = new Set(files.flatMap(({ path }) => moduleOf(path) ?? []))
  const missing = [...modules].flatMap((module) =>
    ['index.ts', 'README.md']
      .map((name) => `src/${module}/${name}`)
      .filter((path) => !files.some((file) => file.path === path))
      .map((file) => ({ file, line: 1, says: 'is missing', remedy: 'every module has one' })),
  )
  return [...missing, ...files.flatMap(faultsOfDoor), ...files.flatMap(faultsOfReadme)]
}

function faultsOfDoor({ path, text }: SourceFile): Breach[] {
  if (!/^src\/[^/]+\/index\.ts$/.test(path)) return []
  const blank = (piece: string) => piece.replace(/[^\n]/g, ' ')
  const rest = text.replace(COMMENT, blank).replace(NAMED_EXPORT, blank)
  const first = rest.search(/\S/)
  if (first < 0) return []
  return [
    {
      file: path,
      line: lineAt(rest, first),
      says: 'a door holds something else than named re-exports',
      remedy: "write export { name } from './file.ts', and keep the code in the file",
    },
  ]
}

function faultsOfReadme({ path, text }: SourceFile): Breach[] {
  if (!/^src\/[^/]+\/README\.md$/.test(path)) return []
  const lines = text.trimEnd().split('\n').length
  if (lines <= LONGEST_README) return []
  return [
    {
      file: path,
      line: LONGEST_README + 1,
      says: `${lines} lines, where ${LONGEST_README} are the most`,
      remedy: 'move what is not purpose, words, states, tables or entries to docs/',
    },
  ]
}
