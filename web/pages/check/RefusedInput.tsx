import type { ApiProblem } from '../../api/client.ts'
import { useWords } from '../../i18n/language.ts'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { CheckLink } from './CheckLink.tsx'
import { withValue } from './field-path.ts'
import type { CheckState } from './fragment.ts'

type Props = { state: CheckState; problem: ApiProblem }

/**
 * A shipment the server cannot read, from a link most often: each problem with the way to mend it.
 */
export function RefusedInput({ state, problem }: Props) {
  const { t } = useWords()
  return (
    <div className="prose">
      <PageTitle title={t('refused.title')} />
      <p>{t('refused.hint')}</p>
      <ul className="plain-list divided">
        {problem.problems.map(({ at, message, remedy }) => (
          <li key={`${at} ${message}`} className="stack-tight">
            <p className="field-error">{t('errors.problem', { message, remedy })}</p>
            <p>
              <Remedy state={state} field={at.replace(/^transaction\./, '')} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Remedy({ state, field }: { state: CheckState; field: string }) {
  const { t } = useWords()
  const line = /^items\[(\d+)\]\.(code|hs|description)$/.exec(field)?.[1]
  if (line !== undefined) {
    return (
      <CheckLink state={{ ...state, at: `item:${line}` }}>
        {t('refused.correct', { n: Number(line) + 1 })}
      </CheckLink>
    )
  }
  const { at: _, ...rest } = state
  const transaction = withValue(state.transaction, field, undefined)
  return <CheckLink state={{ ...rest, transaction }}>{t('refused.leaveOut')}</CheckLink>
}
