export { type CodeList, covers, type ListEntry } from './code-list.ts'
export { createCompiler, type States } from './compile-condition.ts'
export { type Condition, type Test, type Threshold, testsIn } from './condition.ts'
export {
  type Decision,
  explain,
  type Finding,
  type FindingStatus,
  type Judgement,
  judge,
} from './decision.ts'
export {
  type Circumstances,
  type EntryStanding,
  type Explanation,
  explainCondition,
} from './explain-condition.ts'
export { type Names, parseCondition, remedyFor } from './parse-condition.ts'
export { type CompiledRule, createProgram, decide, type Program, type Rule } from './program.ts'
export { type Question, rankQuestions, readsOf } from './questions.ts'
export type { Effect, Range, Scheme } from './scheme.ts'
export { FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts'
export {
  createVocabulary,
  type Fact,
  type FactKind,
  type Facts,
  type FactValue,
  type Frame,
  factAt,
  frameOf,
  type Interval,
  isInterval,
  isSet,
  type SetValue,
  type Vocabulary,
} from './vocabulary.ts'
