import type { Localised } from '#kernel'
import { LANGUAGES } from '#kernel'

/** The catalogue of sentences that answers are made of, by key, as sentences.yaml holds it. */
export type Sentences = Readonly<Record<string, Localised>>

/** Words to put into a sentence: the same in each language, or one for each. */
export type Fillings = Readonly<Record<string, string | Localised>>

/** The sentence with this key, its braces filled. A key that is not in the catalogue is a bug. */
export function say(sentences: Sentences, key: string, fillings: Fillings = {}): Localised {
  const template = sentences[key]
  if (!template) throw new Error(`no sentence is called ${key}`)
  const [en, zh] = LANGUAGES.map((language) =>
    template[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const filling = fillings[name]
      if (filling === undefined) return whole
      return typeof filling === 'string' ? filling : filling[language]
    }),
  )
  return { en: en ?? '', zh: zh ?? '' }
}

/** Several texts joined as a list in each language. */
export function joined(texts: readonly Localised[]): Localised {
  return {
    en: texts.map((text) => text.en).join(', '),
    zh: texts.map((text) => text.zh).join('、'),
  }
}
