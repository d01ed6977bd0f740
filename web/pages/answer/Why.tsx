import type { Determination, FindingView, LineDetermination } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { FindingCard } from './FindingCard.tsx'
import { FindingRows } from './FindingRows.tsx'
import { Section } from './Section.tsx'

/** Rules that do not decide by themselves, told shortly: the doubtful first. */
const SHORTLY = ['undecided', 'defeated', 'unattached', 'not_met'] as const

/** Why: the rules that decide in full, and shortly those that might, and those that do not. */
export function Why({ determination }: { determination: Determination }) {
  return (
    <Section id="why">
      {determination.lines.map((line) => (
        <LineReasons key={line.line} line={line} many={determination.lines.length > 1} />
      ))}
    </Section>
  )
}

function LineReasons({ line, many }: { line: LineDetermination; many: boolean }) {
  const { t, pick } = useWords()
  const told = line.findings.filter(isTold)
  const others = line.findings.filter((finding) => !isTold(finding))
  const isBare = line.findings.every(({ status }) => status === 'not_met')
  return (
    <div className="stack">
      {many && <h3>{t('item.numbered', { n: line.line + 1 })}</h3>}
      <Classification line={line} />
      {isBare && <p className="reading">{t('why.nothing', { count: line.findings.length })}</p>}
      {told.map((finding) => (
        <FindingCard key={finding.rule} finding={finding} />
      ))}
      {SHORTLY.map((status) => (
        <FindingRows
          key={status}
          status={status}
          findings={others.filter((finding) => finding.status === status)}
        />
      ))}
      {line.notes.length > 0 && (
        <ul className="reading hint">
          {line.notes.map((note) => (
            <li key={note.en}>{pick(note)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Rules that decide, or would if the law itself were not in doubt. */
function isTold({ status, because }: FindingView): boolean {
  return status === 'counts' || (status === 'undecided' && because.truth === 'true')
}

/** Which control codes the answer takes the item to fall under, and on whose word. */
function Classification({ line }: { line: LineDetermination }) {
  const { t } = useWords()
  const codes = line.codes.join(t('listSeparator'))
  return (
    <p className="reading">
      {t(`why.classified.${line.classified}`)}{' '}
      {line.classified !== 'unknown' && <strong className="code">{codes || t('none')}</strong>}
    </p>
  )
}
