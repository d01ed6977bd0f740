import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useWords } from '../i18n/language.ts'

type Props = {
  label: string
  asOf: string
  knownAt: string
  onSubmit: (days: { asOf?: string; knownAt?: string }) => void
}

/** The two days: when the law is asked about, and what was known of it when. */
export function DayForm({ label, asOf, knownAt, onSubmit }: Props) {
  const { t } = useWords()
  const id = useId()
  const [day, setDay] = useState(asOf)
  const [known, setKnown] = useState(knownAt)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit({ ...(day && { asOf: day }), ...(known && { knownAt: known }) })
  }
  return (
    <form className="stack-tight no-print" onSubmit={submit}>
      <div className="day-form">
        <label htmlFor={`${id}-as-of`}>
          {label}
          <input
            id={`${id}-as-of`}
            type="date"
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" variant="default">
          {t('days.show')}
        </Button>
      </div>
      <details open={knownAt !== ''}>
        <summary>{t('days.knownAtTitle')}</summary>
        <div className="day-form">
          <label htmlFor={`${id}-known-at`}>
            {t('days.knownAt')}
            <input
              id={`${id}-known-at`}
              type="date"
              value={known}
              onChange={(event) => setKnown(event.currentTarget.value)}
            />
          </label>
          <p className="hint">{t('days.knownAtHint')}</p>
        </div>
      </details>
    </form>
  )
}
