import type { ReactNode } from 'react'
import { useWords } from '../../i18n/language.ts'

type Props = {
  id:
    | 'open'
    | 'doubts'
    | 'lines'
    | 'why'
    | 'next'
    | 'later'
    | 'limits'
    | 'said'
    | 'compare'
    | 'receipt'
  count?: number
  isForScreen?: boolean
  children: ReactNode
}

/** One part of the answer, which the contents lead to. */
export function Section({ id, count, isForScreen = false, children }: Props) {
  const { t } = useWords()
  return (
    <section className={isForScreen ? 'section no-print' : 'section'} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className="section-head">
        {t(`answer.${id}`)} {count !== undefined && <span className="count">{count}</span>}
      </h2>
      {children}
    </section>
  )
}
