import type { FoundItem } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { TruthMark } from '../../ui/TruthMark.tsx'

/**
 * The words that matched, and each parameter: what is needed, what was said, and whether it holds.
 */
export function ProposalEvidence({ proposal }: { proposal: FoundItem }) {
  const { t, pick } = useWords()
  const words = proposal.evidence.filter(({ kind }) => kind !== 'parameter')
  return (
    <span className="evidence">
      {words.map(({ text, says }) => (
        <span key={`${text} ${says.en}`}>{pick(says)}</span>
      ))}
      {proposal.parameters.map(({ fact, label, needed, given, truth }) => (
        <span key={`${fact} ${needed}`}>
          <TruthMark truth={truth} /> {t('proposals.parameter', { label: pick(label), needed })}
          {given === undefined ? t('proposals.notGiven') : t('proposals.given', { given })}
        </span>
      ))}
    </span>
  )
}
