import type { DoubtView } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { Cite } from '../../ui/Cite.tsx'
import { RangeTag, StatusTag } from '../../ui/Tag.tsx'
import { Section } from './Section.tsx'

/** Where the law itself is in doubt: both readings, and what each gives. Nothing is assumed. */
export function Doubts({ doubts }: { doubts: readonly DoubtView[] }) {
  if (doubts.length === 0) return null
  return (
    <Section id="doubts" count={doubts.length}>
      {doubts.map((doubt) => (
        <Doubt key={doubt.id} doubt={doubt} />
      ))}
    </Section>
  )
}

function Doubt({ doubt }: { doubt: DoubtView }) {
  const { t, pick } = useWords()
  return (
    <div className="notice" data-tone="waiting">
      <p className="row">
        <StatusTag status="unconfirmed" />
      </p>
      <p>{pick(doubt.says)}</p>
      <table className="readings">
        <caption className="sr-only">{t('doubts.readings')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('doubts.reading')}</th>
            <th scope="col">{t('doubts.gives')}</th>
          </tr>
        </thead>
        <tbody>
          {doubt.readings.map(({ says, range }) => (
            <tr key={says.en}>
              <th scope="row">{pick(says)}</th>
              <td>
                <RangeTag range={range} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        {t('doubts.about')}{' '}
        <span className="cites">
          {doubt.provisions.map((provision) => (
            <Cite key={provision.id} provision={provision} />
          ))}
        </span>
      </p>
    </div>
  )
}
