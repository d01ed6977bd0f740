import { createReaders, determinationPlugin, type Example } from '#determination'
import { type Plugin, platformPlugin } from '#platform'
import { createLawSource, rulebookPlugin } from '#rulebook'
import { loadExamples, loadInstalledRulebook, readRulebookFiles } from './rulebook-files.ts'

const source = createLawSource(loadInstalledRulebook)
const readers = createReaders()
let examples: readonly Example[] | undefined

/** Examples are read when first asked for, like the rulebook. */
function examplesOnce(): readonly Example[] {
  examples ??= loadExamples()
  return examples
}

/**
 * The modules of the program, in the order of their dependence. This is the one place where a
 * module joins: import its `plugin` from its door and add it at the end of the list.
 */
export const PLUGINS: readonly Plugin[] = [
  platformPlugin,
  rulebookPlugin(source, readRulebookFiles),
  determinationPlugin({ source, readers, examples: examplesOnce }),
]

/** The version of the rules in force, which every journal entry records. */
export function rulebookVersion(): string | undefined {
  return source.rulebook().version
}
