import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { controlledItems, instruments } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { PATHS } from '../../paths.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ItemTable } from './ItemTable.tsx'

const TYPING_PAUSE_MS = 250

export type ItemFilter = { q?: string; element?: string; instrument?: string }

/** Every controlled item, found by words, element and notice. The filters stand in the address. */
export function ItemsPage() {
  const { t } = useWords()
  const filter: ItemFilter = useSearch({ strict: false })
  const query = useQuery({ ...controlledItems(filter), placeholderData: (before) => before })
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <>
      <PageTitle title={t('items.title')} />
      <p className="reading">{t('items.lead')}</p>
      <Filters filter={filter} />
      <Loaded query={query} rows={14}>
        {({ total, items }) => (
          <>
            <p role="status">
              <strong>{t('items.count', { count: items.length })}</strong>
              {items.length < total && <span className="hint"> {t('items.of', { total })}</span>}
            </p>
            {items.length === 0 ? (
              <p className="reading">{t(isFiltered ? 'items.noneFound' : 'items.empty')}</p>
            ) : (
              <ItemTable items={items} caption={t('items.title')} />
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

function Filters({ filter }: { filter: ItemFilter }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(filter.q ?? '')
  const all = useQuery(controlledItems({}))
  const notices = useQuery(instruments({}))
  const show = (part: { [Key in keyof ItemFilter]: string | undefined }) => {
    const search = clean({ ...filter, ...part })
    return navigate({ to: PATHS.items, search, replace: true, resetScroll: false })
  }
  const search = useDebouncedCallback((q: string) => void show({ q }), TYPING_PAUSE_MS)
  const elements = new Set(all.data?.items.flatMap((item) => item.elements))
  const listing = notices.data?.instruments.filter(({ items }) => items > 0) ?? []
  return (
    <search className="filters no-print">
      <TextInput
        type="search"
        label={t('items.search')}
        placeholder={t('items.searchHint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          search(event.currentTarget.value)
        }}
      />
      <Select
        label={t('items.element')}
        placeholder={t('items.any')}
        data={[...elements].sort()}
        value={filter.element ?? null}
        onChange={(element) => void show({ element: element ?? undefined })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('items.clearElement') }}
      />
      <Select
        label={t('items.notice')}
        placeholder={t('items.any')}
        data={listing.map(({ id, number }) => ({ value: id, label: number }))}
        value={filter.instrument ?? null}
        onChange={(instrument) => void show({ instrument: instrument ?? undefined })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('items.clearNotice') }}
      />
    </search>
  )
}

/** Only what is set stands in the address. */
function clean(filter: { [Key in keyof ItemFilter]: string | undefined }): ItemFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as ItemFilter
}
