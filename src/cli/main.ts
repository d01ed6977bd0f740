import { once } from 'node:events'
import { userInfo } from 'node:os'
import { compose, readVersion, settingsOfProcess } from '#app'
import type { Language } from '#kernel'
import { EXIT, type ExitCode, type Settings } from '#platform'
import { type CliHouse, runCli } from './run-cli.ts'
import { problemLine } from './show-refusal.ts'

/** The command line of this process. */
async function main(): Promise<ExitCode> {
  const language = languageHere()
  const settings = settingsOfProcess()
  if (!settings.ok) {
    for (const problem of settings.reason) tell(problemLine(problem, language).trim())
    return EXIT.badInput
  }
  const house = compose(settings.value)
  const { actions, commands, runtime } = house
  const streams = { input: process.stdin, write, tell, interactive: process.stderr.isTTY === true }
  const parts = { actions, commands, runtime, streams, language }
  const cli: CliHouse = { ...parts, version: readVersion(), userName: userNameHere() }
  try {
    return await runCli(process.argv.slice(2), cli)
  } catch (error) {
    return tellFault(error as Error, settings.value.logLevel)
  } finally {
    await house.close()
  }
}

/** A bug: the sentence for everyone, the place in the code for those who ask for it. */
function tellFault({ message, stack }: Error, logLevel: Settings['logLevel']): ExitCode {
  tell(`This is a fault of the program, and nothing was changed: ${message}`)
  const asked = logLevel === 'debug' || logLevel === 'trace'
  tell(asked ? (stack ?? '') : 'Run it again with LOG_LEVEL=debug to see where, and report it.')
  return EXIT.outage
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** The language of the system, where it is one the product speaks. */
function languageHere(): Language {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en'
}

function userNameHere(): string {
  try {
    return userInfo().username
  } catch {
    return `user-${process.getuid?.() ?? 'unknown'}`
  }
}

// A reader such as `head` that has seen enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.done)
})

process.exitCode = await main()
