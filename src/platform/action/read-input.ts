import type { TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { Settings } from 'typebox/system'
import { type Outcome, ok, type Problem, refuse } from '#kernel'
import { problemsOf } from './schema-problems.ts'

/** More would not be read, and an input of a million wrong rows must not make a million sentences. */
const MOST_PROBLEMS = 50

// TypeBox keeps this limit for the whole process; unions report several errors for one problem.
Settings.Set({ maxErrors: MOST_PROBLEMS * 4 })

const validators = new WeakMap<TSchema, Validator>()

/** Checks an input against a schema; what is wrong is named field by field with its remedy. */
export function readInput(schema: TSchema, input: unknown): Outcome<unknown, readonly Problem[]> {
  const validator = validatorOf(schema)
  if (!validator.Check(input)) {
    return refuse(problemsOf(schema, input, validator.Errors(input)).slice(0, MOST_PROBLEMS))
  }
  return ok(input)
}

/** PostgreSQL keeps neither the character NUL nor half of a surrogate pair. */
export function findUnstorable(value: unknown, at = ''): Problem | undefined {
  if (typeof value === 'string') {
    if (!value.includes('\0') && value.isWellFormed()) return undefined
    return {
      at,
      message: 'holds a character that is not text (NUL or half a surrogate pair)',
      remedy: 'remove it: the text was probably read in the wrong encoding',
    }
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, field] of Object.entries(value)) {
    const path = Array.isArray(value) ? `${at}[${name}]` : at === '' ? name : `${at}.${name}`
    const problem = findUnstorable(name, path) ?? findUnstorable(field, path)
    if (problem) return problem
  }
  return undefined
}

function validatorOf(schema: TSchema): Validator {
  const known = validators.get(schema)
  if (known) return known
  const compiled = Compile(schema) as unknown as Validator
  validators.set(schema, compiled)
  return compiled
}
