import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { stopTestServer } from '../test/support/database.ts'

const root = resolve(import.meta.dirname, '..')

/**
 * Runs every test, or those whose path contains one of the words given, in this one process: on two
 * cores a process for each file would cost ten times as long.
 */
async function test(words: readonly string[]): Promise<void> {
  process.chdir(root)
  const files = findTests(words)
  if (files.length === 0) {
    process.stderr.write(`No test file has ${words.join(' or ')} in its path.\n`)
    process.exitCode = 1
    return
  }
  let passed = 0
  let failed = 0
  const events = run({ files, isolation: 'none' })
  events.on('test:summary', ({ counts }) => {
    passed += counts.passed
    failed += counts.tests - counts.passed - counts.skipped - counts.todo
  })
  const report = events.compose(new spec())
  report.pipe(process.stdout)
  await finished(report)
  await stopTestServer()
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exit(failed === 0 ? 0 : 1)
}

/** Pure tests first, so that a broken rule shows before the slow ones run; browsers last. */
function findTests(words: readonly string[]): string[] {
  const wanted = (file: string) => words.length === 0 || words.some((word) => file.includes(word))
  const files = globSync(['src/**/*.test.ts', 'test/**/*.test.ts']).filter(wanted).sort()
  const isBrowser = (file: string) => file.endsWith('.e2e.test.ts')
  return [...files.filter((file) => !isBrowser(file)), ...files.filter(isBrowser)]
}

await test(process.argv.slice(2))
