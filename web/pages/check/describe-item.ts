import type { TransactionItem } from '../../api/determination.ts'
import type { Translate } from '../../i18n/language.ts'

/** An item in a few words: what was said of it, or else the codes it was given. */
export function describeItem(item: TransactionItem, t: Translate): string {
  const codes = codesOf(item)
  const told = item.description ?? (item.hs ? t('item.ofHs', { hs: item.hs }) : undefined)
  if (codes === 'none') return [told, t('item.notListed')].filter(Boolean).join(t('listSeparator'))
  return [told, codes.join(t('listSeparator'))].filter(Boolean).join(' · ') || t('item.undescribed')
}

/** The control codes given; `none` when it was determined to fall under none. */
export function codesOf({ code }: TransactionItem): 'none' | readonly string[] {
  if (code === undefined) return []
  if (code === 'none') return 'none'
  return typeof code === 'string' ? [code] : code
}
