import type { Reason } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'

/** A condition as nested sentences, without saying of anything whether it holds. */
export function ReasonSentences({ reason }: { reason: Reason }) {
  return (
    <ul className="sentences">
      <Sentence reason={reason} />
    </ul>
  )
}

function Sentence({ reason }: { reason: Reason }) {
  const { pick } = useWords()
  const legs = reason.of ?? []
  return (
    <li>
      {pick(reason.says)}
      {legs.length > 0 && (
        <ul className="sentences">
          {legs.map((leg, index) => (
            <Sentence key={`${leg.says.en} ${String(index)}`} reason={leg} />
          ))}
        </ul>
      )}
    </li>
  )
}
