export { type BriefDetermination, determineBriefly } from './brief.ts'
export { type Comparison, compareDays } from './compare.ts'
export type {
  Answer,
  AuthorisationView,
  CitedProvision,
  Determination,
  DormantRule,
  DoubtView,
  Duty,
  FindingView,
  LineDetermination,
  OutcomeRange,
  Proposal,
  QuestionView,
  Reason,
  Receipt,
  RedFlag,
  ReviewClock,
} from './determination.ts'
export { determine, ENGINE_VERSION } from './determine.ts'
export { type Example, readExample } from './example.ts'
export { type DeterminationParts, determinationPlugin } from './plugin.ts'
export { fieldOf } from './read/fields.ts'
export { createTransactionReader, type TransactionReader } from './read/read-transaction.ts'
export { createReaders, type Readers } from './read/readers.ts'
export { showDetermination } from './show-determination.ts'
export type { Situation, SituationLine } from './situation.ts'
export { type Transaction, type TransactionItem, TransactionShape } from './transaction.ts'
