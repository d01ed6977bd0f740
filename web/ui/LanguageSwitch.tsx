import { LANGUAGES, type Language } from '#kernel'
import { LANGUAGE_TAGS, switchLanguage, useWords } from '../i18n/language.ts'

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { t, language } = useWords()
  const other = LANGUAGES.find((each) => each !== language) as Language
  return (
    <button
      type="button"
      className="language-switch"
      lang={LANGUAGE_TAGS[other]}
      onClick={() => void switchLanguage(other)}
    >
      {t('nav.otherLanguage')}
    </button>
  )
}
