import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { instruments, rulebookSummary } from '../../api/rulebook.ts'
import { showCount } from '../../i18n/format.ts'
import { useWords } from '../../i18n/language.ts'
import { PATHS } from '../../paths.ts'
import { Brand } from '../../ui/Brand.tsx'
import { Day } from '../../ui/Day.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { StatusStrip } from './StatusStrip.tsx'
import '../../ui/time-picture.css'
import './home.css'

/** What this is, the two things to do, and how the law stands today. */
export function HomePage() {
  const { t } = useWords()
  return (
    <div className="page stack-wide home">
      <header className="home-head">
        <Brand size={56} />
        <PageTitle title={t('home.title')} />
        <p className="lead reading">{t('home.lead')}</p>
      </header>
      <div className="home-doors">
        <Door to={PATHS.check} title={t('nav.check')} body={t('home.check')} isFirst />
        <Door to={PATHS.rulebook} title={t('nav.rulebook')} body={t('home.rulebook')} />
      </div>
      <Today />
      <section className="section reading">
        <h2>{t('home.honestTitle')}</h2>
        <p>{t('home.honest')}</p>
      </section>
    </div>
  )
}

type DoorProps = { to: '/check' | '/rulebook'; title: string; body: string; isFirst?: boolean }

function Door({ to, title, body, isFirst = false }: DoorProps) {
  return (
    <section className="door" data-first={isFirst}>
      <h2>
        <Link to={to}>{title}</Link>
      </h2>
      <p>{body}</p>
    </section>
  )
}

function Today() {
  const { t, language } = useWords()
  const board = useQuery(instruments({}))
  const summary = useQuery(rulebookSummary)
  if (!board.data) return <div className="today-space" />
  return (
    <section className="section" aria-labelledby="today">
      <h2 id="today">
        {t('home.today')}{' '}
        <span className="count">
          <Day day={board.data.asOf} />
        </span>
      </h2>
      <StatusStrip instruments={board.data.instruments} />
      {summary.data && (
        <p className="hint">
          {t('home.counts', {
            items: showCount(summary.data.counts.items, language),
            parties: showCount(summary.data.counts.parties, language),
            rules: showCount(summary.data.counts.rules, language),
            vectors: showCount(summary.data.counts.vectors, language),
          })}
        </p>
      )}
    </section>
  )
}
