import type { Determination } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { Cite } from '../../ui/Cite.tsx'
import { Day } from '../../ui/Day.tsx'
import { StateSentence } from '../../ui/StateSentence.tsx'
import { OutcomeTag, RangeTag } from '../../ui/Tag.tsx'
import { HorizonPicture } from './HorizonPicture.tsx'
import { Section } from './Section.tsx'
import { hasLater, stretchesOf } from './sections.ts'

/** The same shipment on later days, and the rules that sleep until then. */
export function Later({ determination }: { determination: Determination }) {
  const { t } = useWords()
  if (!hasLater(determination)) return null
  return (
    <Section id="later">
      <p className="reading">{t('later.hint')}</p>
      <HorizonPicture determination={determination} />
      <HorizonTable determination={determination} />
      <DormantTable determination={determination} />
    </Section>
  )
}

function HorizonTable({ determination }: { determination: Determination }) {
  const { t } = useWords()
  const stretches = stretchesOf(determination)
  if (stretches.length < 2) return null
  return (
    <table>
      <caption>{t('later.horizon')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('later.from')}</th>
          <th scope="col">{t('later.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {stretches.map(({ from, range }) => (
          <tr key={from}>
            <th scope="row">
              <Day day={from} />
            </th>
            <td>
              <RangeTag range={range} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DormantTable({ determination: { dormant, lines } }: { determination: Determination }) {
  const { t } = useWords()
  if (dormant.length === 0) return null
  return (
    <table className="folds">
      <caption>{t('later.dormant', { count: dormant.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('later.bitesOn')}</th>
          <th scope="col">{t('later.rule')}</th>
          <th scope="col">{t('later.wouldGive')}</th>
          <th scope="col">{t('later.now')}</th>
        </tr>
      </thead>
      <tbody>
        {dormant.map(({ rule, line, bitesOn, provision, outcome, state }) => (
          <tr key={`${rule} ${line}`}>
            <th scope="row">{bitesOn ? <Day day={bitesOn} /> : t('later.noDay')}</th>
            <td>
              <Cite provision={provision} />
              {lines.length > 1 && ` · ${t('item.numbered', { n: line + 1 })}`}
            </td>
            <td>
              <OutcomeTag outcome={outcome} />
            </td>
            <td>
              <StateSentence state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
