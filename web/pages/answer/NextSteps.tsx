import type { Determination } from '../../api/determination.ts'
import { LANGUAGE_TAGS, useWords } from '../../i18n/language.ts'
import { Cites } from '../../ui/Cite.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { ConfidenceTag } from '../../ui/Tag.tsx'
import { Authorisations } from './Authorisations.tsx'
import { Section } from './Section.tsx'
import { hasSteps } from './sections.ts'

/** What to do: apply, with which papers, wait how long, and what to keep and report. */
export function NextSteps({ determination }: { determination: Determination }) {
  if (!hasSteps(determination)) return null
  return (
    <Section id="next">
      <Application determination={determination} />
      <Authorisations authorisations={determination.authorisations} />
      <Clock determination={determination} />
      <Remarks determination={determination} />
      <Duties determination={determination} />
    </Section>
  )
}

function Application({ determination: { application } }: { determination: Determination }) {
  const { t, pick } = useWords()
  if (!application) return null
  return (
    <dl className="facts">
      <div>
        <dt>{t('next.who')}</dt>
        <dd>{pick(application.who)}</dd>
      </div>
      <div>
        <dt>{t('next.where')}</dt>
        <dd>
          {pick(application.where)} <ConfidenceTag confidence={application.confidence} />{' '}
          <Cites ids={application.cites} />
        </dd>
      </div>
    </dl>
  )
}

function Clock({ determination: { clock } }: { determination: Determination }) {
  const { t, pick } = useWords()
  if (!clock) return null
  return (
    <div className="stack-tight">
      <h3>{t('next.clock')}</h3>
      {clock.days !== undefined && (
        <p className="clock-days">{t(`next.${clock.unit ?? 'days'}`, { count: clock.days })}</p>
      )}
      <p className="reading">{pick(clock.says)}</p>
      {clock.excludes.length > 0 && (
        <>
          <p>{t('next.excludes')}</p>
          <ul>
            {clock.excludes.map((each) => (
              <li key={each.en}>{pick(each)}</li>
            ))}
          </ul>
        </>
      )}
      <Cites ids={clock.cites} />
    </div>
  )
}

/** The words for the customs declaration, to be copied as they are. */
function Remarks({ determination: { lines } }: { determination: Determination }) {
  const { t } = useWords()
  const remarks = lines.filter(({ remark }) => remark !== undefined)
  if (remarks.length === 0) return null
  return (
    <div className="stack-tight">
      <h3>{t('next.remark')}</h3>
      <p className="reading hint">{t('next.remarkHint')}</p>
      {remarks.map(({ line, remark = '' }) => (
        <p key={line} className="row remark">
          {lines.length > 1 && <span>{t('item.numbered', { n: line + 1 })}</span>}
          <span lang={LANGUAGE_TAGS.zh} className="remark-text">
            {remark}
          </span>
          <CopyButton compact text={() => remark} label={t('copy.text')} />
        </p>
      ))}
    </div>
  )
}

function Duties({ determination: { duties } }: { determination: Determination }) {
  const { t, pick } = useWords()
  if (duties.length === 0) return null
  return (
    <div className="stack-tight">
      <h3>
        {t('next.duties')} <span className="count">{duties.length}</span>
      </h3>
      <ul className="plain-list divided">
        {duties.map((duty) => (
          <li key={duty.id} className="stack-tight">
            <p className="reading">{pick(duty.says)}</p>
            <p className="row hint">
              {duty.within && <strong>{pick(duty.within)}</strong>}
              <Cites ids={duty.cites} />
              <ConfidenceTag confidence={duty.confidence} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
