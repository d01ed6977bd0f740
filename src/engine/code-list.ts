import type { Condition } from './condition.ts'

/**
 * One code on a list. It stands there only as far as its provision is in force and its condition
 * holds.
 */
export type ListEntry = {
  readonly stem: string
  readonly when?: Condition
  /** Index of the provision that lists it; absent when the list itself is beyond doubt. */
  readonly provision?: number
}

/**
 * A named list of codes. Codes of the `open` shape may be listed in places this rulebook does not
 * hold.
 */
export type CodeList = {
  readonly id: string
  readonly entries: readonly ListEntry[]
  readonly open?: RegExp
}

/** Whether a stem covers a code: `1C905` covers `1C905.a.4` and itself, not `1C9051`. */
export function covers(stem: string, code: string): boolean {
  return code.startsWith(stem) && (code.length === stem.length || code[stem.length] === '.')
}

/** How a code stands to a list, before asking which provisions are in force. */
export type Coverage<Entry extends ListEntry> = {
  readonly entries: readonly Entry[]
  /**
   * Entries below the code: a heading may mean one of them, so each makes it possible and none
   * makes it sure.
   */
  readonly below: readonly Entry[]
  /** The code may be on the list although no entry covers it: it is of the open shape. */
  readonly possible: boolean
}

const NOTHING_LISTED: Coverage<never> = { entries: [], below: [], possible: false }
const MEMORY = 20_000

/**
 * Looks codes up in a list, remembering answers; hostile streams of new codes cannot grow the
 * memory.
 */
export function createLookup<Entry extends ListEntry>(
  list: Pick<CodeList, 'open'> & { readonly entries: readonly Entry[] },
): (code: string) => Coverage<Entry> {
  const byStem = Map.groupBy(list.entries, (entry) => entry.stem)
  const byHeading = Map.groupBy(
    list.entries.flatMap((entry) =>
      prefixesOf(entry.stem)
        .slice(1)
        .map((heading) => ({ heading, entry })),
    ),
    ({ heading }) => heading,
  )
  const known = new Map<string, Coverage<Entry>>()
  return (code) => {
    const found = known.get(code)
    if (found) return found
    const entries = prefixesOf(code).flatMap((stem) => byStem.get(stem) ?? [])
    const below = (byHeading.get(code) ?? []).map(({ entry }) => entry)
    const possible = entries.length === 0 && (list.open?.test(code) ?? false)
    const nothing = entries.length === 0 && below.length === 0 && !possible
    const coverage = nothing ? NOTHING_LISTED : { entries, below, possible }
    if (known.size >= MEMORY) known.clear()
    known.set(code, coverage)
    return coverage
  }
}

/** A code and every stem that covers it, longest first. */
export function prefixesOf(code: string): string[] {
  const prefixes = [code]
  for (let dot = code.lastIndexOf('.'); dot > 0; dot = code.lastIndexOf('.', dot - 1)) {
    prefixes.push(code.slice(0, dot))
  }
  return prefixes
}
