import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { SourceMutant } from './source-mutants.ts'

/**
 * Tries mutants one after the other in this process. Each gets its own copy of the mutated modules
 * and of the tests: the same files under another query, with the mutant's text in place of the
 * original.
 */
export type Task = {
  readonly id: number
  readonly root: string
  readonly mutant?: SourceMutant
  /** Test files in stages; the later ones run only when the earlier ones pass. */
  readonly stages: readonly (readonly string[])[]
}

const TEST_DOUBLE = new URL('instant-test.ts', import.meta.url).href
const COPIED = /\/src\/(engine|rulebook)\/|\/test\//
const stripped = new Map<string, string>()
let current: Task | undefined

registerHooks({
  resolve: (specifier, context, next) => {
    const query = /\?mutant=\d+$/.exec(context.parentURL ?? '')?.[0]
    if (query && specifier === 'node:test') return { url: TEST_DOUBLE, shortCircuit: true }
    const resolved = next(specifier, context)
    if (!query || !COPIED.test(resolved.url) || resolved.url.includes('node_modules')) {
      return resolved
    }
    return { ...resolved, url: resolved.url + query }
  },
  load: (url, context, next) => {
    if (!url.includes('?mutant=')) return next(url, context)
    const path = fileURLToPath(url.replace(/\?.*/, ''))
    return { format: 'module', source: sourceOf(path), shortCircuit: true }
  },
})

function sourceOf(path: string): string {
  const { root = '', mutant } = current ?? {}
  if (mutant && path === `${root}/${mutant.file}`) {
    const text = readFileSync(path, 'utf8')
    const wrong = text.slice(0, mutant.start) + mutant.replacement + text.slice(mutant.end)
    return stripTypeScriptTypes(wrong)
  }
  const known = stripped.get(path) ?? stripTypeScriptTypes(readFileSync(path, 'utf8'))
  stripped.set(path, known)
  return known
}

async function isKilled(task: Task): Promise<boolean> {
  current = task
  for (const file of task.stages.flat()) {
    try {
      await import(`${pathToFileURL(`${task.root}/${file}`).href}?mutant=${task.id}`)
    } catch {
      return true
    }
  }
  return false
}

process.on('message', async (task: Task) => {
  process.send?.({ id: task.id, killed: await isKilled(task) })
})
