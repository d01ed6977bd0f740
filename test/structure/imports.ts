import type { SourceFile } from './breach.ts'
import { lineAt } from './code-text.ts'

/** What a file takes from another one. */
export type Import = {
  readonly from: string
  readonly line: number
  /** Whether anything but types is taken. */
  readonly takesValues: boolean
}

const STATIC =
  /^(?:import|export)\s+(type\s+)?(\*(?:\s+as\s+\w+)?|\w+|(?:\w+\s*,\s*)?\{[^}]*\})\s*from\s+'([^']+)'/gm
const BARE = /^import\s+'([^']+)'/gm
const DYNAMIC = /(?<!typeof\s)\bimport\(\s*'([^']+)'\s*\)/g

/** Everything a file imports or passes on. */
export function importsOf({ text }: SourceFile): Import[] {
  const named = [...text.matchAll(STATIC)].map((match) => ({
    from: match[3] ?? '',
    line: lineAt(text, match.index),
    takesValues: match[1] === undefined && !onlyTypes(match[2] ?? ''),
  }))
  const whole = [BARE, DYNAMIC].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      from: match[1] ?? '',
      line: lineAt(text, match.index),
      takesValues: true,
    })),
  )
  return [...named, ...whole]
}

function onlyTypes(clause: string): boolean {
  const names = /^\{([^}]*)\}$/.exec(clause)?.[1]
  if (names === undefined) return false
  return names
    .split(',')
    .filter((name) => name.trim() !== '')
    .every((name) => /^\s*type\s/.test(name))
}
