import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '../../api/client.ts'
import { determinationOf } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { CheckStep } from './CheckStep.tsx'
import { DamagedLink } from './DamagedLink.tsx'
import type { CheckState } from './fragment.ts'
import { ItemPage } from './ItemPage.tsx'
import { RefusedInput } from './RefusedInput.tsx'
import { StartPage } from './StartPage.tsx'
import { useCheck } from './use-check.ts'
import './check.css'

/** "Check an export": the whole state of it is in the fragment of the address. */
export function CheckPage() {
  const check = useCheck()
  if (check.isError) return <DamagedLink />
  return (
    <div className="page">
      <Loaded query={check}>
        {(state) => (state === null ? <StartPage /> : <CheckAt state={state} />)}
      </Loaded>
    </div>
  )
}

/** The page for the item in hand, or else what the law still wants to know. */
function CheckAt({ state }: { state: CheckState }) {
  const line = /^item:(\d+)$/.exec(state.at ?? '')?.[1]
  if (line !== undefined || state.transaction.items.length === 0) {
    return <ItemPage key={line} state={state} line={Number(line ?? 0)} />
  }
  return <CheckWithItems state={state} />
}

function CheckWithItems({ state }: { state: CheckState }) {
  const { t } = useWords()
  const determination = useQuery({
    ...determinationOf(state),
    placeholderData: (before) => before,
  })
  const { error } = determination
  if (error instanceof ApiProblem && error.problems.length > 0) {
    return <RefusedInput state={state} problem={error} />
  }
  return (
    <Loaded query={determination}>
      {(found) => (
        <>
          {determination.isFetching && (
            <p className="sr-only" role="status">
              {t('loading')}
            </p>
          )}
          <CheckStep
            state={state}
            determination={found}
            isStale={determination.isPlaceholderData}
          />
        </>
      )}
    </Loaded>
  )
}
