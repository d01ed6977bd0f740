import { useWords } from '../../i18n/language.ts'
import { CheckLink } from '../check/CheckLink.tsx'
import type { AnswerProps } from './AnswerDocument.tsx'
import { Section } from './Section.tsx'

/** What would settle or narrow the answer, each leading back into the form. */
export function StillOpen({ state, determination }: AnswerProps) {
  const { t, pick } = useWords()
  const { questions } = determination
  if (questions.length === 0) return null
  return (
    <Section id="open" count={questions.length}>
      <p className="reading">{t('answer.openHint')}</p>
      <ol className="stack-tight">
        {questions.map((question) => (
          <li key={question.field}>
            <CheckLink state={{ ...state, at: question.field }}>{pick(question.ask)}</CheckLink>
            {question.line !== undefined && determination.lines.length > 1 && (
              <span className="hint"> {t('item.numbered', { n: question.line + 1 })}</span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
