import { once } from 'node:events'
import { createServer } from 'node:net'
import { Outage, type Settings } from '#platform'
import { sentenceFor } from './serve.ts'

/** Fails early, before the database opens, when the server could not listen anyway. */
export async function checkPort({ host, port }: Settings): Promise<void> {
  const probe = createServer()
  try {
    probe.listen(port, host)
    await once(probe, 'listening')
    probe.close()
    await once(probe, 'close')
  } catch (error) {
    throw new Outage(sentenceFor(error as NodeJS.ErrnoException, host, port), { cause: error })
  }
}
