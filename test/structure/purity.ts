import type { Breach, SourceFile } from './breach.ts'
import { partCode, placesOf } from './code-text.ts'
import { importsOf } from './imports.ts'
import { isTest, moduleOf } from './source-tree.ts'

/** Modules that deal with the outside world as their purpose. */
const IMPURE: ReadonlySet<string> = new Set(['platform', 'app', 'cli'])

/** The files of a module that may meet the outside world. */
const EDGES = /\/(store\.ts|plugin\.ts|refusals\.ts|actions\/|jobs\/)/

const CLOCKS =
  /\bDate\.now\(|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\(|\bperformance\.now\(|\brandomUUID\(/g
const WORLD = /\bprocess\.|\bglobalThis\.|\bfetch\(|\bset(Timeout|Interval|Immediate)\(/g

/** The law's own files give the same answer for ever: no clock, no chance, no machine. */
export function checkPurity(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => isPure(path))
    .flatMap((file) => [...imports(file), ...calls(file)])
}

function isPure(path: string): boolean {
  const own = moduleOf(path)
  if (own === undefined || IMPURE.has(own)) return false
  return path.endsWith('.ts') && !isTest(path) && !EDGES.test(path)
}

function imports(file: SourceFile): Breach[] {
  return importsOf(file)
    .filter(({ from }) => from.startsWith('node:') || from === '#platform')
    .map(({ from, line }) => ({
      file: file.path,
      line,
      says: `a pure file imports ${from}`,
      remedy: 'take what it needs as an argument; only store.ts, plugin.ts, actions/ and jobs/ may',
    }))
}

function calls({ path, text }: SourceFile): Breach[] {
  const { code } = partCode(text)
  const clocks = placesOf(code, CLOCKS).map(({ line, found }) => ({
    ...{ file: path, line, says: `a pure file calls ${found.replace(/\s/g, '')}` },
    remedy: 'take the day, the instant or the id as an argument',
  }))
  const world = placesOf(code, WORLD).map(({ line, found }) => ({
    ...{ file: path, line, says: `a pure file reaches for ${found}` },
    remedy: 'move it to an action, a job or the store',
  }))
  return [...clocks, ...world]
}
