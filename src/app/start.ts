import { isOutage } from '#platform'
import { buildConsole } from './console-build.ts'
import { checkPort } from './free-port.ts'
import { ROOT, settingsOfProcess } from './installation.ts'
import { type Serving, serve } from './serve.ts'

/** `npm start`: everything a fresh clone needs, then the server until it is told to stop. */
async function start(): Promise<void> {
  const settings = settingsOfProcess()
  if (!settings.ok) {
    for (const { at, message, remedy } of settings.reason) say(`${at} ${message}: ${remedy}.`)
    process.exitCode = 1
    return
  }
  await checkPort(settings.value)
  await buildConsole(ROOT, say)
  say('Opening the database …')
  const serving = await serve(settings.value)
  say(`Portcullis is ready at ${serving.address} (Ctrl-C stops it)`)
  stopOnSignal(serving)
}

function stopOnSignal(serving: Serving): void {
  let stopping = false
  const stop = async (exitCode: number) => {
    if (stopping) return
    stopping = true
    say('Stopping …')
    await serving.stop()
    process.exit(exitCode)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  void serving.databaseEnded.then(() => {
    if (!stopping) say('The database ended by itself: see postgres.log beside its data.')
    return stop(1)
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await start()
} catch (error) {
  if (!isOutage(error)) throw error
  say((error as Error).message)
  process.exitCode = 1
}
