import { useQuery } from '@tanstack/react-query'
import { type FoundItem, foundItems } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { Name } from '../../ui/Words.tsx'
import type { Classified, ItemDraft } from './item-draft.ts'
import { ProposalEvidence } from './ProposalEvidence.tsx'

const SHOWN_AT_ONCE = 6

type Props = {
  text: string
  hs: string
  draft: ItemDraft
  onChange: (part: Partial<ItemDraft>) => void
}

/**
 * What the description may mean on the control list: to accept one, to leave open, or to deny all.
 */
export function Proposals({ text, hs, draft, onChange }: Props) {
  const { t } = useWords()
  const query = useQuery({ ...foundItems(text, hs), placeholderData: (before) => before })
  if (draft.ownCodes.trim() !== '' && draft.classified === 'by-code') return null
  const isAsked = text.trim().length > 1 || hs.trim().length > 3
  if (!isAsked || !query.data) return null
  const proposals = query.data.proposals.slice(0, SHOWN_AT_ONCE)
  const choose = (classified: Classified, accepted = '') => onChange({ classified, accepted })
  return (
    <fieldset className="question">
      <legend className="question-legend">
        <h2>{t('proposals.title')}</h2>
        <span className="hint" role="status">
          {t('proposals.count', { count: proposals.length })}
        </span>
      </legend>
      {proposals.map((proposal) => (
        <ProposalChoice
          key={proposal.code}
          proposal={proposal}
          isChosen={draft.classified === 'by-proposal' && draft.accepted === proposal.code}
          onChoose={() => choose('by-proposal', proposal.code)}
        />
      ))}
      <OtherChoice
        isChosen={draft.classified === 'by-description'}
        title={t('proposals.unsure')}
        hint={t('proposals.unsureHint')}
        onChoose={() => choose('by-description')}
      />
      <OtherChoice
        isChosen={draft.classified === 'not-listed'}
        title={t('proposals.notListed')}
        hint={t('proposals.notListedHint')}
        onChoose={() => choose('not-listed')}
      />
    </fieldset>
  )
}

type Chosen = { isChosen: boolean; onChoose: () => void }

function ProposalChoice({ proposal, isChosen, onChoose }: Chosen & { proposal: FoundItem }) {
  const { t } = useWords()
  return (
    <div className="proposal" data-grade={proposal.grade}>
      <label className="choice">
        <input type="radio" name="proposal" checked={isChosen} onChange={onChoose} />
        <span className="choice-body">
          <span className="proposal-head">
            <strong className="code">{proposal.code}</strong>
            <span className="grade" data-grade={proposal.grade}>
              {t(`proposals.${proposal.grade}`)}
            </span>
          </span>
          <span>
            <Name of={proposal.name} />
          </span>
          <ProposalEvidence proposal={proposal} />
        </span>
      </label>
    </div>
  )
}

function OtherChoice(props: Chosen & { title: string; hint: string }) {
  return (
    <label className="choice">
      <input type="radio" name="proposal" checked={props.isChosen} onChange={props.onChoose} />
      <span className="choice-body">
        <strong>{props.title}</strong>
        <span className="hint">{props.hint}</span>
      </span>
    </label>
  )
}
