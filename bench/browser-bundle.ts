import { resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { decide, frameOf } from '#engine'
import { createLaw } from '#rulebook'
import { loadRealRulebook } from '../test/support/rulebook.ts'
import type { OpenLaw } from './browser/open-law.ts'
import { packLaw } from './browser/pack-law.ts'

/**
 * What the engine and the whole compiled rulebook weigh in a browser, and that they answer there as
 * here: the bundle runs in an empty context, without Node, and decides every legal vector.
 */
const GOAL_BYTES = 40_000

async function main(): Promise<void> {
  const law = createLaw(loadRealRulebook(), [])
  const code = await bundle()
  const data = JSON.stringify(packLaw(law.rulebook))
  const sizes = { engine: weigh(code), rulebook: weigh(data) }
  const total = sizes.engine + sizes.rulebook
  const context: { browserLaw?: { openLaw: (law: unknown) => OpenLaw }; data: string } = { data }
  const open = runInNewContext(`${code};browserLaw.openLaw(JSON.parse(data))`, context) as OpenLaw
  const { vectors, program, vocabulary } = law.rulebook
  for (const vector of vectors) {
    const there = open.decide(vector.facts, vector)
    const here = decide(program, frameOf(vocabulary, vector.facts), law.statesAt(vector))
    if (there.lower !== here.lower || there.upper !== here.upper) {
      throw new Error(`${vector.file}:${vector.line} is decided otherwise in the browser`)
    }
  }
  print(`engine                ${kilobytes(code.length)} kB, ${kilobytes(sizes.engine)} kB gzipped`)
  print(
    `compiled rulebook     ${kilobytes(data.length)} kB, ${kilobytes(sizes.rulebook)} kB gzipped`,
  )
  print(
    `both                  ${kilobytes(total)} kB gzipped (goal < ${kilobytes(GOAL_BYTES)} kB) ${total < GOAL_BYTES ? 'PASS' : 'FAIL'}`,
  )
  print(`${vectors.length} vectors decided alike in an empty context`)
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: {
      alias: [
        { find: /^#(\w+)$/, replacement: resolve(import.meta.dirname, '../src/$1/index.ts') },
      ],
    },
    build: {
      write: false,
      target: 'es2024',
      lib: {
        entry: resolve(import.meta.dirname, 'browser/open-law.ts'),
        formats: ['iife'],
        name: 'browserLaw',
      },
      rolldownOptions: { treeshake: { moduleSideEffects: false } },
    },
  })
  const [output] = [built].flat() as Rolldown.RolldownOutput[]
  const chunk = output?.output[0]
  if (chunk?.type !== 'chunk') throw new Error('nothing was built')
  return chunk.code
}

function weigh(text: string): number {
  return gzipSync(text, { level: 9 }).length
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

await main()
