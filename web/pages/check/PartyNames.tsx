import { TextInput } from '@mantine/core'
import type { Transaction } from '../../api/determination.ts'
import { LANGUAGE_TAGS, useWords } from '../../i18n/language.ts'
import { withValue } from './field-path.ts'
import { useListedParties } from './use-listed-parties.ts'

const ROLES = {
  importer: 'importer.name',
  consignee: 'consignees',
  endUser: 'endUser.name',
} as const
type Role = keyof typeof ROLES
export type Names = Readonly<Record<Role, string>>

export function namesOf({ importer, consignees, endUser }: Transaction): Names {
  return {
    importer: importer?.name ?? '',
    consignee: consignees?.[0]?.name ?? '',
    endUser: endUser?.name ?? '',
  }
}

/**
 * The transaction with these names; other consignees, and what else is known of a party, are kept.
 */
export function withNames(transaction: Transaction, names: Names): Transaction {
  const { importer, consignee, endUser } = names
  const [first, ...others] = transaction.consignees ?? []
  const consignees = consignee.trim() ? [{ ...first, name: consignee.trim() }, ...others] : others
  const fields: readonly [string, unknown][] = [
    ['importer.name', importer.trim() || undefined],
    ['consignees', consignees.length > 0 ? consignees : undefined],
    ['endUser.name', endUser.trim() || undefined],
  ]
  return fields.reduce((filled, [path, value]) => {
    const isAbsent = value === undefined && !hasParent(filled, path)
    return isAbsent ? filled : withValue(filled, path, value)
  }, transaction)
}

function hasParent(transaction: Transaction, path: string): boolean {
  const [parent = ''] = path.split('.')
  return Object.hasOwn(transaction, parent)
}

type Props = { names: Names; onChange: (names: Names) => void }

/** Who takes part. A name that stands on a list in the same words is pointed out at once. */
export function PartyNames({ names, onChange }: Props) {
  const { t } = useWords()
  const { find } = useListedParties()
  return (
    <div className="stack">
      <p className="hint">{t('parties.namesHint')}</p>
      {(Object.keys(ROLES) as Role[]).map((role) => {
        const hits = find(names[role])
        return (
          <div key={role} className="stack-tight">
            <TextInput
              id={ROLES[role]}
              label={t(`parties.${role}`)}
              value={names[role]}
              autoComplete="off"
              onChange={(event) => onChange({ ...names, [role]: event.currentTarget.value })}
            />
            <div role="status">
              {hits.map((party) => (
                <p key={party.id} className="notice" data-tone="bad">
                  <span>
                    {t('parties.hit', { number: party.number })} <strong>{party.name.en}</strong>{' '}
                    <span lang={LANGUAGE_TAGS.zh}>{party.name.zh}</span>
                  </span>
                </p>
              ))}
            </div>
          </div>
        )
      })}
    </div>
  )
}
