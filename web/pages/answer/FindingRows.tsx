import type { FindingView, Reason } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { Cite } from '../../ui/Cite.tsx'
import { ReasonTree } from '../../ui/ReasonTree.tsx'
import { StatusTag } from '../../ui/Tag.tsx'
import { useLawNames } from '../../ui/use-law-names.ts'

type Status = Exclude<FindingView['status'], 'counts'>
type Props = { status: Status; findings: readonly FindingView[] }

/** The truth of the legs that kept a rule from deciding. */
const DECISIVE: Readonly<Record<Status, Reason['truth']>> = {
  undecided: 'unknown',
  defeated: 'true',
  unattached: 'true',
  not_met: 'false',
}

/**
 * Rules told in one line each: what they would do, where they stand, and what keeps them from it.
 */
export function FindingRows({ status, findings }: Props) {
  const { t } = useWords()
  if (findings.length === 0) return null
  return (
    <details className={status === 'not_met' ? 'finding-rows no-print' : 'finding-rows'}>
      <summary>{t(`why.${status}`, { count: findings.length })}</summary>
      <ul className="plain-list divided">
        {findings.map((finding) => (
          <li key={finding.rule}>
            <FindingRow finding={finding} status={status} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function FindingRow({ finding, status }: { finding: FindingView; status: Status }) {
  const { t, pick } = useWords()
  const nameOf = useLawNames()
  const { effect, provision, state, because, defeatedBy } = finding
  const legs = (because.of ?? [because]).filter(({ truth }) => truth === DECISIVE[status])
  return (
    <div className="stack-tight">
      <p className="row">
        <strong>{t(`effect.${effect}`)}</strong> <Cite provision={provision} />
        {state.status !== 'in_force' && <StatusTag status={state.status} />}
      </p>
      <p className="hint">
        {defeatedBy.length > 0
          ? t('why.defeatedBy', {
              rules: defeatedBy
                .map((rule) => nameOf(rule.slice(0, rule.lastIndexOf('/'))))
                .join(t('listSeparator')),
            })
          : legs.map(({ says }) => pick(says)).join(t('clause'))}
      </p>
      <details className="no-print">
        <summary>{t('why.legs')}</summary>
        <ReasonTree reason={because} />
      </details>
    </div>
  )
}
