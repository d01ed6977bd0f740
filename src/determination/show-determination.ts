import type { Language } from '#kernel'
import type { BriefDetermination } from './brief.ts'
import type { Determination, LineDetermination, Reason } from './determination.ts'
import { printable } from './printable.ts'
import { WORDS } from './words.ts'

/** An answer as a person reads it in a terminal: the sentence, why, and what to do. */
export function showDetermination(
  determination: Determination,
  language: Language,
  full = false,
): string {
  const words = WORDS[language]
  const { sentence, asOf, knownAt, lines, questions, doubts, dormant, horizon } = determination
  const { application, clock, duties, authorisations, receipt, reference } = determination
  const block = (title: string, rows: readonly string[]) =>
    rows.length === 0 ? [] : ['', title, ...rows.map((row) => `  ${row}`)]
  return [
    ...(reference === undefined ? [] : [printable(reference)]),
    sentence[language],
    `${words.asOf} ${asOf}, ${words.knownAt} ${knownAt}`,
    ...lines.flatMap((line) =>
      block(lineTitle(line, lines.length, language), lineRows(line, language, full)),
    ),
    ...block(
      words.doubts,
      doubts.flatMap(({ says, readings }) => [
        says[language],
        ...readings.map((reading) => `– ${reading.says[language]}: ${words.range(reading.range)}`),
      ]),
    ),
    ...block(
      words.questions,
      questions.slice(0, 5).map(({ ask, field }) => `${ask[language]} (${field})`),
    ),
    ...block(
      words.dormant,
      dormant.map(
        ({ provision, bitesOn, outcome }) =>
          `${words.cite(provision)}: ${words.outcome(outcome)} ${words.from} ${bitesOn ?? '?'}`,
      ),
    ),
    ...block(
      words.horizon,
      horizon.map(({ from, range }) => `${from}: ${words.range(range)}`),
    ),
    ...block(
      words.next,
      application ? [`${application.who[language]} → ${application.where[language]}`] : [],
    ),
    ...block(
      words.authorisations,
      authorisations.map(({ name, standing, requirements }) => {
        const failing = requirements.filter(
          ({ truth }) => truth === (standing === 'closed' ? 'false' : 'unknown'),
        )
        const why =
          standing === 'open' ? '' : ` (${failing.map(({ says }) => says[language]).join('; ')})`
        return `${name[language]}: ${words.standing(standing)}${why}`
      }),
    ),
    ...block(words.clock, clock ? [clock.says[language]] : []),
    ...block(
      words.duties,
      duties.map(
        ({ says, within }) => `${says[language]}${within ? ` — ${within[language]}` : ''}`,
      ),
    ),
    '',
    `${words.receipt} ${receipt.rulebook.id}@${receipt.rulebook.version.slice(0, 12)} · ${receipt.answer.slice(0, 16)}`,
    words.notAdvice,
  ].join('\n')
}

function lineTitle(line: LineDetermination, count: number, language: Language): string {
  const words = WORDS[language]
  const codes = line.codes.length > 0 ? ` (${line.codes.join(', ')})` : ''
  return count === 1
    ? `${words.why}${codes}`
    : `${words.item} ${line.line + 1}${codes}: ${words.range(line.range)}`
}

/** Open findings shown before the rest is only counted. */
const OPEN_SHOWN = 6

function lineRows(line: LineDetermination, language: Language, full: boolean): string[] {
  const words = WORDS[language]
  const settled = line.findings.filter(({ status }) => status === 'counts' || status === 'defeated')
  const open = line.findings.filter(({ status }) => status === 'undecided')
  const shown = full ? line.findings : [...settled, ...open.slice(0, OPEN_SHOWN)]
  const rest = full ? 0 : open.length - Math.min(open.length, OPEN_SHOWN)
  return [
    ...shown.flatMap(({ status, provision, because, reading, state }) => [
      `${words.status(status)} ${words.cite(provision)} [${words.state(state.status)}]`,
      `    ${provision.text[language]}`,
      ...reasonRows(because, language, full),
      ...(reading ? [`    ${words.reading} ${reading[language]}`] : []),
    ]),
    ...(rest > 0 ? [words.more(rest)] : []),
    ...line.proposals
      .slice(0, full ? undefined : 5)
      .map(
        ({ code, name, grade, evidence }) =>
          `${words.grade(grade)} ${code} ${name[language]} ← ${evidence.map(({ text }) => printable(text)).join(', ')}`,
      ),
    ...(line.remark === undefined ? [] : [`${words.remark} ${line.remark}`]),
    ...line.notes.map((note) => `* ${note[language]}`),
  ]
}

const MARKS = { true: '✓', false: '✗', unknown: '?' } as const

const OPPOSITE = { true: 'false', false: 'true', unknown: 'unknown' } as const

/**
 * A reason as an outline. In short form a named condition that is settled stands for its parts, and
 * only the parts that made the answer are shown.
 */
function reasonRows(reason: Reason, language: Language, full: boolean, depth = 2): string[] {
  const row = `${'  '.repeat(depth)}${MARKS[reason.truth]} ${reason.says[language]}`
  const parts = reason.of ?? []
  if (full) return [row, ...parts.flatMap((part) => reasonRows(part, language, full, depth + 1))]
  if (reason.condition !== undefined && reason.truth !== 'unknown') return [row]
  const wanted = reason.negates ? OPPOSITE[reason.truth] : reason.truth
  const telling = parts.filter(({ truth }) => truth === wanted)
  const shown = telling.length > 0 ? telling : parts
  // The outermost "all of these" says nothing that its parts do not.
  const bare = depth === 2 && isJunction(reason)
  const inner = shown.flatMap((part) => reasonRows(part, language, full, bare ? depth : depth + 1))
  return bare ? inner : [row, ...inner]
}

function isJunction({ fact, condition, negates, of }: Reason): boolean {
  return fact === undefined && condition === undefined && !negates && of !== undefined
}

/** One answer of a batch on one line. */
export function showBriefly(place: string, brief: BriefDetermination, language: Language): string {
  const { reference, answer, range, codes, provisions } = brief
  const words = WORDS[language]
  const outcome = answer === 'indeterminate' ? words.range(range) : words.outcome(answer)
  return [
    printable(reference ?? place),
    codes.join(',') || '–',
    outcome,
    provisions.join(' '),
  ].join('\t')
}
