import { type ComboboxItem, Select } from '@mantine/core'
import { useMemo } from 'react'
import { COUNTRY_CODES, countryName, type Language } from '#kernel'
import { useWords } from '../../../i18n/language.ts'

type Country = ComboboxItem & { names: string }
type Props = { label: string; value: unknown; onChange: (code: string | null) => void }

/** A country or region, found by its code or by its name in either language. */
export function CountryField({ label, value, onChange }: Props) {
  const { t, language } = useWords()
  const countries = useMemo(() => countriesIn(language), [language])
  return (
    <Select
      aria-label={label}
      className="narrow-field"
      placeholder={t('question.country')}
      data={countries}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      searchable
      clearable={false}
      nothingFoundMessage={t('question.noCountry')}
      maxDropdownHeight={280}
      filter={({ search }) => {
        const sought = search.trim().toLowerCase()
        return countries
          .filter(({ names }) => names.includes(sought))
          .toSorted((one, other) => rankOf(one, sought) - rankOf(other, sought))
      }}
    />
  )
}

function countriesIn(language: Language): Country[] {
  return COUNTRY_CODES.map((code) => ({
    value: code,
    label: countryName(code, language),
    names: `${code} ${countryName(code, 'en')} ${countryName(code, 'zh')}`.toLowerCase(),
  })).toSorted((one, other) => one.label.localeCompare(other.label, language))
}

/** Names that begin with what was typed come first. */
function rankOf({ label, value }: Country, sought: string): number {
  if (value.toLowerCase() === sought) return 0
  return label.toLowerCase().startsWith(sought) ? 1 : 2
}
