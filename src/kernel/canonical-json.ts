/**
 * JSON with its keys in order and no spaces: equal values have equal text, whatever order their
 * keys were written in. What a receipt or a journal entry hashes.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`)
  return `{${fields.join(',')}}`
}

/** A hash of text as lower-case hexadecimal SHA-256; handed to pure code by the edges. */
export type Digest = (text: string) => string
