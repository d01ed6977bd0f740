import type { RuleView } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { ReasonSentences } from './ReasonSentences.tsx'

/** A rule in sentences: what it does, and when. */
export function RuleCard({ rule }: { rule: RuleView }) {
  const { t, pick } = useWords()
  return (
    <div className="card">
      <p className="row">
        <strong>{t(`effect.${rule.effect}`)}</strong>
        <span className="hint code">{rule.id}</span>
      </p>
      <p>{t('rule.when')}</p>
      <ReasonSentences reason={rule.condition} />
      {rule.reading && (
        <p className="hint reading">
          <strong>{t('why.reading')}</strong> {pick(rule.reading)}
        </p>
      )}
    </div>
  )
}
