import type { Breach, SourceFile } from './breach.ts'
import { placesOf } from './code-text.ts'

/** A folder of somebody's machine. `/home` of a container image or a manual is not one of them. */
const MACHINE = /(?<![\w.])\/(?:root|Users|work|home\/[a-z]+)\/[\w.-]+|\b[A-Z]:\\Users\\/g

/** Where packages come from is set on each machine, never here. */
const REGISTRY = new RegExp(
  `https?://(?:${['registry', 'npm', 'packages', 'mirrors?'].join('|')})[.-][a-z0-9.-]+|\\b(?:${[
    ['npm', 'mirror'].join(''),
    ['un', 'pkg'].join(''),
    ['js', 'delivr'].join(''),
  ].join('|')})\\.(?:com|net)`,
  'g',
)

/** Nothing in the repository knows the machine it was written on. */
export function checkPlaces(files: readonly SourceFile[]): Breach[] {
  return files.flatMap(({ path, text }) => [
    ...placesOf(text, MACHINE).map(({ line, found }) => ({
      ...{ file: path, line, says: `${found} is a folder of one machine` },
      remedy: 'write a path from the root of the clone',
    })),
    ...placesOf(text, REGISTRY).map(({ line, found }) => ({
      ...{ file: path, line, says: `${found} is a package host` },
      remedy: 'leave it out: each machine sets its own',
    })),
  ])
}
