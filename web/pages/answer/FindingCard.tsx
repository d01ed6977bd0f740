import type { FindingView } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { Cite } from '../../ui/Cite.tsx'
import { ReasonTree } from '../../ui/ReasonTree.tsx'
import { StateSentence } from '../../ui/StateSentence.tsx'
import { ConfidenceTag, StatusTag } from '../../ui/Tag.tsx'
import { Official } from '../../ui/Words.tsx'

/** One rule that decides: what it does, where it stands, in whose words, and why it applies. */
export function FindingCard({ finding }: { finding: FindingView }) {
  const { t, pick, language } = useWords()
  const { provision, effect, state, because, reading } = finding
  return (
    <div className="card">
      <div className="finding-head">
        <h3>{t(`effect.${effect}`)}</h3>
        <p className="row">
          <Cite provision={provision} />
          <StatusTag status={state.status} />
          <ConfidenceTag confidence={provision.confidence} />
        </p>
      </div>
      <blockquote className="reading">
        {language === 'en' && <p>{pick(provision.text)}</p>}
        <p>
          <Official text={provision.text.zh} />
        </p>
      </blockquote>
      {state.status !== 'in_force' && (
        <p className="hint">
          <StateSentence state={state} />
        </p>
      )}
      <p>{t(finding.status === 'counts' ? 'why.because' : 'why.wouldApply')}</p>
      <ReasonTree reason={because} />
      {reading && (
        <p className="hint reading">
          <strong>{t('why.reading')}</strong> {pick(reading)}
        </p>
      )}
    </div>
  )
}
