import type { Determination } from '../../api/determination.ts'
import type { FactView } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { AnswerList } from './AnswerList.tsx'
import { CheckLink } from './CheckLink.tsx'
import { DayChoice } from './DayChoice.tsx'
import type { CheckState } from './fragment.ts'

type Props = { state: CheckState; determination: Determination; facts: readonly FactView[] }

/** "Check your answers": everything said, the way to change each, and the way on. */
export function SummaryPage({ state, determination, facts }: Props) {
  const { t } = useWords()
  const { at: _, skipped = [], ...said } = state
  const answered = { ...said, skipped }
  const open = determination.questions.filter(({ field }) => !skipped.includes(field))
  const isSettled = determination.range[0] === determination.range[1]
  return (
    <section className="stack summary-page">
      <PageTitle title={t('summary.title')} />
      <p className="reading">
        {isSettled
          ? t('summary.settled')
          : open.length > 0
            ? t('summary.open')
            : t('summary.leftOpen')}
      </p>
      <AnswerList state={answered} facts={facts} />
      <DayChoice state={state} />
      <p>
        <CheckLink state={{ ...answered, at: `item:${state.transaction.items.length}` }}>
          {t('summary.addItem')}
        </CheckLink>
      </p>
      <div className="form-actions">
        <CheckLink className="button-link" state={answered} to="/answer">
          {t('summary.answer')}
        </CheckLink>
        {open.length > 0 && <CheckLink state={answered}>{t('summary.goOn')}</CheckLink>}
      </div>
    </section>
  )
}
