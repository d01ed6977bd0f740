import type { Language, Localised } from '#kernel'

/** Rows of a sign and its meaning, the meanings under each other. */
export function listRows(
  rows: readonly (readonly [sign: string, meaning: Localised])[],
  language: Language,
): string {
  const width = Math.max(...rows.map(([sign]) => sign.length))
  return rows
    .map(([sign, meaning]) => `  ${sign.padEnd(width)}  ${meaning[language]}`.trimEnd())
    .join('\n')
}
