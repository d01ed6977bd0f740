import type { Breach, SourceFile } from './breach.ts'
import { partCode } from './code-text.ts'

const LONGEST_FILE = 400
/** A test is mostly a table of cases, which is read row by row. */
const LONGEST_TEST = 500
const LONGEST_LINE = 100
const MOST_IN_FOLDER = 20

type Fuller = { readonly most: number; readonly because: string }

/** Folders that hold more: how many they may hold, and why that is one thing. */
const FULLER: Readonly<Record<string, Fuller>> = {
  'web/ui': { most: 32, because: 'the parts of every page, looked through like a type case' },
  'web/pages/check': { most: 32, because: 'one form; its fields have a folder of their own' },
  'web/pages/answer': { most: 24, because: 'one document, a file for each of its sections' },
}

/** Files, lines and folders that a person can take in. */
export function checkSizes(files: readonly SourceFile[]): Breach[] {
  const ours = files.filter(({ path }) => /^(src|web)\/.*\.tsx?$/.test(path))
  return [...ours.flatMap(longFile), ...ours.flatMap(longLines), ...fullFolders(ours)]
}

function longFile({ path, text }: SourceFile): Breach[] {
  const lines = text.trimEnd().split('\n').length
  const most = path.endsWith('.test.ts') ? LONGEST_TEST : LONGEST_FILE
  if (lines <= most) return []
  const says = `${lines} lines, where ${most} are the most`
  const remedy = 'part it where a name offers itself; a long test by what it tells'
  return [{ file: path, line: most + 1, says, remedy }]
}

/** A sentence in quotes stays whole: it is found by searching for it. So does a pattern. */
function longLines({ path, text }: SourceFile): Breach[] {
  const { code, comments } = partCode(text)
  const remarks = comments.split('\n')
  return code.split('\n').flatMap((line, index) => {
    const told = `${line.replace(/(['"`/]) *\1/g, '$1$1').replace(/^ +(?=['"`/])/, '')}`
    const columns = Math.max(told.trimEnd().length, remarks[index]?.trimEnd().length ?? 0)
    if (columns <= LONGEST_LINE) return []
    const says = `${columns} columns, where ${LONGEST_LINE} are the most`
    return [{ file: path, line: index + 1, says, remedy: 'break the line' }]
  })
}

function fullFolders(files: readonly SourceFile[]): Breach[] {
  const counted = files.filter(({ path }) => !/\.test\.ts$|\/index\.ts$/.test(path))
  const folders = Map.groupBy(counted, ({ path }) => path.slice(0, path.lastIndexOf('/')))
  return [...folders].flatMap(([folder, held]) => {
    const most = FULLER[folder]?.most ?? MOST_IN_FOLDER
    if (held.length <= most) return []
    const says = `${folder} holds ${held.length} files, where ${most} are the most`
    const remedy = 'part it by noun, never by layer; or say in sizes.ts why it is one thing'
    return [{ file: held[0]?.path ?? folder, line: 1, says, remedy }]
  })
}
