import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Settings } from 'typebox/system'
import { type Outcome, ok, refuse } from './outcome.ts'
import type { Problem } from './problem.ts'
import { problemsOf } from './schema-problems.ts'

/**
 * Reads something of unknown origin as a value of a schema's shape, or names each field that does
 * not fit.
 */
export type ReadShape<Schema extends TSchema> = (
  value: unknown,
) => Outcome<Static<Schema>, Problem[]>

/**
 * More would not be read, and an input of a million wrong rows must not make a million sentences.
 */
const MOST_PROBLEMS = 50

// TypeBox keeps this limit for the whole process; unions report several errors for one problem.
Settings.Set({ maxErrors: MOST_PROBLEMS * 4 })

/**
 * Compiles a schema once; the reader it gives is fast and refuses fields the schema does not know.
 */
export function createShapeReader<Schema extends TSchema>(schema: Schema): ReadShape<Schema> {
  const validator = Compile(schema)
  return (value) => {
    if (validator.Check(value)) return ok(value as Static<Schema>)
    const long = findTooLong(schema, value, '')
    if (long) return refuse([long])
    return refuse(problemsOf(schema, value, validator.Errors(value)).slice(0, MOST_PROBLEMS))
  }
}

type Lengths = {
  readonly maxItems?: number
  readonly items?: Lengths
  readonly properties?: Readonly<Record<string, Lengths>>
}

/** The first list with too many entries: naming the faults of a million would take minutes. */
function findTooLong(schema: Lengths, value: unknown, at: string): Problem | undefined {
  if (Array.isArray(value)) {
    const { maxItems = Number.POSITIVE_INFINITY } = schema
    if (value.length <= maxItems) return undefined
    const message = `has ${value.length} entries`
    return { at, message, remedy: `give at most ${maxItems}; send more as a batch` }
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const found = findTooLong(inner, Reflect.get(value, name), at === '' ? name : `${at}.${name}`)
    if (found) return found
  }
  return undefined
}
