import type { ActView } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { Cites } from '../../ui/Cite.tsx'
import { Day } from '../../ui/Day.tsx'

/** What an instrument does to others, or to itself: suspends, repeals, resumes, announces. */
export function Acts({ acts }: { acts: readonly ActView[] }) {
  const { t } = useWords()
  return (
    <section className="section" aria-labelledby="acts">
      <h2 id="acts">
        {t('notice.acts')} <span className="count">{acts.length}</span>
      </h2>
      <ul className="plain-list divided">
        {acts.map((act) => (
          <li
            key={`${act.act} ${act.from ?? act.on} ${act.targets.join()}`}
            className="stack-tight"
          >
            <ActSentence act={act} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ActSentence({ act }: { act: ActView }) {
  const { t } = useWords()
  const { from, through, on, continues, targets } = act
  return (
    <>
      <p className="row">
        <strong>{t(`act.${act.act}`)}</strong>
        {from && (
          <span>
            {t('act.from')} <Day day={from} />
          </span>
        )}
        {through && (
          <span>
            {t('act.through')} <Day day={through} />
          </span>
        )}
        {on && <Day day={on} />}
        {continues && (
          <span>
            {t('act.continues')} <Cites ids={[continues]} />
          </span>
        )}
      </p>
      {targets.length > 0 && (
        <p>
          {t('act.targets', { count: targets.length })} <Cites ids={targets} />
        </p>
      )}
    </>
  )
}
