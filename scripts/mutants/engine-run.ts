import { type ChildProcess, fork } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Task } from './engine-worker.ts'
import { type SourceMutant, sourceMutants } from './source-mutants.ts'

export type EngineVerdict = { readonly mutant: SourceMutant; readonly killed: boolean }

/** What is mutated: the engine, and the reading of time it works under. */
const MUTATED = ['src/engine/*.ts', 'src/rulebook/timeline.ts']
const SPARED = /\.test\.ts$|\/index\.ts$|\/example-/
/** What kills: cheap tests first. */
const STAGES = [
  ['src/engine/*.test.ts', 'src/rulebook/timeline.test.ts'],
  ['test/properties/{small-laws,timelines,typos}.test.ts', 'test/vectors.test.ts'],
]
/** A mutant that takes this long runs for ever: it is noticed. */
const LONGEST_MS = 60_000
/** Modules are never forgotten, so a worker is replaced now and then. */
const TASKS_PER_WORKER = 80

/** Tries every mutant of the engine, on every core. */
export async function runEngineMutants(
  root: string,
  onVerdict: (verdict: EngineVerdict, left: number) => void,
): Promise<EngineVerdict[]> {
  const stages = STAGES.map((patterns) =>
    patterns.flatMap((pattern) => globSync(pattern, { cwd: root }).sort()),
  )
  const queue = listMutants(root)
  const verdicts: EngineVerdict[] = []
  let id = 0
  const worker = async () => {
    let child = start()
    if (await ask(child, { id: id++, root, stages })) {
      throw new Error('the tests fail before any mutation')
    }
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const killed = await ask(child, { id: id++, root, stages, mutant })
      if (killed === 'endless' || id % TASKS_PER_WORKER < 2) {
        child.kill('SIGKILL')
        child = start()
      }
      const verdict = { mutant, killed: killed !== false }
      verdicts.push(verdict)
      onVerdict(verdict, queue.length)
    }
    child.kill()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return verdicts
}

export function listMutants(root: string): SourceMutant[] {
  return globSync(MUTATED, { cwd: root })
    .filter((file) => !SPARED.test(file))
    .sort()
    .flatMap((file) => sourceMutants(file, readFileSync(join(root, file), 'utf8')))
}

function start(): ChildProcess {
  return fork(new URL('engine-worker.ts', import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, PORTCULLIS_PROPERTY_RUNS: '150' },
  })
}

/** Whether the tests notice. A worker that dies of a mutant has noticed it too. */
function ask(child: ChildProcess, task: Task): Promise<boolean | 'endless'> {
  return new Promise((resolve) => {
    const settle = (answer: boolean | 'endless') => {
      clearTimeout(timer)
      child.removeAllListeners()
      resolve(answer)
    }
    const timer = setTimeout(() => settle('endless'), LONGEST_MS)
    child.once('message', ({ killed }: { killed: boolean }) => settle(killed))
    child.once('exit', () => settle('endless'))
    child.send(task)
  })
}
