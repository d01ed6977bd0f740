import { Skeleton } from '@mantine/core'
import { useWords } from '../i18n/language.ts'

/** The shape of a page while it is on its way. */
export function PageSkeleton({ rows = 6 }: { rows?: number }) {
  const { t } = useWords()
  const lines = Array.from({ length: rows }, (_, index) => `line ${index}`)
  return (
    <div className="stack" aria-busy="true">
      <p className="sr-only" role="status">
        {t('loading')}
      </p>
      <Skeleton height={32} width="60%" />
      {lines.map((line) => (
        <Skeleton key={line} height={18} />
      ))}
    </div>
  )
}
