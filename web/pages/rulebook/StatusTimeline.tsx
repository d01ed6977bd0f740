import type { ProvisionState, ProvisionView } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { Day } from '../../ui/Day.tsx'
import { StateSentence } from '../../ui/StateSentence.tsx'
import { TimeAxis } from '../../ui/TimeAxis.tsx'
import { placeOf, type Span, spanOf } from '../../ui/time-scale.ts'
import { STATE_TONES } from '../../ui/tones.ts'
import '../../ui/time-picture.css'

/** Days drawn before the first change and after the last, so that both can be seen. */
const MARGIN = { before: 30, after: 120 }

const BEFORE: ReadonlySet<ProvisionState['status']> = new Set(['not_yet', 'unpublished'])

type Timed = Pick<ProvisionView, 'id' | 'label' | 'history'>
type Props = { provisions: readonly Timed[]; today: string }

/** How each provision has stood and will stand, as far as is known: one bar a provision. */
export function StatusTimeline({ provisions, today }: Props) {
  const { t, pick } = useWords()
  const span = spanOf([...provisions.flatMap(turnsOf), today], MARGIN)
  return (
    <>
      <figure className="time-picture" aria-label={t('timeline.label')}>
        <div className="time-picture-frame">
          <div className="time-axis-row">
            <TimeAxis span={span} marked={today} label={t('timeline.today')} />
          </div>
          {provisions.map((provision) => (
            <div key={provision.id} className="time-row">
              <span>{pick(provision.label)}</span>
              <Track provision={provision} span={span} />
            </div>
          ))}
        </div>
      </figure>
      <Key provisions={provisions} />
      <TimelineTable provisions={provisions} />
    </>
  )
}

/** The days on which something happened; before the first of them there is nothing to draw. */
function turnsOf({ history }: Timed): string[] {
  const [first, ...turns] = history
  const isLaw = first && !BEFORE.has(first.state.status) && !first.from.startsWith('0000')
  return [...(isLaw ? [first] : []), ...turns].map(({ from }) => from)
}

function Track({ provision: { history }, span }: { provision: Timed; span: Span }) {
  return (
    <div className="time-track">
      {history.map(({ from, state }, index) => {
        const left = placeOf(from, span)
        const width = placeOf(history[index + 1]?.from ?? span.to, span) - left
        return (
          <div
            key={from}
            className="time-bar"
            data-shape={state.status}
            data-tone={STATE_TONES[state.status]}
            style={{ left: `${left}%`, width: `${width}%` }}
          />
        )
      })}
    </div>
  )
}

function Key({ provisions }: { provisions: readonly Timed[] }) {
  const { t } = useWords()
  const seen = new Set<ProvisionState['status']>(
    provisions.flatMap(({ history }) => history.map(({ state }) => state.status)),
  )
  return (
    <ul className="time-key">
      {[...seen].map((status) => (
        <li key={status}>
          <span className="time-bar" data-shape={status} data-tone={STATE_TONES[status]} />
          {t(`state.${status}`)}
        </li>
      ))}
    </ul>
  )
}

/** The picture in words. */
function TimelineTable({ provisions }: { provisions: readonly Timed[] }) {
  const { t, pick } = useWords()
  return (
    <details>
      <summary>{t('timeline.asTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('timeline.provision')}</th>
            <th scope="col">{t('timeline.from')}</th>
            <th scope="col">{t('timeline.state')}</th>
          </tr>
        </thead>
        <tbody>
          {provisions.flatMap((provision) =>
            provision.history.map(({ from, state }) => (
              <tr key={`${provision.id} ${from}`}>
                <th scope="row">{pick(provision.label)}</th>
                <td>
                  <Day day={from} />
                </td>
                <td>
                  <StateSentence state={state} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  )
}
