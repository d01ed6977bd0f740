import type { FactView } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { AnswerList } from './AnswerList.tsx'
import { CheckLink } from './CheckLink.tsx'
import { DayChoice } from './DayChoice.tsx'
import type { CheckState } from './fragment.ts'

/** Beside the question: what was said, the day it is about, and the way out. */
export function SoFar({ state, facts }: { state: CheckState; facts: readonly FactView[] }) {
  const { t } = useWords()
  const { at: _, ...answered } = state
  return (
    <aside className="check-aside" aria-labelledby="so-far">
      <h2 id="so-far">{t('soFar.title')}</h2>
      <AnswerList state={answered} facts={facts} />
      <DayChoice state={state} />
      <ul className="plain-list stack-tight">
        <li>
          <CheckLink state={{ ...answered, at: 'summary' }}>{t('soFar.summary')}</CheckLink>
        </li>
        <li>
          <CheckLink state={answered} to="/answer">
            {t('soFar.answer')}
          </CheckLink>
        </li>
      </ul>
    </aside>
  )
}
