import type { AuthorisationView } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { Cites } from '../../ui/Cite.tsx'
import { TruthMark } from '../../ui/TruthMark.tsx'
import { Name } from '../../ui/Words.tsx'

const STANDING_TONES = { open: 'good', closed: 'bad', depends: 'waiting' } as const

type Props = { authorisations: readonly AuthorisationView[] }

/**
 * Each kind of authorisation and whether it is open to this applicant, requirement by requirement.
 */
export function Authorisations({ authorisations }: Props) {
  const { t } = useWords()
  if (authorisations.length === 0) return null
  return (
    <div className="stack">
      <h3>
        {t('next.authorisations')} <span className="count">{authorisations.length}</span>
      </h3>
      {authorisations.map((authorisation) => (
        <Authorisation key={authorisation.id} authorisation={authorisation} />
      ))}
    </div>
  )
}

function Authorisation({ authorisation }: { authorisation: AuthorisationView }) {
  const { t, pick } = useWords()
  const { name, summary, standing, requirements, documents, cites } = authorisation
  return (
    <div className="card">
      <div className="section-head">
        <h4>
          <Name of={name} />
        </h4>
        <span className="standing" data-tone={STANDING_TONES[standing]}>
          {t(`standing.${standing}`)}
        </span>
      </div>
      <p className="reading">
        {pick(summary)} <Cites ids={cites} />
      </p>
      {requirements.length > 0 && (
        <ul className="plain-list requirements">
          {requirements.map((requirement) => (
            <li key={requirement.id}>
              <TruthMark truth={requirement.truth} />
              <span>
                {pick(requirement.says)} <Cites ids={requirement.cites} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {documents.length > 0 && <Documents authorisation={authorisation} />}
    </div>
  )
}

function Documents({
  authorisation: { documents, standing },
}: {
  authorisation: AuthorisationView
}) {
  const { t } = useWords()
  return (
    <details open={standing === 'open'}>
      <summary>{t('next.documents', { count: documents.length })}</summary>
      <ul className="plain-list checklist">
        {documents.map((document) => (
          <li key={document.id}>
            <span>
              <Name of={document.name} /> <Cites ids={document.cites} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
