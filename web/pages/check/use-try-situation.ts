import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../api/client.ts'
import { determinationOf } from '../../api/determination.ts'
import { type Translate, useWords } from '../../i18n/language.ts'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import type { CheckState } from './fragment.ts'
import { useGo } from './use-check.ts'

/**
 * Asks the server first and moves on only when it understood: what it did not is said at the field.
 */
export function useTrySituation(setErrors: (errors: readonly FieldError[]) => void, field: string) {
  const { t, pick } = useWords()
  const cache = useQueryClient()
  const go = useGo()
  const [isTrying, setTrying] = useState(false)
  const tryAndGo = async (state: CheckState) => {
    setTrying(true)
    try {
      await cache.fetchQuery(determinationOf(state))
      await go(state)
    } catch (error) {
      setErrors(
        error instanceof ApiProblem
          ? fieldErrors(error, field, { sentence: error.sentence && pick(error.sentence), t })
          : [{ field, message: t('failure.unreachable') }],
      )
    } finally {
      setTrying(false)
    }
  }
  return { tryAndGo, isTrying }
}

/** Fields of an item that stand on the page under their own names. */
const OWN_FIELDS = ['code', 'hs']

function fieldErrors(
  { problems, detail, title }: ApiProblem,
  field: string,
  { sentence, t }: { sentence: string | undefined; t: Translate },
): FieldError[] {
  if (problems.length === 0) return [{ field, message: sentence ?? detail ?? title }]
  return problems.map(({ at, message, remedy }) => ({
    field: OWN_FIELDS.find((own) => at.endsWith(`.${own}`)) ?? field,
    message: t('errors.problem', { message, remedy }),
  }))
}
