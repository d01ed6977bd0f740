import type { ReactNode } from 'react'
import type { Confidence } from '#kernel'
import type { Answer, OutcomeRange } from '../api/determination.ts'
import type { ProvisionState, StatusWord } from '../api/rulebook.ts'
import { useWords } from '../i18n/language.ts'
import { OutcomeMark } from './OutcomeMark.tsx'
import { OUTCOME_TONES, STATE_TONES, type Tone } from './tones.ts'

/** A word with a meaning colour and, before it, the shape of that meaning. */
function Tag({ tone, shape, children }: { tone: Tone; shape: string; children: ReactNode }) {
  return (
    <span className="tag" data-tone={tone} data-shape={shape}>
      {children}
    </span>
  )
}

/** How a provision or an instrument stands, in a word. */
export function StatusTag({ status }: { status: ProvisionState['status'] | StatusWord }) {
  const { t } = useWords()
  return (
    <Tag tone={STATE_TONES[status]} shape={status}>
      {t(`state.${status}`)}
    </Tag>
  )
}

/** How well a legal fact is known. */
export function ConfidenceTag({ confidence }: { confidence: Confidence }) {
  const { t } = useWords()
  return (
    <span
      className="confidence"
      data-confidence={confidence}
      title={t(`confidence.${confidence}.hint`)}
    >
      {t(`confidence.${confidence}.word`)}
    </span>
  )
}

export function OutcomeTag({ outcome }: { outcome: Answer }) {
  const { t } = useWords()
  return (
    <span className="outcome" data-tone={OUTCOME_TONES[outcome]}>
      <OutcomeMark outcome={outcome} size={20} />
      {t(`outcome.${outcome}.word`)}
    </span>
  )
}

/** One outcome, or the two ends of what is still open. */
export function RangeTag({ range: [mildest, strictest] }: { range: OutcomeRange }) {
  const { t } = useWords()
  if (mildest === strictest) return <OutcomeTag outcome={mildest} />
  return (
    <span className="outcome-range">
      <OutcomeTag outcome={mildest} /> <span>{t('range.to')}</span>{' '}
      <OutcomeTag outcome={strictest} />
    </span>
  )
}
