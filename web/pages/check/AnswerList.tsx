import type { ReactNode } from 'react'
import type { FactView } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { type AnsweredFact, answeredFacts } from './answered-facts.ts'
import { CheckLink } from './CheckLink.tsx'
import { describeItem } from './describe-item.ts'
import type { CheckState } from './fragment.ts'
import { showValue } from './show-value.ts'
import { statedDetails } from './stated-details.ts'

type Props = { state: CheckState; facts: readonly FactView[]; isFixed?: boolean }

/** Everything said so far, each with the way to change it. */
export function AnswerList({ state, facts, isFixed = false }: Props) {
  const { t } = useWords()
  const { transaction, skipped = [] } = state
  const answered = answeredFacts(facts, transaction, skipped)
  const items = transaction.items.map((item, line) => ({ item, line }))
  const row = { state, isFixed }
  return (
    <dl className={isFixed ? 'facts' : 'facts with-action'}>
      {items.map(({ item, line }) => (
        <Row key={line} {...row} label={t('item.numbered', { n: line + 1 })} at={`item:${line}`}>
          {describeItem(item, t)}
        </Row>
      ))}
      {statedDetails(transaction, t).map(({ label, value, at }) => (
        <Row key={`${label} ${value}`} {...row} label={label} at={at}>
          {value}
        </Row>
      ))}
      {answered.map((answer) => (
        <FactRow key={answer.field} {...row} answer={answer} many={transaction.items.length > 1} />
      ))}
    </dl>
  )
}

type RowProps = { state: CheckState; isFixed: boolean }

function FactRow({ answer, many, ...row }: RowProps & { answer: AnsweredFact; many: boolean }) {
  const { t, pick, language } = useWords()
  const { fact, field, line, value, isSkipped } = answer
  const name = pick(fact.label)
  const label = many && line !== undefined ? t('item.factOf', { n: line + 1, fact: name }) : name
  return (
    <Row {...row} label={label} at={field}>
      {isSkipped && value === undefined ? (
        <span className="hint">{t('notKnown')}</span>
      ) : (
        showValue(fact, value, { t, language })
      )}
    </Row>
  )
}

function Row(props: RowProps & { label: string; at: string; children: ReactNode }) {
  const { t } = useWords()
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
      {!props.isFixed && (
        <dd className="action no-print">
          <CheckLink state={{ ...props.state, at: props.at }}>
            {t('change')} <span className="sr-only">{props.label}</span>
          </CheckLink>
        </dd>
      )}
    </div>
  )
}
