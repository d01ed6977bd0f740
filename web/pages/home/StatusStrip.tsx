import { Link } from '@tanstack/react-router'
import type { InstrumentSummary, StatusWord } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { PATHS } from '../../paths.ts'
import { STATE_TONES } from '../../ui/tones.ts'

const SHOWN = [
  'in_force',
  'partly_in_force',
  'unconfirmed',
  'suspended',
  'not_yet',
  'ended',
] as const

/** How many instruments stand how, as figures and as one bar. */
export function StatusStrip({ instruments }: { instruments: readonly InstrumentSummary[] }) {
  const { t } = useWords()
  const counts = SHOWN.map((status) => ({ status, count: countOf(instruments, status) }))
  const present = counts.filter(({ count }) => count > 0)
  return (
    <div className="status-strip">
      <div className="status-bar" aria-hidden="true">
        {present.map(({ status, count }) => (
          <span
            key={status}
            className="time-bar"
            data-shape={status}
            data-tone={STATE_TONES[status]}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className="status-counts">
        {present.map(({ status, count }) => (
          <li key={status} data-tone={STATE_TONES[status]}>
            <Link to={PATHS.rulebook} hash={status}>
              <strong>{count}</strong> {t(`counted.${status}`, { count })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

function countOf(instruments: readonly InstrumentSummary[], status: StatusWord): number {
  return instruments.filter((instrument) => instrument.status === status).length
}
