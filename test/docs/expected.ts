/** Hashes and receipts move with every word of the law; a page shows those of its day. */
const HASH = /\b[0-9a-f]{12,64}\b/g

/**
 * Whether an output is as a page shows it: the lines in this order, `…` for whatever is left out,
 * within a line or between them. Answers the first line that is not found.
 */
export function missingLine(output: string, shown: string): string | undefined {
  const lines = output.split('\n').map(plain)
  let at = 0
  let mayskip = false
  for (const line of shown.trimEnd().split('\n').map(plain)) {
    if (line === '…') {
      mayskip = true
      continue
    }
    const pattern = patternOf(line)
    const found = lines.findIndex((told, index) => index >= at && pattern.test(told))
    if (found < 0 || (!mayskip && at > 0 && found !== at)) return line
    at = found + 1
    mayskip = false
  }
  return undefined
}

/** Whether a JSON answer holds what a page shows of it: fields may be left out, values may not. */
export function missingField(answer: unknown, shown: unknown, at = ''): string | undefined {
  if (typeof shown !== 'object' || shown === null) {
    const same =
      typeof shown === 'string'
        ? patternOf(plain(shown)).test(plain(String(answer)))
        : answer === shown
    return same ? undefined : `${at}: ${JSON.stringify(answer)} is not ${JSON.stringify(shown)}`
  }
  for (const [name, part] of Object.entries(shown)) {
    const path = Array.isArray(shown) ? `${at}[${name}]` : at === '' ? name : `${at}.${name}`
    const held =
      typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined
    const missing = missingField(held, part, path)
    if (missing !== undefined) return missing
  }
  return undefined
}

function plain(line: string): string {
  return line.replace(HASH, 'HASH').trimEnd()
}

function patternOf(line: string): RegExp {
  const parts = line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}
