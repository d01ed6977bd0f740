import type { Breach, SourceFile } from './breach.ts'
import { partCode, placesOf } from './code-text.ts'
import { isTest, moduleOf } from './source-tree.ts'

/** Handing the environment whole to a child program reads nothing of it. */
const READS = /(?<!\.\.\.)\bprocess\.env\b/g

/** Settings enter the program in one place. */
export function checkEnvironment(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => {
      const own = moduleOf(path)
      return own !== undefined && own !== 'app' && path.endsWith('.ts') && !isTest(path)
    })
    .flatMap(({ path, text }) =>
      placesOf(partCode(text).code, READS).map(({ line }) => ({
        file: path,
        line,
        says: 'the environment is read outside of app',
        remedy: 'take it as a setting: src/app reads the environment once',
      })),
    )
}
