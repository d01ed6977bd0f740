import type { InputSchema } from './action.ts'

/** Values as they stand in an address or on a command line: text, or several texts. */
export type TextFields = Readonly<Record<string, string | readonly string[] | undefined>>

type Shape = { readonly type?: string; readonly items?: Shape; readonly anyOf?: readonly Shape[] }

/**
 * Reads text as what the schema wants: numbers, true and false, lists, JSON for objects. Text that
 * is not one is left as it is, for the schema to refuse by name.
 */
export function inputFromText(schema: InputSchema, fields: TextFields): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(fields)) {
    if (text === undefined) continue
    const value = readText(schema.properties[name] as Shape | undefined, text)
    // Not by assignment: a field called __proto__ must arrive as a field.
    Object.defineProperty(input, name, { value, enumerable: true, configurable: true })
  }
  return input
}

function readText(shape: Shape | undefined, text: string | readonly string[]): unknown {
  const kind = kindOf(shape)
  if (kind === 'array') {
    return [text].flat().map((item) => readText(shape?.items, item))
  }
  if (typeof text !== 'string') return text
  if (kind === 'number' || kind === 'integer') return readNumber(text)
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  if (kind === 'object') return readJson(text)
  return text
}

/** The kind a schema wants, seen through "this or null". */
export function kindOf(shape: Shape | undefined): string | undefined {
  return shape?.type ?? shape?.anyOf?.find((branch) => branch.type !== 'null')?.type
}

function readNumber(text: string): unknown {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
