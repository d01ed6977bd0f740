import { type Question, rankQuestions, type States } from '#engine'
import type { Law } from '#rulebook'
import { factNamed } from '#rulebook'
import type { QuestionView } from './determination.ts'
import { rangeWords } from './outlook.ts'
import { fieldOf } from './read/fields.ts'
import type { SituationLine } from './situation.ts'

/** Leads are examples; a list of every code would hide the question. */
const LEADS_SHOWN = 24

/**
 * The facts that would settle or narrow the answer, the most telling first. A fact of the whole
 * shipment is asked once, with the leads of the first line it matters to.
 */
export function questionsFor(
  law: Law,
  lines: readonly SituationLine[],
  states: States,
): QuestionView[] {
  const asked = new Set<string>()
  const ranked = lines.flatMap(({ frame }, line) =>
    rankQuestions(law.rulebook.program, frame, states).map((question, rank) => ({
      question,
      line,
      rank,
    })),
  )
  return ranked
    .sort((one, other) => one.rank - other.rank || one.line - other.line)
    .flatMap(({ question, line }) => {
      const view = questionView(law, question, line)
      if (asked.has(view.field)) return []
      asked.add(view.field)
      return [view]
    })
}

function questionView(law: Law, question: Question, line: number): QuestionView {
  const fact = factNamed(law, question.fact)
  const field = fieldOf(fact.name, fact.of).replace('items[]', `items[${line}]`)
  return {
    fact: fact.name,
    kind: fact.kind,
    field,
    label: fact.label,
    ask: fact.ask,
    ...(fact.of === 'line' ? { line } : {}),
    ...(fact.unit === undefined ? {} : { unit: fact.unit }),
    ...(fact.options
      ? { options: Object.entries(fact.options).map(([value, label]) => ({ value, label })) }
      : {}),
    leads: question.answers
      .slice(0, LEADS_SHOWN)
      .map(({ value, range }) => ({ value, range: rangeWords(range) })),
  }
}
