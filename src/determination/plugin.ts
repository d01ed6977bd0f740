import type { Plugin } from '#platform'
import type { LawSource } from '#rulebook'
import { BATCH_PATHS, batchRoute } from './actions/batch-route.ts'
import { compareOnDays } from './actions/compare-days.ts'
import { determineTransaction } from './actions/determine.ts'
import { determineFiles } from './actions/determine-files.ts'
import { listExamples } from './actions/list-examples.ts'
import { listFacts } from './actions/list-facts.ts'
import type { Example } from './example.ts'
import type { Readers } from './read/readers.ts'
import { REFUSALS } from './refusals.ts'

export type DeterminationParts = {
  readonly source: LawSource
  readonly readers: Readers
  readonly examples: () => readonly Example[]
}

/** What the determination module brings. It keeps nothing: a question leaves no trace. */
export function determinationPlugin({ source, readers, examples }: DeterminationParts): Plugin {
  return {
    module: 'determination',
    actions: [
      determineTransaction(source, readers),
      compareOnDays(source, readers),
      listFacts(source),
      listExamples(examples),
    ],
    refusals: REFUSALS,
    commands: [determineFiles(source, readers)],
    routes: batchRoute(source, readers),
    openApiPaths: BATCH_PATHS,
  }
}
