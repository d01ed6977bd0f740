import { Link } from '@tanstack/react-router'
import type { StatusRow, StatusWord } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { PATHS } from '../../paths.ts'
import { Cites } from '../../ui/Cite.tsx'
import { Day } from '../../ui/Day.tsx'
import { ConfidenceTag, StatusTag } from '../../ui/Tag.tsx'
import { useCall } from '../../ui/use-law-names.ts'

/** The instruments that stand alike. */
export function StatusGroup({ status, rows }: { status: StatusWord; rows: readonly StatusRow[] }) {
  const { t } = useWords()
  if (rows.length === 0) return null
  return (
    <section className="section" aria-labelledby={status}>
      <h2 id={status} className="section-head">
        <StatusTag status={status} /> <span className="count">{rows.length}</span>
      </h2>
      <table className="folds board">
        <caption className="sr-only">{t(`state.${status}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.number')}</th>
            <th scope="col">{t('board.subject')}</th>
            <th scope="col">{t('board.issued')}</th>
            <th scope="col">{t('board.effective')}</th>
            <th scope="col">{t('board.suspended')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BoardRow key={row.instrument} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function BoardRow({ row }: { row: StatusRow }) {
  const { t, pick } = useWords()
  const call = useCall()
  return (
    <tr>
      <th scope="row" className="board-number">
        <Link to={PATHS.notice} params={{ _splat: row.instrument }}>
          {call(row)}
        </Link>
      </th>
      <td className="board-subject">
        {pick(row.title)}{' '}
        {row.confidence !== 'sourced' && <ConfidenceTag confidence={row.confidence} />}
        <div className="hint">{pick(row.sentence)}</div>
      </td>
      <td data-label={t('board.issued')}>
        <Day day={row.issued} />
      </td>
      <td data-label={t('board.effective')}>
        {row.effective.map((day) => (
          <div key={day}>
            <Day day={day} />
          </div>
        ))}
      </td>
      <td {...(row.suspensions.length > 0 && { 'data-label': t('board.suspended') })}>
        {row.suspensions.map(({ from, through, by }) => (
          <div key={`${from} ${through} ${by}`}>
            <Day day={from} /> – <Day day={through} /> <Cites ids={[by]} />
          </div>
        ))}
      </td>
    </tr>
  )
}
