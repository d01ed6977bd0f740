import { Button } from '@mantine/core'
import { useState } from 'react'
import { determine } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Day } from '../../ui/Day.tsx'
import type { AnswerProps } from './AnswerDocument.tsx'
import { Section } from './Section.tsx'

/** What the answer was made from. Given the same again, the same answer comes back, bit for bit. */
export function Receipt(props: AnswerProps) {
  const { t } = useWords()
  const { receipt } = props.determination
  return (
    <Section id="receipt">
      <p className="reading">{t('receipt.hint')}</p>
      <dl className="facts receipt">
        <div>
          <dt>{t('receipt.answer')}</dt>
          <dd className="code" data-receipt="answer">
            {receipt.answer}
          </dd>
        </div>
        <div>
          <dt>{t('receipt.transaction')}</dt>
          <dd className="code">{receipt.transaction}</dd>
        </div>
        <div>
          <dt>{t('receipt.rulebook')}</dt>
          <dd className="code">
            {receipt.rulebook.id} {receipt.rulebook.version}
          </dd>
        </div>
        <div>
          <dt>{t('receipt.days')}</dt>
          <dd>
            <Day day={receipt.asOf} /> · {t('answer.knownAt')} <Day day={receipt.knownAt} />
          </dd>
        </div>
        <div>
          <dt>{t('receipt.engine')}</dt>
          <dd className="code">{receipt.engine}</dd>
        </div>
      </dl>
      <div className="row no-print">
        <Replay {...props} />
        <CopyButton text={() => JSON.stringify(receipt, null, 2)} label={t('receipt.copy')} />
      </div>
      <details className="no-print">
        <summary>{t('receipt.instruments', { count: receipt.instruments.length })}</summary>
        <ul className="plain-list code hashes">
          {receipt.instruments.map(({ id, sha256 }) => (
            <li key={id}>
              {id} <span>{sha256}</span>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}

type Replayed = 'same' | 'different' | 'failed'

/** Asks again for the same days and compares the hashes. */
function Replay({ state, determination }: AnswerProps) {
  const { t } = useWords()
  const [outcome, setOutcome] = useState<Replayed>()
  const replay = async () => {
    setOutcome(undefined)
    const { asOf, knownAt, answer } = determination.receipt
    const again = await determine({ ...state, asOf, knownAt }).catch(() => undefined)
    if (!again) return setOutcome('failed')
    setOutcome(again.receipt.answer === answer ? 'same' : 'different')
  }
  return (
    <span className="row">
      <Button variant="default" size="sm" onClick={() => void replay()}>
        {t('receipt.replay')}
      </Button>
      <span role="status">{outcome && t(`receipt.${outcome}`)}</span>
    </span>
  )
}
