import { Select } from '@mantine/core'
import { useWords } from '../../i18n/language.ts'
import { namesOf, useListedParties } from './use-listed-parties.ts'

/** Enough to choose from; typing more narrows it. */
const SHOWN_AT_ONCE = 50

type Props = { chosen: readonly string[]; onChange: (entries: readonly string[]) => void }

/** Picks the list entries a party was found to be. */
export function EntryPicker({ chosen, onChange }: Props) {
  const { t } = useWords()
  const { listed } = useListedParties()
  const data = listed.map((party) => ({
    value: party.id,
    label: `${party.name.en ?? party.name.zh} · ${party.number}`,
    names: namesOf(party).join(' ').toLowerCase(),
  }))
  const labelOf = (id: string) => data.find(({ value }) => value === id)?.label ?? id
  return (
    <div className="stack-tight">
      <Select
        label={t('parties.pick')}
        placeholder={t('parties.pickHint')}
        data={data.filter(({ value }) => !chosen.includes(value))}
        value={null}
        searchable
        limit={SHOWN_AT_ONCE}
        nothingFoundMessage={t('parties.noEntry')}
        filter={({ search, limit }) =>
          data.filter(({ names }) => names.includes(search.trim().toLowerCase())).slice(0, limit)
        }
        onChange={(id) => id && onChange([...chosen, id])}
      />
      <ul className="plain-list">
        {chosen.map((id) => (
          <li key={id} className="row">
            <span>{labelOf(id)}</span>
            <button
              type="button"
              className="link-button"
              onClick={() => onChange(chosen.filter((each) => each !== id))}
            >
              {t('remove')} <span className="sr-only">{labelOf(id)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
