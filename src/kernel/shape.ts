import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { type Outcome, ok, refuse } from './outcome.ts'
import type { Problem } from './problem.ts'

/** Reads something of unknown origin as a value of a schema's shape, or names each field that does not fit. */
export type ReadShape<Schema extends TSchema> = (
  value: unknown,
) => Outcome<Static<Schema>, Problem[]>

/** Compiles a schema once; the reader it gives is fast and refuses fields the schema does not know. */
export function createShapeReader<Schema extends TSchema>(schema: Schema): ReadShape<Schema> {
  const validator = Compile(schema)
  return (value) => {
    if (validator.Check(value)) return ok(value as Static<Schema>)
    const problems = validator.Errors(value).flatMap(problemsOf)
    return refuse(withoutRepeats(problems))
  }
}

type ShapeError = ReturnType<ReturnType<typeof Compile>['Errors']>[number]

function problemsOf(error: ShapeError): Problem[] {
  const at = fieldPath(error.instancePath)
  const params = error.params as Record<string, unknown>
  switch (error.keyword) {
    case 'required':
      return (params['requiredProperties'] as string[]).map((name) => ({
        at: at === '' ? name : `${at}.${name}`,
        message: `${name} is missing`,
        remedy: `add ${name}`,
      }))
    case 'additionalProperties':
      return (params['additionalProperties'] as string[]).map((name) => ({
        at: at === '' ? name : `${at}.${name}`,
        message: `no field is called ${name} here`,
        remedy: 'remove it or check its spelling',
      }))
    case 'boolean':
    case 'anyOf':
      return []
    case 'type':
      return [{ at, message: `must be ${article(params['type'])}`, remedy: 'change its value' }]
    case 'enum':
      return [
        {
          at,
          message: 'is not one of the known values',
          remedy: `use one of: ${list(params['allowedValues'])}`,
        },
      ]
    case 'const':
      return [
        {
          at,
          message: 'is not one of the known values',
          remedy: `use ${String(params['allowedValue'])}`,
        },
      ]
    case 'pattern':
      return [
        {
          at,
          message: 'is not written in the expected form',
          remedy: `match ${String(params['pattern'])}`,
        },
      ]
    default:
      return [{ at, message: error.message, remedy: 'change its value' }]
  }
}

function article(type: unknown): string {
  const name = String(type)
  return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.join(', ') : String(values)
}

/** A JSON pointer as people write a field: `/items/0/origin` is `items[0].origin`. */
export function fieldPath(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => {
      if (/^\d+$/.test(part)) return `${path}[${part}]`
      return path === '' ? part : `${path}.${part}`
    }, '')
}

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const merged = new Map<string, Problem>()
  for (const problem of problems) {
    const key = `${problem.at} ${problem.message}`
    const found = merged.get(key)
    merged.set(key, found ? { ...found, remedy: `${found.remedy} or ${problem.remedy}` } : problem)
  }
  return [...merged.values()]
}
