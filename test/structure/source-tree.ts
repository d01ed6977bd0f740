import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { SourceFile } from './breach.ts'

/** The folder of the repository. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** What stands in the folder and is not ours to check: installed, built, or left by a run. */
const NOT_OURS: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  '.portcullis',
  'dist',
  'reports',
])

const TEXT = /\.(ts|tsx|mjs|json|md|ya?ml|sql|css|html|txt|csv|ndjson|svg)$|^[^.]+$|^\.[a-z]+$/

/** Every text file of the repository. */
export function readTree(root: string = ROOT): SourceFile[] {
  return pathsIn(root, '').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function pathsIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return pathsIn(root, path)
    return entry.isFile() && TEXT.test(entry.name) ? [path] : []
  })
}

/** The module a path belongs to: `rulebook` for `src/rulebook/law.ts`. */
export function moduleOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}

export function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.startsWith('test/')
}

/** Whether it is a program text of ours, in whichever folder. */
export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path)
}
