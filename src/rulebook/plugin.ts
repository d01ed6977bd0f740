import type { Plugin } from '#platform'
import { checkRulebook } from './actions/check-rulebook.ts'
import { confirmStatus } from './actions/confirm-status.ts'
import { findControlledItems } from './actions/find-items.ts'
import { listConfirmed } from './actions/list-confirmations.ts'
import { listInstruments } from './actions/list-instruments.ts'
import { listItems } from './actions/list-items.ts'
import { listParties } from './actions/list-parties.ts'
import { showInstrument } from './actions/show-instrument.ts'
import { showRulebook } from './actions/show-rulebook.ts'
import { showStatus } from './actions/show-status.ts'
import type { LawSource } from './law-source.ts'
import type { RulebookFiles } from './load/load-rulebook.ts'
import { REFUSALS } from './refusals.ts'

/**
 * What the rulebook module brings; the files and the law they make come from the composition root.
 */
export function rulebookPlugin(
  source: LawSource,
  read: (folder?: string) => RulebookFiles,
): Plugin {
  return {
    module: 'rulebook',
    migrations: new URL('./migrations/', import.meta.url),
    actions: [
      showRulebook(source),
      showStatus(source),
      listInstruments(source),
      showInstrument(source),
      listItems(source),
      findControlledItems(source),
      listParties(source),
      confirmStatus(source),
      listConfirmed(source),
    ],
    refusals: REFUSALS,
    commands: [checkRulebook(read)],
  }
}
