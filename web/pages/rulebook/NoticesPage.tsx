import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type InstrumentKind, type InstrumentSummary, instruments } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { PATHS } from '../../paths.ts'
import { Day } from '../../ui/Day.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { StatusTag } from '../../ui/Tag.tsx'
import { useCall } from '../../ui/use-law-names.ts'

const KINDS: readonly InstrumentKind[] = ['statute', 'regulation', 'notice', 'statement']

/** Everything the law is made of here, the newest first. */
export function NoticesPage() {
  const { t } = useWords()
  const query = useQuery(instruments({}))
  return (
    <Loaded query={query} rows={14}>
      {({ instruments: found }) => (
        <>
          <PageTitle title={t('notices.title')}>
            {t('notices.title')} <span className="count">{found.length}</span>
          </PageTitle>
          <p className="reading">{t('notices.lead')}</p>
          {KINDS.map((kind) => (
            <KindGroup key={kind} kind={kind} found={found.filter((each) => each.kind === kind)} />
          ))}
        </>
      )}
    </Loaded>
  )
}

type GroupProps = { kind: InstrumentKind; found: readonly InstrumentSummary[] }

function KindGroup({ kind, found }: GroupProps) {
  const { t } = useWords()
  if (found.length === 0) return null
  const newestFirst = found.toSorted((one, other) => (one.published < other.published ? 1 : -1))
  return (
    <section className="section">
      <h2>
        {t(`kind.${kind}`)} <span className="count">{found.length}</span>
      </h2>
      <ul className="plain-list divided">
        {newestFirst.map((each) => (
          <li key={each.id}>
            <NoticeRow notice={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoticeRow({ notice }: { notice: InstrumentSummary }) {
  const { t, pick } = useWords()
  const call = useCall()
  return (
    <div className="notice-row">
      <p className="notice-number">
        <Link to={PATHS.notice} params={{ _splat: notice.id }}>
          {call(notice)}
        </Link>
      </p>
      <div>
        <p>{pick(notice.title)}</p>
        <p className="hint row">
          <Day day={notice.published} />
          {notice.provisions.length > 0 && (
            <span>{t('count.provisions', { count: notice.provisions.length })}</span>
          )}
          {notice.items > 0 && <span>{t('count.items', { count: notice.items })}</span>}
          {notice.parties > 0 && <span>{t('count.parties', { count: notice.parties })}</span>}
        </p>
      </div>
      <p>
        <StatusTag status={notice.status} />
      </p>
    </div>
  )
}
