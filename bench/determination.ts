import { availableParallelism, cpus } from 'node:os'
import { type Contestant, contestants } from './engines.ts'
import { createWorkload, referenceOutcome, type Workload } from './workload.ts'

/**
 * Decisions a second of the engine beside two public ones and beside hand-written code, on the same
 * law and the same shipments, in one process. Every answer is compared with a plain reference
 * before any timing.
 */
const ROUNDS = 5
const CHECKED = 2_000
/** The goals, at 600 rules. */
const GOAL_RULES = 600
const EXPLAINED_OVER_JSON_RULES = 500
const RANGE_OVER_FLOOR = 0.5

async function main(): Promise<void> {
  const [processor] = cpus()
  print(`Node ${process.version}, ${availableParallelism()} cores, ${processor?.model ?? ''}`)
  print(`Medians of ${ROUNDS} rounds after one to warm up.\n`)
  const asked = process.argv.slice(2).map(Number)
  for (const count of asked.length > 0 ? asked : [60, 600, 6_000]) await measure(count)
}

async function measure(ruleCount: number): Promise<void> {
  const workload = createWorkload(ruleCount)
  const matched = workload.shipments.filter((one) => referenceOutcome(workload.rules, one) > 0)
  const share = Math.round((matched.length / workload.shipments.length) * 100)
  print(`${ruleCount} rules, ${workload.shipments.length} shipments, ${share} % meet a rule`)
  const all = contestants(workload)
  for (const contestant of all) await check(contestant, workload)
  const rates = await medians(all, workload)
  for (const [name, rate] of rates) {
    const shown = Math.round(rate).toLocaleString('en')
    print(`  ${name.padEnd(48)} ${shown.padStart(11)} decisions/s`)
  }
  judge(ruleCount, (name) => rates.get(name) ?? 0)
}

function judge(ruleCount: number, rate: (name: string) => number): void {
  const explained = rate('portcullis, fully explained') / rate('json-rules-engine')
  const range = rate('portcullis, range only') / rate('hand-written closures with a code index')
  const verdict = (isMet: boolean) => (ruleCount === GOAL_RULES ? (isMet ? ' PASS' : ' FAIL') : '')
  print(
    `  explained ÷ json-rules-engine  ${explained.toFixed(0)} ×` +
      ` (goal at 600 rules ≥ ${EXPLAINED_OVER_JSON_RULES} ×)${verdict(explained >= EXPLAINED_OVER_JSON_RULES)}`,
  )
  print(
    `  range only ÷ hand-written      ${range.toFixed(2)} ×` +
      ` (goal at 600 rules ≥ ${RANGE_OVER_FLOOR} ×)${verdict(range >= RANGE_OVER_FLOOR)}\n`,
  )
}

async function check(contestant: Contestant, { rules, shipments }: Workload): Promise<void> {
  for (let index = 0; index < Math.min(CHECKED, contestant.shipments); index++) {
    const shipment = shipments[index]
    if (!shipment) continue
    const expected = referenceOutcome(rules, shipment)
    const answer = await contestant.decide(shipment, index)
    if (answer !== expected) {
      throw new Error(
        `${contestant.name} says ${answer}, not ${expected}: ${JSON.stringify(shipment)}`,
      )
    }
  }
}

/** Everyone runs once in each round, so that a busy moment of the machine hits all alike. */
async function medians(
  all: readonly Contestant[],
  workload: Workload,
): Promise<Map<string, number>> {
  const rates = all.map(({ name }) => ({ name, seen: [] as number[] }))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, contestant] of all.entries()) {
      const rate = await run(contestant, workload)
      if (round > 0) rates[index]?.seen.push(rate)
    }
  }
  const middle = Math.floor(ROUNDS / 2)
  return new Map(
    rates.map(({ name, seen }) => [name, seen.sort((one, other) => one - other)[middle] ?? 0]),
  )
}

async function run({ decide, shipments }: Contestant, workload: Workload): Promise<number> {
  let sum = 0
  const started = performance.now()
  for (let index = 0; index < shipments; index++) {
    const shipment = workload.shipments[index]
    if (!shipment) continue
    const answer = decide(shipment, index)
    sum += typeof answer === 'number' ? answer : await answer
  }
  const seconds = (performance.now() - started) / 1_000
  if (sum < 0) throw new Error('no outcome is below none')
  return shipments / seconds
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main()
