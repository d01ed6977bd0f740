/** The languages every sentence of the product exists in. */
export const LANGUAGES = ['en', 'zh'] as const

export type Language = (typeof LANGUAGES)[number]

/** One sentence in every language of the product. */
export type Localised = Readonly<Record<Language, string>>
