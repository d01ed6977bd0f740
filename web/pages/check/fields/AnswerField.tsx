import type { QuestionView } from '../../../api/determination.ts'
import { useWords } from '../../../i18n/language.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { ChoicesField } from './ChoicesField.tsx'
import { CountryField } from './CountryField.tsx'
import { NumberField } from './NumberField.tsx'

type Props = { question: QuestionView; value: unknown; onChange: (value: unknown) => void }

/** The field that fits the kind of a fact. */
export function AnswerField({ question, value, onChange }: Props) {
  const { t, pick } = useWords()
  const label = pick(question.label)
  const name = question.field
  switch (question.kind) {
    case 'boolean':
      return (
        <ChoiceField
          name={name}
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
          value={value}
          onChange={onChange}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          name={name}
          options={question.options?.map((each) => ({ ...each, label: pick(each.label) })) ?? []}
          value={value}
          onChange={onChange}
        />
      )
    case 'choices':
      return <ChoicesField question={question} value={value} onChange={onChange} />
    case 'country':
      return <CountryField label={label} value={value} onChange={onChange} />
    case 'number':
    case 'ratio':
      return <NumberField question={question} value={value} onChange={onChange} />
    case 'codes':
    case 'entries':
      return null
    default:
      return question.kind satisfies never
  }
}
