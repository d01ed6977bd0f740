import { type Decision, explain, type Finding, readsOf } from '#engine'
import { canonicalJson, type Digest, type Localised } from '#kernel'
import {
  cite,
  type EffectName,
  instrumentName,
  type Law,
  type Moment,
  reasonOf,
  say,
} from '#rulebook'
import { type Advice, adviseOn } from './advice.ts'
import { questionsFor } from './ask.ts'
import type {
  Answer,
  Determination,
  FindingView,
  LineDetermination,
  OutcomeRange,
  Receipt,
} from './determination.ts'
import { judgeInDoubt } from './judge-in-doubt.ts'
import { dormantRules, doubtsFor, horizonOf, rangeWords } from './outlook.ts'
import { remarkFor } from './remark.ts'
import type { Situation, SituationLine } from './situation.ts'

/**
 * The version of the reasoning itself; a receipt names it, so that a replay knows what it replays.
 */
export const ENGINE_VERSION = 'portcullis-engine/1'

/**
 * The whole answer for a situation under a law at a moment: outcome or range, every reason with its
 * provision, what would settle it, what sleeps, what to do, and a receipt that replays bit for bit.
 */
export function determine(
  law: Law,
  situation: Situation,
  moment: Moment,
  digest: Digest,
): Determination {
  const { program } = law.rulebook
  const states = law.statesAt(moment)
  const frames = situation.lines.map(({ frame }) => frame)
  const decisions = frames.map((frame): Decision => {
    const { range } = judgeInDoubt(law, frame, moment)
    return { ...explain(program, frame, states), range }
  })
  const range = {
    lower: Math.max(...decisions.map((decision) => decision.range.lower)),
    upper: Math.max(...decisions.map((decision) => decision.range.upper)),
  }
  const settled = range.lower === range.upper
  const doubts = settled ? [] : doubtsFor(law, frames, moment)
  const questions = settled ? [] : questionsFor(law, situation.lines, states)
  const ruleDuties = new Set(decisions.flatMap((decision) => dutiesOf(law, decision)))
  const { jurisdiction } = law.rulebook
  const { reference } = situation.transaction
  const advice = adviseOn({ law, frames, states, range, ruleDuties })
  const lawInDoubt = questions.length === 0 && doubts.length > 0
  const answer: Omit<Determination, 'receipt'> = {
    ...(reference === undefined ? {} : { reference }),
    jurisdiction: {
      id: jurisdiction.id,
      name: jurisdiction.name,
      authority: jurisdiction.authority.name,
    },
    asOf: moment.asOf,
    knownAt: moment.knownAt,
    answer: answerOf(rangeWords(range)),
    range: rangeWords(range),
    sentence: sentenceFor(law, rangeWords(range), { lawInDoubt, lighter: lighterWay(law, advice) }),
    lines: situation.lines.map((line, index) =>
      lineView(law, line, index, decisions[index] as Decision, moment, situation.notes),
    ),
    questions,
    doubts,
    dormant: dormantRules(law, situation.lines, moment),
    horizon: horizonOf(law, frames, moment),
    ...advice,
    readFacts: readFactsOf(law, decisions),
  }
  return { ...answer, receipt: receiptFor(law, situation, answer, digest) }
}

/** The answer in one word. */
export function answerOf([mildest, strictest]: OutcomeRange): Answer {
  return mildest === strictest ? mildest : 'indeterminate'
}

type Circumstance = {
  readonly lawInDoubt: boolean
  /** An authorisation that stands open in place of a licence. */
  readonly lighter: Localised | undefined
}

/** The answer in one sentence, naming the authority. */
function sentenceFor(
  law: Law,
  range: OutcomeRange,
  { lawInDoubt, lighter }: Circumstance,
): Localised {
  const { sentences, jurisdiction } = law.rulebook
  const authority = jurisdiction.authority.name
  const answer = answerOf(range)
  if (answer === 'licence-required' && lighter) {
    return say(sentences, 'outcome.licence-required-lighter', { authority, name: lighter })
  }
  if (answer !== 'indeterminate') return say(sentences, `outcome.${answer}`, { authority })
  const [mildest, strictest] = range
  return say(sentences, lawInDoubt ? 'outcome.indeterminate-in-law' : 'outcome.indeterminate', {
    mildest: say(sentences, `short.${mildest}`),
    strictest: say(sentences, `short.${strictest}`),
  })
}

function lighterWay({ rulebook }: Law, { authorisations }: Advice): Localised | undefined {
  const lighter = new Set(
    rulebook.procedure.authorisations.flatMap(({ id, insteadOfLicence }) =>
      insteadOfLicence ? [id] : [],
    ),
  )
  return authorisations.find(({ id, standing }) => standing === 'open' && lighter.has(id))?.name
}

function lineView(
  law: Law,
  line: SituationLine,
  index: number,
  decision: Decision,
  moment: Moment,
  partyNotes: readonly Localised[],
): LineDetermination {
  const range = rangeWords(decision.range)
  const remark = remarkFor(law, line, decision, moment)
  return {
    line: index,
    answer: answerOf(range),
    range,
    codes: line.codes,
    classified: line.classified,
    proposals: line.proposals,
    findings: decision.findings.map((finding) => findingView(law, finding, moment)),
    ...(remark === undefined ? {} : { remark }),
    notes: [...line.notes, ...partyNotes, ...memoryNotes(law, decision)],
  }
}

function findingView(law: Law, finding: Finding, moment: Moment): FindingView {
  const { rule, status, because, defeatedBy } = finding
  const reading = law.rulebook.rules.get(rule.id)?.reading
  return {
    rule: rule.id,
    effect: rule.effect as EffectName,
    status,
    provision: cite(law, rule.provision),
    state: law.stateOf(rule.provision, moment),
    ...(reading ? { reading } : {}),
    because: reasonOf(because, law, moment),
    defeatedBy,
  }
}

/** An answer that rests on memory says so. */
function memoryNotes(law: Law, decision: Decision): Localised[] {
  return decision.findings
    .filter(({ status, rule }) => {
      const confidence = law.rulebook.rules.get(rule.id)?.confidence
      return (status === 'counts' || status === 'undecided') && confidence !== 'sourced'
    })
    .map(({ rule }) => {
      const cited = cite(law, rule.provision)
      const { en, zh } = instrumentName(cited)
      const provision = { en: `${en}, ${cited.label.en}`, zh: `${zh}${cited.label.zh}` }
      return say(law.rulebook.sentences, 'note.memory', { provision })
    })
}

function dutiesOf(law: Law, decision: Decision): readonly string[] {
  return decision.findings
    .filter(({ status, rule }) =>
      rule.does.kind === 'exempt'
        ? status === 'counts'
        : status === 'counts' || status === 'undecided',
    )
    .flatMap(({ rule }) => law.rulebook.rules.get(rule.id)?.duties ?? [])
}

function readFactsOf({ rulebook }: Law, decisions: readonly Decision[]): string[] {
  const { program, vocabulary } = rulebook
  const slots = new Set(
    decisions.flatMap(({ findings }) =>
      findings.flatMap(({ rule }) => [...readsOf(program, rule.when)]),
    ),
  )
  return vocabulary.facts.filter((_, slot) => slots.has(slot)).map(({ name }) => name)
}

function receiptFor(
  law: Law,
  situation: Situation,
  answer: Omit<Determination, 'receipt'>,
  digest: Digest,
): Receipt {
  const { rulebook, confirmations } = law
  const consulted = new Set(
    answer.lines.flatMap(({ findings }) => findings.map(({ provision }) => provision.instrument)),
  )
  return {
    engine: ENGINE_VERSION,
    rulebook: { id: rulebook.jurisdiction.id, version: rulebook.version },
    instruments: [...consulted].sort().map((id) => ({ id, sha256: rulebook.hashes.get(id) ?? '' })),
    confirmations: confirmations
      .filter(({ recordedOn }) => recordedOn <= answer.knownAt)
      .map(({ id }) => id),
    asOf: answer.asOf,
    knownAt: answer.knownAt,
    transaction: digest(canonicalJson(situation.transaction)),
    answer: digest(canonicalJson(answer)),
  }
}
