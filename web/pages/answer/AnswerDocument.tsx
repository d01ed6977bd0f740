import type { Determination } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import type { CheckState } from '../check/fragment.ts'
import { ComparePanel } from './ComparePanel.tsx'
import { Doubts } from './Doubts.tsx'
import { Later } from './Later.tsx'
import { Limits } from './Limits.tsx'
import { Lines } from './Lines.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Receipt } from './Receipt.tsx'
import { Said } from './Said.tsx'
import { StillOpen } from './StillOpen.tsx'
import { hasLater, hasSteps } from './sections.ts'
import { useUnfoldedPrint } from './use-unfolded-print.ts'
import { Verdict } from './Verdict.tsx'
import { Why } from './Why.tsx'

export type AnswerProps = { state: CheckState; determination: Determination }

/** The answer, in the order a person asks: what, why, what now, until when, on what grounds. */
export function AnswerDocument(props: AnswerProps) {
  const { determination } = props
  useUnfoldedPrint()
  return (
    <article>
      <PrintHead determination={determination} />
      <div className="stack-wide">
        <Verdict {...props} />
        <div className="answer-columns">
          <Contents determination={determination} />
          <div className="stack-wide answer-body">
            <StillOpen {...props} />
            <Doubts doubts={determination.doubts} />
            {determination.lines.length > 1 && <Lines {...props} />}
            <Why determination={determination} />
            <NextSteps determination={determination} />
            <Later determination={determination} />
            <Limits determination={determination} />
            <Said {...props} />
            <ComparePanel {...props} />
            <Receipt {...props} />
          </div>
        </div>
      </div>
    </article>
  )
}

/** What stands at the head of a printed answer. */
function PrintHead({ determination }: { determination: Determination }) {
  const { t, pick } = useWords()
  return (
    <div className="print-only print-head">
      <strong>{t('product')}</strong>
      <span>
        {t('answer.printHead', { jurisdiction: pick(determination.jurisdiction.name) })}{' '}
        <span className="code">{determination.receipt.answer.slice(0, 16)}</span>
      </span>
    </div>
  )
}

function Contents({ determination }: { determination: Determination }) {
  const { t } = useWords()
  const { doubts, lines, questions } = determination
  const sections = [
    questions.length > 0 && ('open' as const),
    doubts.length > 0 && ('doubts' as const),
    lines.length > 1 && ('lines' as const),
    'why' as const,
    hasSteps(determination) && ('next' as const),
    hasLater(determination) && ('later' as const),
    'limits' as const,
    'said' as const,
    'compare' as const,
    'receipt' as const,
  ].filter((section) => section !== false)
  return (
    <nav className="contents no-print" aria-label={t('answer.contents')}>
      <ul className="plain-list">
        {sections.map((section) => (
          <li key={section}>
            <button type="button" className="link-button" onClick={() => showSection(section)}>
              {t(`answer.${section}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The fragment of the address holds the shipment, so places on the page are reached by hand. */
function showSection(section: string) {
  const heading = document.getElementById(section)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}
