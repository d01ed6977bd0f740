import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/language.ts'

export type FieldError = { readonly field: string; readonly message: string }

/** The list of what to correct, at the top and with the focus, each linked to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const { t } = useWords()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div ref={summary} className="notice" data-tone="bad" role="alert" tabIndex={-1}>
      <h2>{t('errors.title')}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The fragment of the address holds the shipment, so the link must not replace it. */
function focusField(event: React.MouseEvent, field: string) {
  event.preventDefault()
  const found = document.getElementById(field)
  const target = found?.matches('input, textarea') ? found : found?.querySelector('input, textarea')
  if (target instanceof HTMLElement) target.focus()
}
