import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../i18n/language.ts'

const SHOWN_FOR_MS = 2_500

type Props = { text: () => string; label: string; compact?: boolean }

/** Copies a text and says so, to eyes and to ears. */
export function CopyButton({ text, label, compact = false }: Props) {
  const { t } = useWords()
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()
  const copy = async () => {
    setOutcome(
      await navigator.clipboard.writeText(text()).then(
        () => 'copied',
        () => 'refused',
      ),
    )
    setTimeout(() => setOutcome(undefined), SHOWN_FOR_MS)
  }
  return (
    <span className="copy no-print">
      <Button variant="default" size={compact ? 'xs' : 'sm'} onClick={() => void copy()}>
        {outcome === 'copied' ? t('copy.done') : label}
      </Button>
      <span role="status" className={outcome === 'refused' ? 'hint' : 'sr-only'}>
        {outcome && t(outcome === 'copied' ? 'copy.done' : 'copy.refused')}
      </span>
    </span>
  )
}
