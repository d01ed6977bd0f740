import { useWords } from '../../i18n/language.ts'
import { RangeTag } from '../../ui/Tag.tsx'
import { describeItem } from '../check/describe-item.ts'
import type { AnswerProps } from './AnswerDocument.tsx'
import { Section } from './Section.tsx'

/** Several items: what the law says of each. The whole is as strict as its strictest. */
export function Lines({ state, determination }: AnswerProps) {
  const { t } = useWords()
  const { items } = state.transaction
  return (
    <Section id="lines" count={determination.lines.length}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lines.item')}</th>
            <th scope="col">{t('lines.codes')}</th>
            <th scope="col">{t('lines.answer')}</th>
          </tr>
        </thead>
        <tbody>
          {determination.lines.map(({ line, codes, range }) => {
            const item = items[line]
            return (
              <tr key={line}>
                <th scope="row">
                  {line + 1}. {item && describeItem(item, t)}
                </th>
                <td className="code">{codes.join(t('listSeparator')) || t('none')}</td>
                <td>
                  <RangeTag range={range} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
