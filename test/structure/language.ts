import type { Breach, SourceFile } from './breach.ts'
import { partCode, placesOf } from './code-text.ts'
import { isCode } from './source-tree.ts'

type Ban = {
  readonly in: 'code' | 'comments'
  readonly pattern: RegExp
  readonly says: string
  readonly remedy: string
  readonly exempt?: RegExp
}

const CONFIG = /(^|\/)[a-z]+\.config\.(ts|mjs)$/

/** What is not written here, and what is written instead. */
const BANS: readonly Ban[] = [
  {
    in: 'code',
    pattern: /(?::|<|\bas|\||&|\[)\s*any\b(?!\s*:)/g,
    says: 'any switches the type check off',
    remedy: 'use unknown and a parser, or the real type',
  },
  {
    in: 'comments',
    pattern: /@ts-(ignore|nocheck)|biome-ignore/g,
    says: 'a check is switched off',
    remedy: 'repair what it finds',
  },
  {
    in: 'code',
    pattern: /^export default\b/gm,
    says: 'a default export has no name',
    remedy: 'export it by name',
    exempt: CONFIG,
  },
  {
    in: 'comments',
    pattern: /\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\):)/g,
    says: 'a mark without an issue is forgotten',
    remedy: 'write TODO(#12): … or do it now',
  },
  {
    in: 'code',
    pattern: /^\s*(?:export )?(?:const )?(?:enum|namespace)\s+\w+/gm,
    says: 'Node cannot run it by stripping types',
    remedy: 'use a union of strings, or a module',
  },
]

/** The words of the language that the house does without. */
export function checkLanguage(files: readonly SourceFile[]): Breach[] {
  return files
    .filter(({ path }) => isCode(path))
    .flatMap(({ path, text }) => {
      const parts = partCode(text)
      return BANS.filter(({ exempt }) => !exempt?.test(path)).flatMap(
        ({ in: part, pattern, says, remedy }) =>
          placesOf(parts[part], pattern).map(({ line }) => ({ file: path, line, says, remedy })),
      )
    })
}
