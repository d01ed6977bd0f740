import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { isSet } from '#engine'
import type { Rulebook, Vector } from '#rulebook'
import { loadRealRulebook } from '../test/support/rulebook.ts'

/**
 * A table of 100,000 shipments determined end to end by the command line on one core: wall time and
 * memory of the whole process, beside what reading the same table alone costs.
 */
const LINES = Number(process.env['PORTCULLIS_BENCH_LINES'] ?? 100_000)
const GOAL_LINES_PER_SECOND = 20_000
const GOAL_MEGABYTES = 300
const ROUNDS = 5
/** A few rows of the table are refused on purpose: their codes exist nowhere. */
const LEAST_ANSWERED = 0.99

const COLUMNS = [
  'exporter.country',
  'exporter.person_of',
  'to',
  'movement',
  'circumstance',
  'end_user.country',
  'end_user.military',
  'end_use',
  'exporter.knows_of',
  'parties.listed_as',
  'item.codes',
  'item.kind',
  'item.origin',
  'item.made_in',
  'item.controlled_content_share',
  'item.made_with',
  'item.technology',
  'item.uav_related',
  'spec.purity',
] as const

const root = resolve(import.meta.dirname, '..')
const COMPILED = join(root, 'node_modules/.cache/compiled')

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-bench-'))
  try {
    const file = join(folder, 'shipments.csv')
    await writeTable(file, loadRealRulebook())
    const reader = `
      import { createReadStream } from 'node:fs'
      import { parse } from 'csv-parse'
      let rows = 0
      for await (const row of createReadStream(process.argv[1]).pipe(parse())) rows += row.length > 0
      console.log(rows)`
    await measure(['src/cli/main.ts', 'determine', '--help'], folder)
    const rounds: Round[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const floor = await measure(['--input-type=module', '--eval', reader, file], folder)
      const ours = await measure(['src/cli/main.ts', 'determine', file, '--json'], folder)
      if (ours.lines < LINES * LEAST_ANSWERED) {
        throw new Error(`only ${ours.lines} of ${LINES} rows were answered`)
      }
      rounds.push({ floor, ours })
    }
    report(rounds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Measured = { readonly seconds: number; readonly megabytes: number; readonly lines: number }

type Round = { readonly floor: Measured; readonly ours: Measured }

function report(rounds: readonly Round[]): void {
  const pinned = oneCore().length > 0 ? 'on one core' : 'NOT held to one core: taskset is missing'
  print(`${LINES.toLocaleString('en')} lines, ${pinned}, ${rounds.length} rounds`)
  show(
    'csv-parse alone',
    rounds.map(({ floor }) => floor),
  )
  const best = show(
    'portcullis determine --json',
    rounds.map(({ ours }) => ours),
  )
  const ratios = rounds.map(({ floor, ours }) => ours.seconds / floor.seconds).sort(byValue)
  print(`times csv-parse alone, median: ${(ratios[ratios.length >> 1] ?? 0).toFixed(1)} ×`)
  const rate = LINES / best
  // Other work on the machine only ever adds time, so the best round is nearest to the cost itself.
  print(
    `≥ ${GOAL_LINES_PER_SECOND} lines/s from start to end, best round: ${verdict(rate >= GOAL_LINES_PER_SECOND)}`,
  )
  const megabytes = Math.max(...rounds.map(({ ours }) => ours.megabytes))
  print(`< ${GOAL_MEGABYTES} MB in every round: ${verdict(megabytes < GOAL_MEGABYTES)}`)
}

function show(name: string, runs: readonly Measured[]): number {
  const seconds = runs.map((run) => run.seconds).sort(byValue)
  const [best = 0, median = 0, worst = 0] = [seconds[0], seconds[runs.length >> 1], seconds.at(-1)]
  const rate = (each: number) => Math.round(LINES / each).toLocaleString('en')
  const spread = [best, median, worst].map((each) => each.toFixed(2)).join(' / ')
  const most = Math.round(Math.max(...runs.map(({ megabytes }) => megabytes)))
  print(
    `${name.padEnd(28)} best/median/worst ${spread} s, ${rate(best)} / ${rate(median)} lines/s, ${most} MB`,
  )
  return best
}

function verdict(passed: boolean): string {
  return passed ? 'PASS' : 'FAIL'
}

function byValue(one: number, other: number): number {
  return one - other
}

/** Rows like the legal vectors, each with its own reference, parties and purity. */
async function writeTable(file: string, rulebook: Rulebook): Promise<void> {
  const out = createWriteStream(file)
  const ready = rulebook.vectors.filter(isWholeRow)
  out.write(`reference,day,importer.name,${COLUMNS.join(',')}\n`)
  for (let line = 0; line < LINES; line++) {
    const vector = ready[(line * 7919) % ready.length]
    if (!vector) continue
    const cells = COLUMNS.map((name) => cellOf(name, vector))
    const row = [`S-${line}`, vector.asOf, `Trading House ${line % 5_003}`, ...cells].join(',')
    if (!out.write(`${row}\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}

/** A cell can say a whole set or nothing of it. */
function isWholeRow({ facts }: Vector): boolean {
  return Object.values(facts).every((value) => !isSet(value) || value.complete)
}

function cellOf(name: string, { facts }: Vector): string {
  const value = facts[name]
  if (value === undefined) return ''
  if (!isSet(value)) return String(value)
  if (value.members.length > 0) return value.members.join(';')
  return { 'parties.listed_as': 'not-listed', 'item.codes': 'none' }[name] ?? ''
}

function oneCore(): string[] {
  return spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '-c', '0'] : []
}

/** Runs Node and asks it, as it ends, for the most memory it held. */
async function measure(args: readonly string[], home: string): Promise<Measured> {
  const tell = `process.on('exit', () => { process.stderr.write('\\nmaxRSS ' + process.resourceUsage().maxRSS + '\\n') })`
  const command = [
    ...oneCore(),
    process.execPath,
    '--max-semi-space-size=16',
    '--import',
    `data:text/javascript,${encodeURIComponent(tell)}`,
    ...args,
  ]
  const started = performance.now()
  const child: ChildProcess = spawn(command[0] ?? '', command.slice(1), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // With the flags of bin/portcullis.mjs, which also keeps compiled modules from the first run on.
    env: { ...process.env, PORTCULLIS_HOME: home, NODE_COMPILE_CACHE: COMPILED },
  })
  if (!child.stdout || !child.stderr) throw new Error('the child has no streams')
  let lines = 0
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
  })
  const said = await text(child.stderr)
  const seconds = (performance.now() - started) / 1_000
  const kilobytes = Number(/maxRSS (\d+)/.exec(said)?.[1] ?? Number.NaN)
  if (Number.isNaN(kilobytes)) throw new Error(said.slice(-2_000))
  return { seconds, megabytes: kilobytes / 1_024, lines }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main()
