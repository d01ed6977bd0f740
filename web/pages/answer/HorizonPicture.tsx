import type { CSSProperties } from 'react'
import { addDays } from '#kernel'
import type { Determination, OutcomeRange } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { TimeAxis } from '../../ui/TimeAxis.tsx'
import { placeOf, type Span, spanOf } from '../../ui/time-scale.ts'
import { OUTCOME_TONES } from '../../ui/tones.ts'
import { useLawNames } from '../../ui/use-law-names.ts'
import { stretchesOf } from './sections.ts'
import '../../ui/time-picture.css'

/** Days drawn before the day asked about and after the last change, so that both can be seen. */
const MARGIN = { before: 10, after: 45 }

/** The answer over the days to come, and below it each sleeping rule from the day it wakes. */
export function HorizonPicture({ determination }: { determination: Determination }) {
  const { t } = useWords()
  const nameOf = useLawNames()
  const { asOf, dormant } = determination
  const stretches = stretchesOf(determination)
  const wakingDays = dormant.flatMap(({ bitesOn }) => (bitesOn ? [bitesOn] : []))
  const span = spanOf([asOf, ...stretches.map(({ from }) => from), ...wakingDays], MARGIN)
  return (
    <figure className="time-picture" aria-label={t('later.picture')}>
      <div className="time-picture-frame">
        <div className="time-axis-row">
          <TimeAxis span={span} marked={asOf} label={t('later.asked')} />
        </div>
        <div className="time-row">
          <strong>{t('later.thisShipment')}</strong>
          <div className="time-track">
            {stretches.map(({ from, range }, index) => {
              const until = stretches[index + 1]?.from ?? addDays(span.to, 1)
              return <Stretch key={from} from={from} until={until} range={range} span={span} />
            })}
          </div>
        </div>
        {dormant.map(({ rule, line, provision, bitesOn }) => (
          <div key={`${rule} ${line}`} className="time-row">
            <span>{nameOf(provision.id)}</span>
            <div className="time-track" data-tone="dormant">
              <Bar from={bitesOn ?? span.from} until={span.to} span={span} shape="not_yet" />
            </div>
          </div>
        ))}
      </div>
    </figure>
  )
}

type StretchProps = { from: string; until: string; range: OutcomeRange; span: Span }

function Stretch({ range: [mildest, strictest], ...place }: StretchProps) {
  const mild = { '--mild-ink': `var(--${OUTCOME_TONES[mildest]})` } as CSSProperties
  return (
    <div data-tone={OUTCOME_TONES[strictest]} style={mild}>
      <Bar {...place} shape={mildest === strictest ? 'settled' : 'open'} />
    </div>
  )
}

function Bar({ from, until, span, shape }: Omit<StretchProps, 'range'> & { shape: string }) {
  const left = placeOf(from, span)
  const width = placeOf(until, span) - left
  return (
    <div
      className="time-bar"
      data-shape={shape}
      style={{ left: `${left}%`, width: `calc(${width}% - 1px)` }}
    />
  )
}
