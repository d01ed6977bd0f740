/** A control code and every code that covers it, longest first: `1X905.a.4`, `1X905.a`, `1X905`. */
export function prefixesOf(code: string): string[] {
  const parts = code.split('.')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
}
