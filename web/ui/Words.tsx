import type { Localised } from '#kernel'
import { LANGUAGE_TAGS, useWords } from '../i18n/language.ts'

/** The official Chinese words, marked as such. */
export function Official({ text }: { text: string }) {
  return (
    <q className="official" lang={LANGUAGE_TAGS.zh}>
      {text}
    </q>
  )
}

/** A name in the reader's language, with the official Chinese beside it where that differs. */
export function Name({ of }: { of: Localised }) {
  const { language } = useWords()
  if (language === 'zh' || of.zh === of.en) return <span lang={LANGUAGE_TAGS.zh}>{of.zh}</span>
  return (
    <>
      {of.en}{' '}
      <span className="beside" lang={LANGUAGE_TAGS.zh}>
        {of.zh}
      </span>
    </>
  )
}
