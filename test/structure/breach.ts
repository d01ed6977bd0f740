/** A place that breaks a rule of the house, and what to do about it. */
export type Breach = {
  readonly file: string
  readonly line: number
  readonly says: string
  readonly remedy: string
}

/** A rule of the house: reads the files it is about and names each breach. */
export type Check = (files: readonly SourceFile[]) => Breach[]

/** A file of the repository: its path from the root, with `/`, and its text. */
export type SourceFile = { readonly path: string; readonly text: string }

/** A breach as editors understand it: `file:line`, then what is wrong and what to do. */
export function showBreach({ file, line, says, remedy }: Breach): string {
  return `${file}:${line}: ${says} — ${remedy}`
}
