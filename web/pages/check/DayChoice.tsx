import { useQuery } from '@tanstack/react-query'
import { rulebookSummary } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { Day } from '../../ui/Day.tsx'
import { DayForm } from '../../ui/DayForm.tsx'
import type { CheckState } from './fragment.ts'
import { useGo } from './use-check.ts'

/** The day the question is about: today unless the person says another. */
export function DayChoice({ state, to }: { state: CheckState; to?: '/check' | '/answer' }) {
  const { t } = useWords()
  const go = useGo()
  const { data } = useQuery(rulebookSummary)
  const day = state.asOf ?? state.transaction.day ?? data?.today
  const { asOf: _asOf, knownAt: _knownAt, ...rest } = state
  return (
    <details className="day-choice">
      <summary>
        {t('days.about')} {day && <Day day={day} />}
        {state.asOf === undefined && state.transaction.day === undefined && ` (${t('days.today')})`}
      </summary>
      <DayForm
        label={t('days.asOf')}
        asOf={day ?? ''}
        knownAt={state.knownAt ?? ''}
        onSubmit={(days) => void go({ ...rest, ...days }, to)}
      />
    </details>
  )
}
