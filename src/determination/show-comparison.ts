import type { Language } from '#kernel'
import type { Comparison } from './compare.ts'
import { showDetermination } from './show-determination.ts'
import { WORDS } from './words.ts'

/** Two answers and what lies between them: each provision that changed, from what to what. */
export function showComparison({ before, after, changes }: Comparison, language: Language): string {
  const words = WORDS[language]
  const none =
    language === 'zh'
      ? '两日之间没有相关条款变化。'
      : 'No provision that this shipment meets changed.'
  const rows = changes.map(
    ({ provision, before: was, after: is }) =>
      `  ${words.cite(provision)}: ${words.state(was.status)} → ${words.state(is.status)}`,
  )
  return [
    `${before.asOf}: ${words.range(before.range)}`,
    `${after.asOf}: ${words.range(after.range)}`,
    ...(rows.length === 0 ? [none] : rows),
    '',
    showDetermination(after, language),
  ].join('\n')
}
