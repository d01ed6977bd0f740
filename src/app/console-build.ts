import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the console is made from; a file here that is newer than the build makes it stale. */
const SOURCES = ['web', 'src/kernel', 'src/engine', 'package-lock.json']

const NOT_SOURCES: ReadonlySet<string> = new Set(['dist', 'node_modules'])

/** Whether the console has pages to build, and whether the last build is still good. */
export function checkConsole(root: string): 'absent' | 'fresh' | 'stale' {
  if (!existsSync(join(root, 'web/index.html'))) return 'absent'
  const page = join(root, 'web/dist/index.html')
  if (!existsSync(page)) return 'stale'
  const built = statSync(page).mtimeMs
  return SOURCES.some((source) => newestIn(join(root, source)) > built) ? 'stale' : 'fresh'
}

/** Builds the console when it is stale; says so, because it takes seconds. */
export async function buildConsole(root: string, tell: (line: string) => void): Promise<void> {
  const state = checkConsole(root)
  if (state === 'absent') return tell('There is no console to build: serving the API alone.')
  if (state === 'fresh') return
  tell('Building the console …')
  // Loaded only here: the server itself never needs the bundler.
  const { build } = await import('vite')
  await build({ root: join(root, 'web'), logLevel: 'warn' })
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path)
    .filter((name) => !NOT_SOURCES.has(name))
    .reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), 0)
}
