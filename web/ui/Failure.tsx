import { Button } from '@mantine/core'
import { ApiProblem } from '../api/client.ts'
import { useWords } from '../i18n/language.ts'

/** Says what went wrong, what the server said about it, and what to do. What was typed is kept. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t, pick } = useWords()
  const problem = error instanceof ApiProblem ? error : undefined
  const sentence = problem?.sentence ? pick(problem.sentence) : problem?.detail
  return (
    <section className="notice" data-tone="bad" role="alert">
      <h2>{problem ? problem.title : t('failure.title')}</h2>
      <p>{sentence ?? t(problem ? 'failure.refused' : 'failure.unreachable')}</p>
      {problem && problem.problems.length > 0 && (
        <ul>
          {problem.problems.map(({ at, message, remedy }) => (
            <li key={`${at} ${message}`}>
              {at && <code>{at}</code>} {t('errors.problem', { message, remedy })}
            </li>
          ))}
        </ul>
      )}
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('failure.retry')}
        </Button>
      )}
    </section>
  )
}
