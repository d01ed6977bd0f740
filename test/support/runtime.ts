import type { Runtime } from '#platform'
import type { TestDatabase } from './database.ts'

/** The instant at which tests happen unless they say otherwise: late on 10 November in Beijing. */
export const NOW = new Date('2026-11-10T14:00:00.000Z')

/** What actions run on in a test: its database and a clock that stands still. */
export function testRuntime(database: TestDatabase, now: Date = NOW): Runtime {
  return {
    database: async () => database.db,
    clock: () => now,
    hasRecord: () => true,
    rulebookVersion: () => 'test-rulebook',
  }
}
