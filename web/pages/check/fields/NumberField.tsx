import { TextInput } from '@mantine/core'
import type { QuestionView } from '../../../api/determination.ts'
import { useWords } from '../../../i18n/language.ts'

type Props = { question: QuestionView; value: unknown; onChange: (value: string) => void }

/** A measured value with its unit in sight. A share is typed in per cent. */
export function NumberField({ question, value, onChange }: Props) {
  const { pick } = useWords()
  const unit = question.kind === 'ratio' ? '%' : question.unit
  const shown = value === undefined || value === null ? '' : String(value)
  return (
    <TextInput
      aria-label={pick(question.label)}
      className="number-field"
      inputMode="decimal"
      value={question.kind === 'ratio' ? shown.replace(/\s*[%％]$/, '') : shown}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSection={unit && <span className="unit">{unit}</span>}
      rightSectionWidth={unit ? `${unit.length + 2}ch` : undefined}
      rightSectionPointerEvents="none"
    />
  )
}
