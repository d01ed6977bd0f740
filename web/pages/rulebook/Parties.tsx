import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PartyView } from '../../api/rulebook.ts'
import { showCountry } from '../../i18n/format.ts'
import { LANGUAGE_TAGS, useWords } from '../../i18n/language.ts'

/** A list longer than this gets a field to search it. */
const LONG = 12

/** Whom a notice lists. */
export function Parties({ parties }: { parties: readonly PartyView[] }) {
  const { t, language } = useWords()
  const [sought, setSought] = useState('')
  const found = parties.filter((party) => isNamed(party, sought))
  return (
    <section className="section" aria-labelledby="parties">
      <h2 id="parties">
        {t('notice.parties')} <span className="count">{parties.length}</span>
      </h2>
      {parties.length > LONG && (
        <TextInput
          type="search"
          label={t('parties.search')}
          className="narrow-field no-print"
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <p role="status" className="hint">
        {t('parties.count', { count: found.length })}
      </p>
      <table className="folds">
        <thead>
          <tr>
            <th scope="col">{t('parties.name')}</th>
            <th scope="col">{t('parties.official')}</th>
            <th scope="col">{t('parties.country')}</th>
            <th scope="col">{t('parties.aliases')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ id, name, country, aliases }) => (
            <tr key={id}>
              <th scope="row">{name.en ?? name.zh}</th>
              <td lang={LANGUAGE_TAGS.zh}>{name.zh}</td>
              <td>{country && showCountry(country, language)}</td>
              <td>{aliases.join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function isNamed({ name, aliases }: PartyView, sought: string): boolean {
  const names = [name.en, name.zh, ...aliases].join(' ').toLowerCase()
  return names.includes(sought.trim().toLowerCase())
}
