import type { Breach, SourceFile } from './breach.ts'
import { lineAt, placesOf } from './code-text.ts'

const GLOSSARY = 'docs/glossary.md'

/** The modules whose types are words of the trade. The others know no domain. */
const DOMAIN = ['kernel', 'engine', 'rulebook', 'determination', 'parties', 'licensing']

/** Types that their doors hand on: `export type { A }` and `export { type B, value }`. */
const EXPORTS = /export (type )?\{([^}]*)\} from/g

/** One word for one thing: every type of the trade stands in the glossary, and no other does. */
export function checkGlossary(files: readonly SourceFile[]): Breach[] {
  const glossary = files.find(({ path }) => path === GLOSSARY)
  if (!glossary) return [{ file: GLOSSARY, line: 1, says: 'is missing', remedy: 'write it' }]
  const doors = files.filter(({ path }) => DOMAIN.some((name) => path === `src/${name}/index.ts`))
  const types = doors.flatMap(typesIn)
  const told = placesOf(lastColumns(glossary.text), /`([A-Z]\w*)`/g)
  const words = new Set(told.map(({ found }) => found.slice(1, -1)))
  const known = new Set(types.map(({ name }) => name))
  return [
    ...types
      .filter(({ name }) => !words.has(name))
      .map(({ file, line, name }) => ({
        ...{ file, line, says: `${name} is not in the glossary` },
        remedy: `add \`${name}\` to the row of its word in ${GLOSSARY}`,
      })),
    ...told
      .filter(({ found }) => !known.has(found.slice(1, -1)))
      .map(({ line, found }) => ({
        ...{ file: GLOSSARY, line, says: `no door hands on the type ${found}` },
        remedy: 'correct or remove it',
      })),
  ]
}

function typesIn({ path, text }: SourceFile) {
  return [...text.matchAll(EXPORTS)].flatMap((match) =>
    (match[2] ?? '').split(',').flatMap((entry) => {
      const name = /^\s*(type )?([A-Z]\w*)\s*$/.exec(entry)
      const isType = match[1] !== undefined || name?.[1] !== undefined
      if (!name?.[2] || !isType) return []
      const within = text.indexOf(name[2], match.index)
      return [{ file: path, line: lineAt(text, within), name: name[2] }]
    }),
  )
}

/** Types stand in the last column of a table; the rest of a row is blanked, lines kept. */
function lastColumns(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith('|') ? (line.split('|').at(-2) ?? '') : ''))
    .join('\n')
}
