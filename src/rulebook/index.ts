export { faultLine } from './actions/check-rulebook.ts'
export type { ListedPartyView } from './actions/list-parties.ts'
export { answer, lawAndMoment, type MomentInput, momentFields } from './actions/moment-input.ts'
export type { Confirmation } from './confirmation.ts'
export { type ControlledItem, ITEM_FORMS, type ItemForm } from './controlled-item.ts'
export { createFinder, type Finder } from './find/find-items.ts'
export type { Act, Announcement, Instrument, Provision } from './instrument.ts'
export {
  createLaw,
  historyOf,
  type Law,
  laterDays,
  type OpenDoubt,
  openDoubts,
  readDoubt,
} from './law.ts'
export { createLawSource, type LawSource } from './law-source.ts'
export { type EffectName, LEGAL_OUTCOMES, type LegalOutcome, outcomeAt } from './legal-outcome.ts'
export { createPartyNames, type ListedParty, type PartyNames } from './listed-party.ts'
export { loadRulebook, type RulebookFiles } from './load/load-rulebook.ts'
export { readFactValue } from './load/read-facts.ts'
export type { Fault, RulebookFile } from './load/yaml-file.ts'
export { rulebookPlugin } from './plugin.ts'
export type {
  Application,
  Authorisation,
  Clock,
  DutyRule,
  Procedure,
  RedFlagRule,
  RequiredDocument,
} from './procedure.ts'
export {
  findProvision,
  instrumentOf,
  type Jurisdiction,
  provisionAt,
  type Rulebook,
  type RuleText,
} from './rulebook.ts'
export { runVector } from './run-vector.ts'
export { type Fillings, joined, type Sentences, say } from './sentences.ts'
export { listConfirmations } from './store.ts'
export {
  capOf,
  createTimeline,
  type Doubt,
  type Moment,
  type ProvisionState,
  type Timeline,
} from './timeline.ts'
export type { Vector } from './vector.ts'
export { type CitedProvision, cite } from './views/cite.ts'
export { instrumentName } from './views/instrument-name.ts'
export {
  type InstrumentView,
  type PartyView,
  type ProvisionView,
  viewInstrument,
} from './views/instrument-view.ts'
export { type ItemView, searchItems, viewItem } from './views/item-view.ts'
export {
  describeCondition,
  factNamed,
  type Reason,
  reasonOf,
  truthWord,
  wordFor,
} from './views/reason.ts'
export { type StatusRow, type StatusWord, statusBoard } from './views/status-board.ts'
