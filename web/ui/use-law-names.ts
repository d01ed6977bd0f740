import { useQuery } from '@tanstack/react-query'
import type { Localised } from '#kernel'
import { instruments } from '../api/rulebook.ts'
import { instrumentNumber } from '../i18n/format.ts'
import { useWords } from '../i18n/language.ts'

/**
 * What people call an instrument or a provision, from its id; made from the id until the names are
 * here.
 */
export function useLawNames() {
  const { data } = useQuery(instruments({}))
  const call = useCall()
  return (id: string) => {
    const [instrument = id, provision] = id.split('#')
    const found = data?.instruments.find((each) => each.id === instrument)
    const label = found?.provisions.find((each) => each.id === id)?.label
    return call(
      found ?? { number: instrumentNumber(instrument) },
      label ?? (provision ? { en: provision, zh: provision } : undefined),
    )
  }
}

type Called = { readonly number: string; readonly title?: Localised }

/**
 * "No. 61/2025, paragraph 1(1)". An instrument that has a name in place of a number goes by its
 * name, which in Chinese is its title.
 */
export function useCall() {
  const { t, pick, language } = useWords()
  return ({ number, title }: Called, label?: Localised) => {
    const isNumber = /^\d/.test(number)
    const byName = language === 'zh' && title ? t('titled', { title: title.zh }) : number
    const name = isNumber ? t('numbered', { number }) : byName
    return label ? t('cite', { name, label: pick(label) }) : name
  }
}
