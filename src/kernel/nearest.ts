/** The candidate a mistyped word most probably meant, or undefined when none is close. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = fold(word)
  const allowed = Math.max(1, Math.floor(typed.length / 3))
  const scored = candidates
    .map((candidate) => ({ candidate, edits: countEdits(typed, fold(candidate)) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((one, other) => one.edits - other.edits)
  return scored[0]?.candidate
}

function fold(word: string): string {
  return word.slice(0, 64).toLowerCase().replace(/[-_]/g, '')
}

/**
 * Letters added, lost, replaced or swapped with their neighbour that turn one word into another.
 */
function countEdits(one: string, other: string): number {
  const table = [Array.from({ length: other.length + 1 }, (_, column) => column)]
  const at = (line: number, column: number) => table[line]?.[column] ?? 0
  for (let line = 1; line <= one.length; line++) {
    table[line] = [line]
    for (let column = 1; column <= other.length; column++) {
      const same = one[line - 1] === other[column - 1]
      const swapped = one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1]
      table[line]?.push(
        Math.min(
          at(line - 1, column) + 1,
          at(line, column - 1) + 1,
          at(line - 1, column - 1) + (same ? 0 : 1),
          swapped ? at(line - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(one.length, other.length)
}
