import type { QuestionView } from '../../../api/determination.ts'
import { useWords } from '../../../i18n/language.ts'

/** Answers that deny all the others. */
const ALONE: ReadonlySet<string> = new Set(['none', 'none_of_these', 'no_risk'])

type Props = {
  question: QuestionView
  value: unknown
  onChange: (value: readonly string[]) => void
}

/** Any number of a few. "None of these" and the others take each other away. */
export function ChoicesField({ question, value, onChange }: Props) {
  const { t, pick } = useWords()
  const chosen = Array.isArray(value) ? value.map(String) : []
  const toggle = (option: string) => {
    if (chosen.includes(option)) return onChange(chosen.filter((each) => each !== option))
    if (ALONE.has(option)) return onChange([option])
    return onChange([...chosen.filter((each) => !ALONE.has(each)), option])
  }
  return (
    <>
      <p className="hint">{t('question.anyNumber')}</p>
      {question.options?.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="checkbox"
            name={question.field}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          <span className="choice-body">{pick(option.label)}</span>
        </label>
      ))}
    </>
  )
}
