import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type StatusRow, type StatusWord, statusBoard } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { PATHS } from '../../paths.ts'
import { Day } from '../../ui/Day.tsx'
import { DayForm } from '../../ui/DayForm.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { StatusGroup } from './StatusGroup.tsx'

const route = getRouteApi('/rulebook/')

/**
 * The order a person worries in: doubt first, then what holds, then what sleeps, then what is over.
 */
const GROUPS: readonly StatusWord[] = [
  'unconfirmed',
  'in_force',
  'partly_in_force',
  'suspended',
  'not_yet',
  'ended',
  'no_provisions',
  'unpublished',
]

/** Every instrument and how it stands, as of any day, as known on any day. */
export function StatusBoardPage() {
  const { t } = useWords()
  const days = route.useSearch()
  const navigate = useNavigate()
  const query = useQuery({ ...statusBoard(days), placeholderData: (before) => before })
  return (
    <>
      <PageTitle title={t('board.title')} />
      <p className="reading">{t('board.lead')}</p>
      <Loaded query={query} rows={14}>
        {({ asOf, knownAt, rows }) => (
          <>
            <DayForm
              label={t('board.day')}
              key={`${asOf} ${days.knownAt}`}
              asOf={asOf}
              knownAt={days.knownAt ?? ''}
              onSubmit={(search) => void navigate({ to: PATHS.rulebook, search })}
            />
            <p role="status" className="row">
              <strong>
                {t('board.asOf')} <Day day={asOf} />
              </strong>
              {knownAt !== asOf && (
                <span>
                  {t('board.knownAt')} <Day day={knownAt} />
                </span>
              )}
              <span className="count">{t('board.count', { count: rows.length })}</span>
            </p>
            <Groups rows={rows} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Groups({ rows }: { rows: readonly StatusRow[] }) {
  const { t } = useWords()
  if (rows.length === 0) return <p>{t('board.empty')}</p>
  return GROUPS.map((status) => (
    <StatusGroup key={status} status={status} rows={rows.filter((row) => row.status === status)} />
  ))
}
