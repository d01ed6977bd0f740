import type { EngineVerdict } from './engine-run.ts'
import { whyEquivalent } from './equivalent.ts'
import type { LawVerdict } from './law-run.ts'

type Survivor = { readonly where: string; readonly what: string; readonly why?: string }
type Tally = { readonly tried: number; readonly killed: number; readonly equivalent: number }

/** The share of real mistakes that the tests notice. */
export function scoreOf({ tried, killed, equivalent }: Tally): number {
  return killed / Math.max(1, tried - equivalent)
}

export function tallyOf(tried: number, survivors: readonly Survivor[]): Tally {
  const equivalent = survivors.filter(({ why }) => why !== undefined).length
  return { tried, killed: tried - survivors.length, equivalent }
}

export function engineSurvivors(verdicts: readonly EngineVerdict[]): Survivor[] {
  return verdicts
    .filter(({ killed }) => !killed)
    .map(({ mutant }) => {
      const why = whyEquivalent(mutant)
      const where = `${mutant.file}:${mutant.line}`
      return { where, what: mutant.what, ...(why === undefined ? {} : { why }) }
    })
    .toSorted((one, other) => (one.where < other.where ? -1 : 1))
}

export function lawSurvivors(verdicts: readonly LawVerdict[]): Survivor[] {
  return verdicts
    .filter(({ killed }) => !killed)
    .map(({ mutant }) => ({ where: mutant.file, what: mutant.what }))
}

/** The page that names every survivor. */
export function reportOf(
  engine: readonly EngineVerdict[],
  law: readonly LawVerdict[],
): { readonly text: string; readonly scores: readonly number[] } {
  const parts = [
    part('The engine', engine.length, engineSurvivors(engine)),
    part('The rules', law.length, lawSurvivors(law)),
  ]
  const perFile = [...Map.groupBy(law, ({ mutant }) => mutant.file)].map(([file, verdicts]) => {
    const killed = verdicts.filter((verdict) => verdict.killed).length
    return `| \`${file}\` | ${verdicts.length} | ${killed} | ${verdicts.length - killed} |`
  })
  const text = [
    '# Mutants',
    '',
    'Small mistakes planted one at a time in the engine and in the law, and whether the tests notice.',
    '`npm run mutants` writes this page. A survivor without a reason is a test or a vector to write.',
    '',
    ...parts.flatMap(({ lines }) => lines),
    '## The rules, file by file',
    '',
    '| file | tried | killed | survived |',
    '|---|--:|--:|--:|',
    ...perFile.sort(),
    '',
  ].join('\n')
  return { text, scores: parts.map(({ score }) => score) }
}

function part(title: string, tried: number, survivors: readonly Survivor[]) {
  const tally = tallyOf(tried, survivors)
  const score = scoreOf(tally)
  const open = survivors.filter(({ why }) => why === undefined)
  const equivalent = survivors.filter(({ why }) => why !== undefined)
  const lines = [
    `## ${title}`,
    '',
    `${tally.tried} tried, ${tally.killed} killed, ${tally.equivalent} equivalent, ${open.length} survive:` +
      ` ${(score * 100).toFixed(1)} % of the mistakes are noticed.`,
    '',
    ...table('survivor', open),
    ...table('equivalent: why', equivalent),
  ]
  return { lines, score }
}

function table(title: string, survivors: readonly Survivor[]): string[] {
  if (survivors.length === 0) return []
  const rows = survivors.map(
    ({ where, what, why }) =>
      `| ${where} | ${inCode(what)} | ${why ?? 'no test tells it apart yet'} |`,
  )
  return [`| where | mistake | ${title} |`, '|---|---|---|', ...rows, '']
}

function inCode(text: string): string {
  return `\`${text.replaceAll('|', '\\|').replaceAll('`', '′')}\``
}
