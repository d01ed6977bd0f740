import { useWords } from '../i18n/language.ts'

export type TruthWord = 'true' | 'false' | 'unknown'

const STROKES: Readonly<Record<TruthWord, string>> = {
  true: 'm3.500 8.500 3 3 6-7',
  false: 'm4 4 8 8M12 4l-8 8',
  unknown: 'M5.500 5.500a2.500 2.500 0 1 1 3.500 2.300c-.8.35-1 .8-1 1.700M8 12.400v.1',
}

/** Whether a leg of a reason holds: a tick, a cross or a question mark, and the word for it. */
export function TruthMark({ truth }: { truth: TruthWord }) {
  const { t } = useWords()
  return (
    <span className="truth" data-truth={truth}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={STROKES[truth]} />
      </svg>
      <span className="sr-only">{t(`truth.${truth}`)}: </span>
    </span>
  )
}
