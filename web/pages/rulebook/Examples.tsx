import type { ProvisionView } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { Day } from '../../ui/Day.tsx'
import { OutcomeTag, RangeTag } from '../../ui/Tag.tsx'
import { isAnswer, isRange } from './expected.ts'

/**
 * The situations that stand beside the rule, with the answer the law gives: they are also its
 * tests.
 */
export function Examples({ examples }: { examples: ProvisionView['examples'] }) {
  const { t } = useWords()
  if (examples.length === 0) return null
  return (
    <section className="section" aria-labelledby="examples">
      <h2 id="examples">
        {t('provision.examples')} <span className="count">{examples.length}</span>
      </h2>
      <p className="reading hint">{t('provision.examplesHint')}</p>
      <table className="folds">
        <thead>
          <tr>
            <th scope="col">{t('provision.situation')}</th>
            <th scope="col">{t('provision.onDay')}</th>
            <th scope="col">{t('provision.gives')}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ name, asOf, expect }) => (
            <tr key={`${name} ${asOf}`}>
              <th scope="row" lang="en">
                {name}
              </th>
              <td>
                <Day day={asOf} />
              </td>
              <td>
                <Expected expect={expect} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Expected({ expect }: { expect: unknown }) {
  if (typeof expect !== 'object' || expect === null) return null
  const { outcome, range } = expect as { outcome?: unknown; range?: unknown }
  if (isRange(range)) return <RangeTag range={range} />
  return isAnswer(outcome) ? <OutcomeTag outcome={outcome} /> : null
}
