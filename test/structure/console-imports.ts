import type { Breach, SourceFile } from './breach.ts'
import { importsOf } from './imports.ts'

/**
 * The console talks to the server through its API: from the doors it takes types, and values of the
 * kernel.
 */
export function checkConsoleImports(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => /^web\/.*\.tsx?$/.test(path) && !/\.(test|config)\.ts$/.test(path))
    .flatMap((file) =>
      importsOf(file).flatMap(({ from, line, takesValues }) => {
        const fault = faultOf(from, takesValues)
        return fault === undefined ? [] : [{ file: file.path, line, ...fault }]
      }),
    )
}

function faultOf(from: string, takesValues: boolean): Omit<Breach, 'file' | 'line'> | undefined {
  if (from.startsWith('#') && from !== '#kernel' && takesValues) {
    return {
      says: `the console takes a value from ${from}`,
      remedy: 'write import type, or ask the server through web/api',
    }
  }
  if (/^(\.\.\/)+src\//.test(from)) {
    return { says: `the console reaches into ${from}`, remedy: 'use a door: #kernel' }
  }
  if (from.startsWith('node:')) {
    return {
      says: `the console imports ${from}`,
      remedy: 'it runs in a browser: use its own means',
    }
  }
  return undefined
}
