import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { QuestionView } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { afterAnswer, afterSkip } from './after-answer.ts'
import { describeItem } from './describe-item.ts'
import { EntriesPage } from './EntriesPage.tsx'
import { valueAt, withValue } from './field-path.ts'
import { AnswerField } from './fields/AnswerField.tsx'
import { readAnswer } from './fields/read-answer.ts'
import type { CheckState } from './fragment.ts'
import { ItemPage } from './ItemPage.tsx'
import { useGo } from './use-check.ts'
import { useTrySituation } from './use-try-situation.ts'
import { WhatItDecides } from './WhatItDecides.tsx'

type Props = { state: CheckState; question: QuestionView }

/** One question. Some are about more than one field: those have a page of their own. */
export function QuestionPage(props: Props) {
  const { question, state } = props
  if (question.kind === 'codes') return <ItemPage state={state} line={question.line ?? 0} />
  if (question.kind === 'entries') return <EntriesPage {...props} />
  return <FactPage {...props} />
}

function FactPage({ state, question }: Props) {
  const { t, pick } = useWords()
  const go = useGo()
  const { field, line } = question
  const [value, setValue] = useState(() => valueAt(state.transaction, field))
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const { tryAndGo, isTrying } = useTrySituation(setErrors, field)
  const item = line === undefined ? undefined : state.transaction.items[line]

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const answer = readAnswer(question, value)
    if (!answer.ok) return setErrors([{ field, message: t(`answerErrors.${answer.reason}`) }])
    const transaction = withValue(state.transaction, field, answer.value)
    return void tryAndGo({ ...afterAnswer(state, field), transaction })
  }

  return (
    <form className="stack reading" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <fieldset className="question" id={field}>
        <legend className="question-legend">
          {item && (
            <span className="hint">
              {t('question.aboutItem', { n: (line ?? 0) + 1, item: describeItem(item, t) })}
            </span>
          )}
          <PageTitle title={pick(question.ask)} />
        </legend>
        {errors[0] && <p className="field-error">{errors[0].message}</p>}
        <AnswerField question={question} value={value} onChange={setValue} />
      </fieldset>
      <WhatItDecides question={question} />
      <div className="form-actions">
        <Button type="submit" size="lg" loading={isTrying}>
          {t('continue')}
        </Button>
        <button
          type="button"
          className="link-button"
          onClick={() => void go(afterSkip(state, field))}
        >
          {t('question.skip')}
        </button>
      </div>
    </form>
  )
}
