import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type InstrumentView, instrument, rulebookSummary } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { PATHS } from '../../paths.ts'
import { Day } from '../../ui/Day.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ConfidenceTag, StatusTag } from '../../ui/Tag.tsx'
import { Official } from '../../ui/Words.tsx'
import { Acts } from './Acts.tsx'
import { ItemTable } from './ItemTable.tsx'
import { Parties } from './Parties.tsx'
import { ProvisionSummaryCard } from './ProvisionSummaryCard.tsx'
import { StatusTimeline } from './StatusTimeline.tsx'

const route = getRouteApi('/rulebook/notices/$')

/**
 * One instrument: its history as a picture, its provisions, what it does, and whom and what it
 * lists.
 */
export function NoticePage() {
  const { _splat = '' } = route.useParams()
  const query = useQuery(instrument(_splat))
  return (
    <Loaded query={query} rows={12}>
      {(found) => <Notice notice={found} />}
    </Loaded>
  )
}

function Notice({ notice }: { notice: InstrumentView }) {
  const { t, pick } = useWords()
  const { data } = useQuery(rulebookSummary)
  return (
    <article className="stack-wide">
      <NoticeHead notice={notice} />
      {notice.provisionDetails.length > 0 && data && (
        <section className="section" aria-labelledby="timeline">
          <h2 id="timeline">{t('notice.timeline')}</h2>
          <StatusTimeline provisions={notice.provisionDetails} today={data.today} />
        </section>
      )}
      {notice.acts.length > 0 && <Acts acts={notice.acts} />}
      {notice.provisionDetails.length > 0 && (
        <section className="section" aria-labelledby="provisions">
          <h2 id="provisions">
            {t('notice.provisions')} <span className="count">{notice.provisionDetails.length}</span>
          </h2>
          {notice.provisionDetails.map((provision) => (
            <ProvisionSummaryCard key={provision.id} provision={provision} />
          ))}
        </section>
      )}
      {notice.items.length > 0 && (
        <section className="section" aria-labelledby="items">
          <h2 id="items">
            {t('notice.items')} <span className="count">{notice.items.length}</span>
          </h2>
          <ItemTable items={notice.items} caption={pick(notice.title)} />
        </section>
      )}
      {notice.parties.length > 0 && <Parties parties={notice.parties} />}
    </article>
  )
}

function NoticeHead({ notice }: { notice: InstrumentView }) {
  const { t, pick, language } = useWords()
  return (
    <header className="stack">
      <p className="crumbs no-print">
        <Link to={PATHS.notices}>{t('rulebook.notices')}</Link>
      </p>
      <p className="row">
        <strong className="notice-code">{notice.number}</strong>
        <StatusTag status={notice.status} />
        <ConfidenceTag confidence={notice.confidence} />
      </p>
      <PageTitle title={pick(notice.title)} />
      {language === 'en' && (
        <p className="reading">
          <Official text={notice.title.zh} />
        </p>
      )}
      <p className="row hint">
        <span>{t(`kind.${notice.kind}One`)}</span>
        <span>{notice.issuer.join(t('listSeparator'))}</span>
        <span>
          {t('notice.published')} <Day day={notice.published} />
        </span>
        {notice.url && <a href={notice.url}>{t('notice.source')}</a>}
      </p>
      {notice.note && <p className="reading">{pick(notice.note)}</p>}
    </header>
  )
}
