/** The place in a text where it stops being JSON. */
export type JsonFault = { readonly line: number; readonly column: number; readonly ended: boolean }

const MARK = String.raw`([{}[\],:])`
const STRING = String.raw`("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")`
const PLAIN = String.raw`(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)`
const TOKEN = new RegExp(String.raw`[ \t\n\r]*(?:${MARK}|${STRING}|${PLAIN})`, 'y')

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing'

/**
 * Finds where broken JSON breaks. The engine's own error names a position only sometimes; this walk
 * over the tokens always does, and runs only once parsing has failed.
 */
export function findJsonFault(text: string): JsonFault {
  const open: ('{' | '[')[] = []
  let wanted: Wanted = 'value'
  let position = 0
  for (;;) {
    TOKEN.lastIndex = position
    const token: RegExpExecArray | null = TOKEN.exec(text)
    const next: Wanted | undefined | null = token && follow(wanted, token, open)
    if (!token || !next) return placeAt(text, skipSpace(text, position))
    wanted = next
    position = TOKEN.lastIndex
  }
}

/** What must come after a token, or undefined when the token itself may not stand here. */
function follow(
  wanted: Wanted,
  [, mark, string, plain]: RegExpExecArray,
  open: ('{' | '[')[],
): Wanted | undefined {
  const container = open.at(-1)
  const wantsValue = wanted === 'value' || wanted === 'value or ]'
  if (mark === '{' || mark === '[') {
    if (!wantsValue) return undefined
    open.push(mark)
    return mark === '{' ? 'key or }' : 'value or ]'
  }
  if (mark === '}' || mark === ']') {
    const closes = mark === '}' ? '{' : '['
    const may = wanted === ', or end' || wanted === (mark === '}' ? 'key or }' : 'value or ]')
    if (!may || container !== closes) return undefined
    open.pop()
    return open.length > 0 ? ', or end' : 'nothing'
  }
  if (mark === ':') return wanted === ':' ? 'value' : undefined
  if (mark === ',') return wanted === ', or end' ? (container === '{' ? 'key' : 'value') : undefined
  if (string !== undefined && (wanted === 'key' || wanted === 'key or }')) return ':'
  if (!wantsValue || (string === undefined && plain === undefined)) return undefined
  return open.length > 0 ? ', or end' : 'nothing'
}

function skipSpace(text: string, position: number): number {
  const space = /[ \t\n\r]*/y
  space.lastIndex = position
  space.exec(text)
  return space.lastIndex
}

function placeAt(text: string, position: number): JsonFault {
  const before = text.slice(0, position)
  const lineStart = before.lastIndexOf('\n') + 1
  return {
    line: before.split('\n').length,
    column: position - lineStart + 1,
    ended: position >= text.length,
  }
}
