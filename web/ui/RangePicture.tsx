import type { CSSProperties } from 'react'
import type { OutcomeRange } from '../api/determination.ts'
import { useWords } from '../i18n/language.ts'
import { OutcomeMark } from './OutcomeMark.tsx'
import { OUTCOME_TONES, OUTCOMES } from './tones.ts'
import './range-picture.css'

/** The six outcomes from mild to strict, with those still open marked by shape, word and bar. */
export function RangePicture({ range }: { range: OutcomeRange }) {
  const { t } = useWords()
  const first = OUTCOMES.indexOf(range[0])
  const last = OUTCOMES.indexOf(range[1])
  const span = { '--first': first, '--count': last - first + 1 } as CSSProperties
  return (
    <figure className="range" style={span}>
      <figcaption className="range-caption" role="status">
        <RangeSentence range={range} />
      </figcaption>
      <div className="range-track" aria-hidden="true">
        <span className="range-span" />
      </div>
      <ol className="range-scale" aria-label={t('range.label')}>
        {OUTCOMES.map((outcome, index) => {
          const isOpen = index >= first && index <= last
          return (
            <li
              key={outcome}
              className="range-stop"
              data-open={isOpen}
              data-tone={isOpen ? OUTCOME_TONES[outcome] : 'quiet'}
            >
              <OutcomeMark outcome={outcome} />
              <span className="range-word">{t(`outcome.${outcome}.word`)}</span>
              <span className="sr-only">: {t(isOpen ? 'range.open' : 'range.ruledOut')}</span>
            </li>
          )
        })}
      </ol>
    </figure>
  )
}

/** The open span in a sentence, read out whenever it narrows. */
function RangeSentence({ range: [mildest, strictest] }: { range: OutcomeRange }) {
  const { t } = useWords()
  const mild = t(`outcome.${mildest}.word`)
  if (mildest === strictest) return <>{t('range.settled', { outcome: mild })}</>
  return <>{t('range.between', { mild, strict: t(`outcome.${strictest}.word`) })}</>
}
