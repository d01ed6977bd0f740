import type { TSchema } from 'typebox'
import type { TLocalizedValidationError } from 'typebox/error'
import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'

type SchemaError = TLocalizedValidationError

/** The parts of a schema the sentences are made from. */
type Shape = {
  readonly type?: string
  readonly description?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  /** A record: one shape for every name. */
  readonly patternProperties?: Readonly<Record<string, Shape>>
}

/** Turns a validator's errors into problems: one a field, each with what to do. */
export function problemsOf(
  schema: TSchema,
  input: unknown,
  errors: readonly SchemaError[],
): Problem[] {
  const unions = errors.filter((error) => error.keyword === 'anyOf').map((e) => e.instancePath)
  const problems = new Map<string, Problem>()
  for (const error of errors) {
    if (isInsideUnion(error, unions)) continue
    for (const problem of describe(schema, input, error)) {
      const key = `${problem.at} ${error.keyword}`
      if (!problems.has(key)) problems.set(key, problem)
    }
  }
  return [...problems.values()]
}

/** A union reports the errors of every branch; only the union itself is told. */
function isInsideUnion(error: SchemaError, unions: readonly string[]): boolean {
  if (error.keyword === 'anyOf') return false
  return unions.some((path) => `${error.instancePath}/`.startsWith(`${path}/`))
}

function describe(schema: TSchema, input: unknown, error: SchemaError): Problem[] {
  const at = showPath(error.instancePath, input)
  const shape = findShape(schema as Shape, error.instancePath)
  switch (error.keyword) {
    case 'additionalProperties':
      return error.params.additionalProperties.map((name) => unknownField(at, name, shape))
    case 'required':
      return error.params.requiredProperties
        .filter((name) => !hasField(valueAt(input, error.instancePath), name))
        .map((name) => missingField(at, name, shape?.properties?.[name]))
    // The same fault is told by `additionalProperties`, with the names.
    case 'boolean':
      return []
    default:
      return [wrongValue({ at, error, shape, value: valueAt(input, error.instancePath) })]
  }
}

function unknownField(at: string, name: string, shape: Shape | undefined): Problem {
  const known = Object.keys(shape?.properties ?? {})
  const meant = nearest(name, known)
  const remedy =
    meant !== undefined
      ? `did you mean "${meant}"?`
      : known.length === 0
        ? 'leave it out: no fields are taken here'
        : `use ${listWords(known)}, or leave it out`
  return { at: join(at, name.slice(0, 80)), message: 'is not a known field', remedy }
}

function missingField(at: string, name: string, shape: Shape | undefined): Problem {
  const remedy = `give ${expectation(shape)}${shape?.description ? `: ${shape.description}` : ''}`
  return { at: join(at, name), message: 'is missing', remedy }
}

function wrongValue(found: {
  at: string
  error: SchemaError
  shape: Shape | undefined
  value: unknown
}): Problem {
  const { at, error, shape, value } = found
  const limit = LIMITS[error.keyword]?.(error.params as Limit)
  if (limit !== undefined) return { at, ...limit }
  const allowed = allowedValues(shape)
  if (allowed.length > 0) {
    const meant = typeof value === 'string' ? nearest(value, allowed) : undefined
    const hint = meant === undefined ? '' : `; did you mean "${meant}"?`
    return {
      at,
      message: `${showValue(value)} is not one of the values taken here`,
      remedy: `choose ${listWords(allowed)}${hint}`,
    }
  }
  return { at, message: `is ${showValue(value)}`, remedy: `give ${expectation(shape)}` }
}

type Limit = { limit?: number | bigint; pattern?: string; format?: string }
type Told = Omit<Problem, 'at'>

/** How each limit of a schema is told. Keywords that are not here are told by the expected type. */
const LIMITS: Readonly<Record<string, (params: Limit) => Told>> = {
  minimum: ({ limit }) => ({ message: 'is too small', remedy: `give ${limit} or more` }),
  exclusiveMinimum: ({ limit }) => ({ message: 'is too small', remedy: `give more than ${limit}` }),
  maximum: ({ limit }) => ({ message: 'is too large', remedy: `give ${limit} or less` }),
  exclusiveMaximum: ({ limit }) => ({ message: 'is too large', remedy: `give less than ${limit}` }),
  minLength: ({ limit }) => ({
    message: 'is too short',
    remedy: limit === 1 ? 'write something' : `write at least ${limit} characters`,
  }),
  maxLength: ({ limit }) => ({
    message: 'is too long',
    remedy: `write at most ${limit} characters`,
  }),
  minItems: ({ limit }) => ({ message: 'has too few entries', remedy: `give at least ${limit}` }),
  maxItems: ({ limit }) => ({ message: 'has too many entries', remedy: `give at most ${limit}` }),
  uniqueItems: () => ({ message: 'names an entry twice', remedy: 'give each entry once' }),
  pattern: ({ pattern }) => ({
    message: 'is not written as it must be',
    remedy: `write it to fit ${pattern}`,
  }),
  format: ({ format }) => ({
    message: 'is not written as it must be',
    remedy: `write ${FORMATS[format ?? ''] ?? format}`,
  }),
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day that exists, as YYYY-MM-DD',
  'date-time': 'an instant, as 2026-11-10T08:30:00Z',
  uuid: 'an id such as 0198c0de-0000-7000-8000-000000000000',
  email: 'an e-mail address',
  uri: 'an address that begins with https://',
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with named fields',
  null: 'nothing (null)',
}

function expectation(shape: Shape | undefined): string {
  const allowed = allowedValues(shape)
  if (allowed.length > 0) return listWords(allowed)
  if (shape?.anyOf) return shape.anyOf.map(expectation).join(' or ')
  return KINDS[shape?.type ?? ''] ?? 'a value that fits'
}

function allowedValues(shape: Shape | undefined): string[] {
  if (shape?.const !== undefined) return [String(shape.const)]
  if (shape?.enum) return shape.enum.map(String)
  const branches = shape?.anyOf?.map(allowedValues) ?? []
  return branches.every((branch) => branch.length > 0) ? branches.flat() : []
}

function showValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return (JSON.stringify(value) ?? 'missing').slice(0, 80)
}

function listWords(words: readonly string[]): string {
  const shown = words.slice(0, 12)
  if (words.length > shown.length) return `${shown.join(', ')} … (${words.length} in all)`
  return [shown.slice(0, -1).join(', '), shown.at(-1)].filter(Boolean).join(' or ')
}

function findShape(schema: Shape, pointer: string): Shape | undefined {
  return segments(pointer).reduce<Shape | undefined>(
    (shape, name) =>
      shape?.properties?.[name] ?? shape?.items ?? Object.values(shape?.patternProperties ?? {})[0],
    schema,
  )
}

function valueAt(input: unknown, pointer: string): unknown {
  return segments(pointer).reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined,
    input,
  )
}

function hasField(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
}

/** A JSON pointer as people write it: `/items/0/hsCode` is `items[0].hsCode`. */
function showPath(pointer: string, input: unknown): string {
  let path = ''
  let value = input
  for (const name of segments(pointer)) {
    path = Array.isArray(value) ? `${path}[${name}]` : join(path, name)
    value = valueAt(value, `/${name}`)
  }
  return path
}

function segments(pointer: string): string[] {
  const names = pointer.split('/').slice(1)
  return names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
