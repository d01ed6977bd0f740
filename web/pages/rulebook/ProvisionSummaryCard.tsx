import { Link } from '@tanstack/react-router'
import type { ProvisionView } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { PATHS, provisionSplat } from '../../paths.ts'
import { StateSentence } from '../../ui/StateSentence.tsx'
import { ConfidenceTag, StatusTag } from '../../ui/Tag.tsx'
import { Official } from '../../ui/Words.tsx'

/** A provision on its notice's page: where it is, how it stands, what it says. */
export function ProvisionSummaryCard({ provision }: { provision: ProvisionView }) {
  const { t, pick, language } = useWords()
  const { id, label, state, text, confidence, rules } = provision
  return (
    <div className="card">
      <p className="row">
        <Link to={PATHS.provision} params={{ _splat: provisionSplat(id) }}>
          <strong>{pick(label)}</strong>
        </Link>
        <StatusTag status={state.status} />
        <ConfidenceTag confidence={confidence} />
      </p>
      {language === 'en' && <p className="reading">{text.en}</p>}
      <blockquote className="reading">
        <Official text={text.zh} />
      </blockquote>
      <p className="hint row">
        <StateSentence state={state} />
        {rules.length > 0 && <span>{t('count.rules', { count: rules.length })}</span>}
      </p>
    </div>
  )
}
