import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import {
  type InstrumentView,
  instrument,
  type ProvisionView,
  rulebookSummary,
} from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { PATHS, provisionOf } from '../../paths.ts'
import { Day } from '../../ui/Day.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { NotFound } from '../../ui/NotFound.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { StateSentence } from '../../ui/StateSentence.tsx'
import { ConfidenceTag, StatusTag } from '../../ui/Tag.tsx'
import { useCall } from '../../ui/use-law-names.ts'
import { Official } from '../../ui/Words.tsx'
import { Examples } from './Examples.tsx'
import { RuleCard } from './RuleCard.tsx'
import { StatusTimeline } from './StatusTimeline.tsx'

const route = getRouteApi('/rulebook/provisions/$')

/** One provision: its words, its rules in sentences, its examples and its history. */
export function ProvisionPage() {
  const { _splat = '' } = route.useParams()
  const { id, instrument: notice } = provisionOf(_splat)
  const query = useQuery(instrument(notice))
  return (
    <Loaded query={query} rows={10}>
      {(found) => {
        const provision = found.provisionDetails.find((each) => each.id === id)
        return provision ? <Provision provision={provision} notice={found} /> : <NotFound />
      }}
    </Loaded>
  )
}

type Props = { provision: ProvisionView; notice: InstrumentView }

function Provision({ provision, notice }: Props) {
  const { t } = useWords()
  const { data } = useQuery(rulebookSummary)
  const items = notice.items.filter((item) => item.provision === provision.id)
  return (
    <article className="stack-wide">
      <ProvisionHead provision={provision} notice={notice} />
      {provision.rules.length > 0 && (
        <section className="section" aria-labelledby="rules">
          <h2 id="rules">
            {t('provision.rules')} <span className="count">{provision.rules.length}</span>
          </h2>
          {provision.rules.map((rule) => (
            <RuleCard key={rule.id} rule={rule} />
          ))}
        </section>
      )}
      {items.length > 0 && (
        <p>
          <Link to={PATHS.items} search={{ instrument: notice.id }}>
            {t('provision.items', { count: items.length })}
          </Link>
        </p>
      )}
      {provision.history.length > 0 && data && (
        <section className="section" aria-labelledby="history">
          <h2 id="history">{t('provision.history')}</h2>
          <StatusTimeline provisions={[provision]} today={data.today} />
        </section>
      )}
      <Examples examples={provision.examples} />
    </article>
  )
}

function ProvisionHead({ provision, notice }: Props) {
  const { t, pick, language } = useWords()
  const call = useCall()
  const { label, state, text, confidence, inForceFrom, inForceUntil, note } = provision
  return (
    <header className="stack">
      <p className="crumbs no-print">
        <Link to={PATHS.notices}>{t('rulebook.notices')}</Link> /{' '}
        <Link to={PATHS.notice} params={{ _splat: notice.id }}>
          {notice.number}
        </Link>
      </p>
      <PageTitle title={call(notice, label)} />
      <p className="hint reading">{pick(notice.title)}</p>
      <p className="row">
        <StatusTag status={state.status} />
        <ConfidenceTag confidence={confidence} />
        <span>
          <StateSentence state={state} />
        </span>
      </p>
      <blockquote className="reading provision-words">
        <Official text={text.zh} />
      </blockquote>
      {language === 'en' && <p className="reading">{text.en}</p>}
      <p className="hint">
        {t('provision.inForceFrom')} <Day day={inForceFrom} />
        {inForceUntil && (
          <>
            {' '}
            {t('provision.inForceUntil')} <Day day={inForceUntil} />
          </>
        )}
      </p>
      {note && <p className="reading">{pick(note)}</p>}
    </header>
  )
}
