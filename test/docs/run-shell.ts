import { spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import type { Statement } from './statements.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** How one command of a page ended, and all it wrote. */
export type Ran = { readonly statement: Statement; readonly exit: number; readonly output: string }

/** A copy of what a page works on: what it writes, it writes there. */
export type Scratch = { readonly folder: string; readonly environment: NodeJS.ProcessEnv }

/** Makes a copy of the clone as a page sees it, with a database of its own. */
export function makeScratch(database: NodeJS.ProcessEnv): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-docs-'))
  for (const part of ['data', 'examples'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true })
  const programs = join(folder, '.programs')
  mkdirSync(programs)
  const main = join(ROOT, 'src/cli/main.ts')
  // In the clone npx finds the program in package.json; here it is told.
  const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" "${main}" "$@"\n`
  writeFileSync(join(programs, 'npx'), npx)
  chmodSync(join(programs, 'npx'), 0o755)
  const environment = {
    PATH: [programs, process.env['PATH']].join(delimiter),
    HOME: folder,
    LANG: 'C.UTF-8',
    PORTCULLIS_HOME: join(folder, '.portcullis'),
    NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compiled'),
    ...database,
  }
  return { folder, environment }
}

/** Runs the commands of one block in one shell, so that `cd` and variables last. */
export async function runBlock(statements: readonly Statement[], scratch: Scratch): Promise<Ran[]> {
  const results = mkdtempSync(join(scratch.folder, '.ran-'))
  const script = statements.map(({ text }, index) => {
    const out = join(results, String(index))
    return `{ ${text}\n} > "${out}" 2>&1 < /dev/null; echo $? > "${out}.exit"`
  })
  await bash(`export COLUMNS=120\n${script.join('\n')}\n`, scratch)
  return statements.map((statement, index) => ({
    statement,
    exit: Number(readFileSync(join(results, `${index}.exit`), 'utf8')),
    output: readFileSync(join(results, String(index)), 'utf8'),
  }))
}

function bash(script: string, { folder, environment }: Scratch): Promise<void> {
  const child = spawn('bash', ['-u'], {
    cwd: folder,
    env: environment,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  child.stdin.end(script)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => resolve())
  })
}

/** Why a command did not do what its page says, or nothing. 1 is how the program says no. */
export function faultOf({ statement, exit, output }: Ran): string | undefined {
  const { text, promises } = statement
  const mayRefuse = /\bnpx portcullis\b/.test(text)
  if (exit !== 0 && !(exit === 1 && mayRefuse)) return `"${text}" ended with ${exit}: ${output}`
  if (promises !== undefined && !output.includes(promises)) {
    return `"${text}" promises “${promises}” and says: ${output}`
  }
  return undefined
}
