import type { Reason } from '../api/determination.ts'
import { useWords } from '../i18n/language.ts'
import { TruthMark } from './TruthMark.tsx'
import './reason-tree.css'

/** A reason leg by leg, true and false alike. A leg that holds for legs of its own unfolds. */
export function ReasonTree({ reason }: { reason: Reason }) {
  const legs = reason.of ?? [reason]
  return (
    <div>
      {reason.of && <ReasonLine reason={reason} />}
      <ul className="reasons">
        {legs.map((leg, index) => (
          <ReasonNode key={`${leg.says.en} ${String(index)}`} reason={leg} />
        ))}
      </ul>
    </div>
  )
}

function ReasonNode({ reason }: { reason: Reason }) {
  const legs = reason.of ?? []
  if (legs.length === 0) {
    return (
      <li data-truth={reason.truth}>
        <ReasonLine reason={reason} />
      </li>
    )
  }
  return (
    <li data-truth={reason.truth}>
      <details>
        <summary>
          <ReasonLine reason={reason} />
        </summary>
        <ul className="reasons">
          {legs.map((leg, index) => (
            <ReasonNode key={`${leg.says.en} ${String(index)}`} reason={leg} />
          ))}
        </ul>
      </details>
    </li>
  )
}

function ReasonLine({ reason }: { reason: Reason }) {
  const { pick } = useWords()
  return (
    <span className="reason">
      <TruthMark truth={reason.truth} /> {pick(reason.says)}
    </span>
  )
}
