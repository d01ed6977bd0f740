import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ApiProblem } from '../../api/client.ts'
import { determinationOf } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { PATHS } from '../../paths.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { DamagedLink } from '../check/DamagedLink.tsx'
import type { CheckState } from '../check/fragment.ts'
import { RefusedInput } from '../check/RefusedInput.tsx'
import { useCheck } from '../check/use-check.ts'
import { AnswerDocument } from './AnswerDocument.tsx'
import './answer.css'

/**
 * The answer to the shipment in the address: asked again each time, so a link never shows an old
 * one.
 */
export function AnswerPage() {
  const check = useCheck()
  if (check.isError) return <DamagedLink />
  return (
    <div className="page">
      <Loaded query={check}>
        {(state) =>
          state === null || state.transaction.items.length === 0 ? (
            <NothingAsked />
          ) : (
            <AnswerTo state={state} />
          )
        }
      </Loaded>
    </div>
  )
}

function AnswerTo({ state }: { state: CheckState }) {
  const determination = useQuery(determinationOf(state))
  const { error } = determination
  if (error instanceof ApiProblem && error.problems.length > 0) {
    return <RefusedInput state={state} problem={error} />
  }
  return (
    <Loaded query={determination} rows={10}>
      {(found) => <AnswerDocument state={state} determination={found} />}
    </Loaded>
  )
}

function NothingAsked() {
  const { t } = useWords()
  return (
    <div className="prose">
      <PageTitle title={t('answer.nothing')} />
      <p>{t('answer.nothingBody')}</p>
      <p>
        <Link to={PATHS.check}>{t('nav.check')}</Link>
      </p>
    </div>
  )
}
