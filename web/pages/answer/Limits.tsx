import type { Determination } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { Section } from './Section.tsx'

/** Signs to look out for, and what this answer does not cover. */
export function Limits({ determination }: { determination: Determination }) {
  const { t, pick } = useWords()
  const { redFlags, notCovered } = determination
  const raised = redFlags.filter((flag) => flag.raised)
  const others = redFlags.filter((flag) => !flag.raised)
  return (
    <Section id="limits">
      {raised.length > 0 && (
        <div className="notice" data-tone="waiting">
          <h3>{t('limits.raised', { count: raised.length })}</h3>
          <FlagList flags={raised} />
        </div>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t('limits.flags', { count: others.length })}</summary>
          <FlagList flags={others} />
        </details>
      )}
      <h3>{t('limits.notCovered')}</h3>
      <ul className="reading">
        {notCovered.map((each) => (
          <li key={each.en}>{pick(each)}</li>
        ))}
        <li>{t('limits.notAdvice')}</li>
      </ul>
    </Section>
  )
}

function FlagList({ flags }: { flags: Determination['redFlags'] }) {
  const { pick } = useWords()
  return (
    <ul>
      {flags.map(({ id, says }) => (
        <li key={id}>{pick(says)}</li>
      ))}
    </ul>
  )
}
