import { Button, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/language.ts'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import type { CheckState } from './fragment.ts'
import { draftOf, type ItemDraft, itemOf } from './item-draft.ts'
import { Proposals } from './Proposals.tsx'
import { useTrySituation } from './use-try-situation.ts'

const TYPING_PAUSE_MS = 300

/** Says what one item is: in plain words, by its control code, or by its customs code. */
export function ItemPage({ state, line }: { state: CheckState; line: number }) {
  const { t } = useWords()
  const before = state.transaction.items[line]
  const [draft, setDraft] = useState(() => draftOf(before))
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [text] = useDebouncedValue(draft.description, TYPING_PAUSE_MS)
  const [hs] = useDebouncedValue(draft.hs, TYPING_PAUSE_MS)
  const { tryAndGo, isTrying } = useTrySituation(setErrors, 'description')
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  const change = (part: Partial<ItemDraft>) => setDraft({ ...draft, ...part })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const item = itemOf(draft, before)
    if (!item) return setErrors([{ field: 'description', message: t('item.missing') }])
    const items = state.transaction.items.toSpliced(line, 1, item)
    const { at: _, ...rest } = state
    const next = before ? { at: 'summary' } : {}
    return void tryAndGo({ ...rest, ...next, transaction: { ...state.transaction, items } })
  }

  return (
    <form className="stack reading" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <PageTitle title={t(line === 0 ? 'item.title' : 'item.titleNext')} />
      <Textarea
        id="description"
        label={t('item.description')}
        description={t('item.descriptionHint')}
        autosize
        minRows={2}
        value={draft.description}
        error={errorAt('description')}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <Proposals text={text} hs={hs} draft={draft} onChange={change} />
      <details open={draft.hs !== '' || draft.ownCodes !== ''}>
        <summary>{t('item.byCode')}</summary>
        <div className="stack">
          <TextInput
            id="code"
            label={t('item.code')}
            description={t('item.codeHint')}
            className="narrow-field"
            value={draft.ownCodes}
            error={errorAt('code')}
            onChange={(event) =>
              change({ ownCodes: event.currentTarget.value, classified: 'by-code' })
            }
          />
          <TextInput
            id="hs"
            label={t('item.hs')}
            description={t('item.hsHint')}
            inputMode="numeric"
            className="narrow-field"
            value={draft.hs}
            error={errorAt('hs')}
            onChange={(event) => change({ hs: event.currentTarget.value })}
          />
        </div>
      </details>
      <div className="form-actions">
        <Button type="submit" size="lg" loading={isTrying}>
          {t('continue')}
        </Button>
      </div>
    </form>
  )
}
