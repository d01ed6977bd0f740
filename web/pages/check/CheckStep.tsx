import { useQuery } from '@tanstack/react-query'
import type { Determination } from '../../api/determination.ts'
import { type FactView, facts as factsQuery } from '../../api/rulebook.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { RangePicture } from '../../ui/RangePicture.tsx'
import { factOfField } from './answered-facts.ts'
import type { CheckState } from './fragment.ts'
import { QuestionPage } from './QuestionPage.tsx'
import { SoFar } from './SoFar.tsx'
import { SummaryPage } from './SummaryPage.tsx'

type Props = { state: CheckState; determination: Determination; isStale: boolean }

/** One thing at a time under the picture of what is still open. */
export function CheckStep({ state, determination, isStale }: Props) {
  const query = useQuery(factsQuery)
  return (
    <div className="stack" aria-busy={isStale}>
      <div className="check-range">
        <RangePicture range={determination.range} />
      </div>
      <Loaded query={query}>
        {({ facts }) => <Step state={state} determination={determination} facts={facts} />}
      </Loaded>
    </div>
  )
}

type StepProps = Omit<Props, 'isStale'> & { facts: readonly FactView[] }

function Step({ state, determination, facts }: StepProps) {
  const question = questionAt(state, determination, facts)
  if (!question) return <SummaryPage state={state} determination={determination} facts={facts} />
  return (
    <div className="check-columns">
      <QuestionPage key={question.field} state={state} question={question} />
      <SoFar state={state} facts={facts} />
    </div>
  )
}

/** The question the address asks for, or the most telling one that was not put aside. */
function questionAt(state: CheckState, determination: Determination, facts: readonly FactView[]) {
  if (state.at === 'summary') return undefined
  if (state.at === undefined) return openQuestions(state, determination)[0]
  const asked = determination.questions.find(({ field }) => field === state.at)
  if (asked) return asked
  const fact = factOfField(facts, state.at)
  if (!fact) return undefined
  const line = /^items\[(\d+)\]/.exec(state.at)?.[1]
  const { name, ...rest } = fact
  const place = line === undefined ? {} : { line: Number(line) }
  return { ...rest, ...place, fact: name, field: state.at, leads: [] }
}

function openQuestions({ skipped = [] }: CheckState, { questions }: Determination) {
  return questions.filter(({ field }) => !skipped.includes(field))
}
