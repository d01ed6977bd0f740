import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { QuestionView } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { afterAnswer, afterSkip } from './after-answer.ts'
import { EntryPicker } from './EntryPicker.tsx'
import { valueAt, withValue } from './field-path.ts'
import type { CheckState } from './fragment.ts'
import { namesOf, PartyNames, withNames } from './PartyNames.tsx'
import { useGo } from './use-check.ts'
import { useTrySituation } from './use-try-situation.ts'
import { WhatItDecides } from './WhatItDecides.tsx'

type Props = { state: CheckState; question: QuestionView }
type Screening = 'not-listed' | 'listed'

/**
 * Is any of the parties, or of their owners, on a list? Only somebody who screened them can say no.
 */
export function EntriesPage({ state, question }: Props) {
  const { t, pick } = useWords()
  const go = useGo()
  const { field } = question
  const before = valueAt(state.transaction, field)
  const [names, setNames] = useState(() => namesOf(state.transaction))
  const [entries, setEntries] = useState<readonly string[]>(Array.isArray(before) ? before : [])
  const [screening, setScreening] = useState<Screening | undefined>(screeningOf(before))
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const { tryAndGo, isTrying } = useTrySituation(setErrors, field)
  const named = withNames(state.transaction, names)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const value = screening === 'listed' ? entries : screening
    if (value === undefined || value.length === 0) {
      return setErrors([{ field, message: t('parties.missing') }])
    }
    const transaction = withValue(named, field, value)
    return void tryAndGo({ ...afterAnswer(state, field), transaction })
  }

  return (
    <form className="stack reading" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <PageTitle title={pick(question.ask)} />
      {question.fact === 'parties.listed_as' && <PartyNames names={names} onChange={setNames} />}
      <fieldset className="question" id={field}>
        <legend className="question-legend">
          <h2>{t('parties.screened')}</h2>
        </legend>
        {errors[0] && <p className="field-error">{errors[0].message}</p>}
        {(['not-listed', 'listed'] as const).map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name={field}
              checked={screening === each}
              onChange={() => setScreening(each)}
            />
            <span className="choice-body">
              {t(`parties.${each}`)}
              <span className="hint">{t(`parties.${each}Hint`)}</span>
            </span>
          </label>
        ))}
        {screening === 'listed' && <EntryPicker chosen={entries} onChange={setEntries} />}
      </fieldset>
      <WhatItDecides question={question} />
      <div className="form-actions">
        <Button type="submit" size="lg" loading={isTrying}>
          {t('continue')}
        </Button>
        <button
          type="button"
          className="link-button"
          onClick={() => void go(afterSkip({ ...state, transaction: named }, field))}
        >
          {t('parties.skip')}
        </button>
      </div>
    </form>
  )
}

function screeningOf(value: unknown): Screening | undefined {
  if (value === 'not-listed') return value
  return Array.isArray(value) ? 'listed' : undefined
}
