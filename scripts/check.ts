import { spawn } from 'node:child_process'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

type Step = { readonly name: string; readonly command: readonly string[] }

const TSC = 'node_modules/typescript7/bin/tsc'

/** The one gate, here and in CI: cheap steps first, and all of them even when one fails. */
const STEPS: readonly Step[] = [
  { name: 'types', command: ['node', TSC, '-p', '.'] },
  { name: 'types of the console', command: ['node', TSC, '-p', 'web'] },
  { name: 'lint', command: ['biome', 'lint', '--error-on-warnings'] },
  { name: 'format', command: ['biome', 'format'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'tests', command: ['node', 'scripts/test.ts'] },
]

type Result = { readonly name: string; readonly passed: boolean; readonly seconds: number }

async function runStep({ name, command }: Step): Promise<Result> {
  process.stdout.write(`\n${name}: ${command.join(' ')}\n`)
  const began = performance.now()
  const passed = await succeeds(command)
  return { name, passed, seconds: (performance.now() - began) / 1000 }
}

function succeeds([program = '', ...args]: readonly string[]): Promise<boolean> {
  const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}

function summarise(results: readonly Result[]): string {
  return results
    .map(({ name, passed, seconds }) => {
      return `${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}`
    })
    .join('\n')
}

const results: Result[] = []
for (const step of STEPS) results.push(await runStep(step))
process.stdout.write(`\n${summarise(results)}\n`)
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1
