import type { Language } from '#kernel'
import { showRatio } from '#kernel'
import type { FactView } from '../../api/rulebook.ts'
import { showCountry } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/language.ts'

type Shown = Pick<FactView, 'kind' | 'unit' | 'options'>
type Speaking = { t: Translate; language: Language }

/** An answer as the person would read it back. */
export function showValue(fact: Shown, value: unknown, { t, language }: Speaking): string {
  const labelOf = (each: unknown) =>
    fact.options?.find((option) => option.value === each)?.label[language] ?? String(each)
  if (value === 'not-listed') return t('parties.not-listed')
  if (isMembers(value)) return showValue(fact, value.members, { t, language })
  if (Array.isArray(value)) {
    return value.length === 0 ? t('none') : value.map(labelOf).join(t('listSeparator'))
  }
  if (isInterval(value)) {
    const [least, most] = [value.min, value.max].map((end) => showValue(fact, end, { t, language }))
    return t('between', { least, most })
  }
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (fact.kind === 'country') return showCountry(String(value), language)
  if (fact.kind === 'ratio') return typeof value === 'number' ? showRatio(value) : String(value)
  if (fact.kind === 'number') return fact.unit ? `${value} ${fact.unit}` : String(value)
  return labelOf(value)
}

function isInterval(value: unknown): value is { min: number; max: number } {
  return typeof value === 'object' && value !== null && 'min' in value && 'max' in value
}

function isMembers(value: unknown): value is { members: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'members' in value
}
