import type { OutcomeRange, QuestionView } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { RangeTag } from '../../ui/Tag.tsx'
import { showValue } from './show-value.ts'
import { useListedParties } from './use-listed-parties.ts'

/** Answers beyond these are counted, not named. */
const NAMED_AT_MOST = 4

/** What each answer the law tells apart would leave open: the reason for asking. */
export function WhatItDecides({ question }: { question: QuestionView }) {
  const { t, language } = useWords()
  if (question.leads.length === 0) return null
  if (question.kind === 'entries') return <WhatListingDecides question={question} />
  const rows = question.leads.map(({ value, range }) => ({
    answer: showValue(question, value, { t, language }),
    range,
  }))
  return <Leads rows={rows} />
}

/** The same for list entries, which are known by their ids until somebody looks up the names. */
function WhatListingDecides({ question }: { question: QuestionView }) {
  const { t } = useWords()
  const { listed } = useListedParties()
  const nameOf = (id: string) => {
    const found = listed.find((party) => party.id === id)
    return found ? `${found.name.en} (${found.number})` : id
  }
  const rows = question.leads.map(({ value, range }) => {
    const members = typeof value === 'object' && 'members' in value ? value.members : []
    const names = members.map(nameOf).join(t('listSeparator'))
    return { answer: names ? t('parties.as', { name: names }) : t('parties.onNone'), range }
  })
  return <Leads rows={rows} />
}

type Row = { readonly answer: string; readonly range: OutcomeRange }

/** Answers that leave the same open stand together. */
function Leads({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords()
  const groups = Map.groupBy(rows, ({ range }) => range.join(' '))
  return (
    <details>
      <summary>{t('question.why')}</summary>
      <table className="leads">
        <thead>
          <tr>
            <th scope="col">{t('question.ifAnswer')}</th>
            <th scope="col">{t('question.thenOpen')}</th>
          </tr>
        </thead>
        <tbody>
          {[...groups].map(([key, group]) => (
            <tr key={key}>
              <th scope="row">
                {group.slice(0, NAMED_AT_MOST).map(({ answer }) => (
                  <div key={answer}>{answer}</div>
                ))}
                {group.length > NAMED_AT_MOST && (
                  <div className="hint">
                    {t('parties.more', { count: group.length - NAMED_AT_MOST })}
                  </div>
                )}
              </th>
              <td>{group[0] && <RangeTag range={group[0].range} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
