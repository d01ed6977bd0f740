/** Every spelling of a grade pattern: `N{33..35}{M,H}` is N33M, N33H, N34M … */
export function expandBraces(pattern: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(pattern)
  if (!braces) return [pattern]
  const before = pattern.slice(0, braces.index)
  const after = pattern.slice(braces.index + braces[0].length)
  return choicesOf(braces[1] ?? '').flatMap((choice) => expandBraces(`${before}${choice}${after}`))
}

function choicesOf(inside: string): string[] {
  const range = /^(\d{1,3})\.\.(\d{1,3})$/.exec(inside)
  if (!range) return inside.split(',')
  const [first, last] = [Number(range[1]), Number(range[2])]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => String(first + step))
}
