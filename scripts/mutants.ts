import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createLaw } from '#rulebook'
import { loadRealRulebook } from '../test/support/rulebook.ts'
import { runEngineMutants } from './mutants/engine-run.ts'
import { runLawMutants } from './mutants/law-run.ts'
import { reportOf } from './mutants/report.ts'

const root = resolve(import.meta.dirname, '..')
const PAGE = 'docs/reference/mutants.md'
/** Mistakes that the tests have to notice, of engine and rules alike. */
const GOAL = 0.95
const NOTE_EVERY = 100

/** Plants mistakes in the engine and in the law, writes who survived, and fails below the goal. */
async function main(): Promise<void> {
  const rules = runLawMutants(createLaw(loadRealRulebook(), []), counter('rules'))
  const engine = await runEngineMutants(root, counter('engine'))
  const { text, scores } = reportOf(engine, rules)
  mkdirSync(resolve(root, 'docs/reference'), { recursive: true })
  writeFileSync(resolve(root, PAGE), text)
  const [engineScore = 0, ruleScore = 0] = scores
  say(`engine ${percent(engineScore)}, rules ${percent(ruleScore)}; survivors in ${PAGE}`)
  if (Math.min(...scores) < GOAL) {
    say(`The goal is ${percent(GOAL)}.`)
    process.exitCode = 1
  }
}

function counter(what: string): (verdict: unknown, left?: number) => void {
  let done = 0
  return (_, left) => {
    done++
    const rest = left === undefined ? '' : `, ${left} to go`
    if (done % NOTE_EVERY === 0) say(`${what}: ${done} tried${rest}`)
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main()
