import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Comparison, comparisonOf } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { Cite } from '../../ui/Cite.tsx'
import { Day } from '../../ui/Day.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { StateSentence } from '../../ui/StateSentence.tsx'
import { RangeTag } from '../../ui/Tag.tsx'
import type { AnswerProps } from './AnswerDocument.tsx'
import { Section } from './Section.tsx'

/** The same shipment on another day: what changed, and by which provision. */
export function ComparePanel({ state, determination }: AnswerProps) {
  const { t } = useWords()
  const [day, setDay] = useState(() => determination.horizon[0]?.from ?? '')
  const [compareWith, setCompareWith] = useState<string>()
  const query = useQuery(comparisonOf(state, compareWith))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setCompareWith(day || undefined)
  }
  return (
    <Section id="compare" isForScreen>
      <form className="day-form" onSubmit={submit}>
        <label htmlFor="compare-day">
          {t('compare.day')}
          <input
            id="compare-day"
            type="date"
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" variant="default">
          {t('compare.submit')}
        </Button>
      </form>
      {compareWith && (
        <div role="status">
          <Loaded query={query} rows={3}>
            {(comparison) => <Compared comparison={comparison} />}
          </Loaded>
        </div>
      )}
    </Section>
  )
}

function Compared({ comparison: { before, after, changes } }: { comparison: Comparison }) {
  const { t } = useWords()
  return (
    <div className="stack">
      <dl className="facts">
        {[before, after].map(({ asOf, range }) => (
          <div key={asOf}>
            <dt>
              <Day day={asOf} />
            </dt>
            <dd>
              <RangeTag range={range} />
            </dd>
          </div>
        ))}
      </dl>
      {changes.length === 0 ? (
        <p>{t('compare.same')}</p>
      ) : (
        <table className="folds">
          <caption>{t('compare.changes', { count: changes.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compare.provision')}</th>
              <th scope="col">
                <Day day={before.asOf} />
              </th>
              <th scope="col">
                <Day day={after.asOf} />
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.provision.id}>
                <th scope="row">
                  <Cite provision={change.provision} />
                </th>
                <td data-label={before.asOf}>
                  <StateSentence state={change.before} />
                </td>
                <td data-label={after.asOf}>
                  <StateSentence state={change.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
