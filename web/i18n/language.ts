import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { LANGUAGES, type Language, type Localised } from '#kernel'

const REMEMBERED = 'portcullis.language'

/** What each language calls itself in `lang` attributes. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' }

const catalogues = { en: () => import('./en.json'), zh: () => import('./zh.json') }

/** Loads the catalogue of the language asked for in the address, remembered, or of the browser. */
export async function startLanguage(): Promise<void> {
  const language = chosenLanguage()
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await catalogueOf(language) } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  tellDocument(language)
}

/** Changes the language everywhere, for this visit and the next. */
export async function switchLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await catalogueOf(language))
  }
  await i18next.changeLanguage(language)
  remember(language)
  tellDocument(language)
}

/** The language of the page, its sentences, and the right side of a text that exists in both. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'zh' ? 'zh' : 'en'
  const pick = (text: Localised) => text[language]
  return { t, language, pick }
}

export type Translate = ReturnType<typeof useWords>['t']

async function catalogueOf(language: Language) {
  return (await catalogues[language]()).default
}

function chosenLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  if (isLanguage(asked)) {
    remember(asked)
    return asked
  }
  const remembered = read()
  if (isLanguage(remembered)) return remembered
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

function isLanguage(word: string | null): word is Language {
  return LANGUAGES.some((language) => language === word)
}

function tellDocument(language: Language) {
  document.documentElement.lang = LANGUAGE_TAGS[language]
}

/** A browser may refuse storage; the language then lasts as long as the page. */
function remember(language: Language) {
  try {
    localStorage.setItem(REMEMBERED, language)
  } catch {}
}

function read(): string | null {
  try {
    return localStorage.getItem(REMEMBERED)
  } catch {
    return null
  }
}
