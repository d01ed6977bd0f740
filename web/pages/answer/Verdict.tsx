import { Button } from '@mantine/core'
import { useWords } from '../../i18n/language.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Day } from '../../ui/Day.tsx'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { RangePicture } from '../../ui/RangePicture.tsx'
import { OUTCOME_TONES } from '../../ui/tones.ts'
import { CheckLink } from '../check/CheckLink.tsx'
import type { AnswerProps } from './AnswerDocument.tsx'

/** The outcome: a sentence, a word, a shape and a colour, for a day. */
export function Verdict({ state, determination }: AnswerProps) {
  const { t, pick } = useWords()
  const { answer, asOf, knownAt, sentence, reference, range } = determination
  return (
    <header className="stack">
      <div className="verdict" data-tone={OUTCOME_TONES[answer]}>
        <p className="verdict-word">
          <OutcomeMark outcome={answer} size={32} />
          {t(`outcome.${answer}.word`)}
        </p>
        <PageTitle title={pick(sentence)} />
        <p className="verdict-day">
          {reference && <>{t('answer.reference', { reference })} · </>}
          {t('answer.asOf')} <Day day={asOf} />
          {knownAt !== asOf && (
            <>
              {' · '}
              {t('answer.knownAt')} <Day day={knownAt} />
            </>
          )}{' '}
          · {pick(determination.jurisdiction.name)}
        </p>
      </div>
      {answer === 'indeterminate' && <RangePicture range={range} />}
      <div className="row no-print">
        <CopyButton text={() => location.href} label={t('answer.copyLink')} />
        <Button variant="default" size="sm" onClick={() => print()}>
          {t('answer.print')}
        </Button>
        <CheckLink state={{ ...state, at: 'summary' }}>{t('answer.change')}</CheckLink>
      </div>
    </header>
  )
}
