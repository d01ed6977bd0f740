import type { TSchema } from 'typebox'
import { createShapeReader, type Outcome, type Problem, type ReadShape } from '#kernel'

const readers = new WeakMap<TSchema, ReadShape<TSchema>>()

/** Checks an input against a schema; what is wrong is named field by field with its remedy. */
export function readInput(schema: TSchema, input: unknown): Outcome<unknown, readonly Problem[]> {
  const reader = readers.get(schema) ?? createShapeReader(schema)
  readers.set(schema, reader)
  return reader(input)
}

/** Nobody writes deeper; a value that goes on for ever must not exhaust the stack. */
const DEEPEST = 100

/** PostgreSQL keeps neither the character NUL nor half of a surrogate pair. */
export function findUnstorable(value: unknown, at = '', depth = 0): Problem | undefined {
  if (depth > DEEPEST) {
    const remedy = `nest at most ${DEEPEST} levels`
    return { at: at.slice(0, 80), message: 'is nested too deeply', remedy }
  }
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
    const problem = findUnstorable(name, path) ?? findUnstorable(field, path, depth + 1)
    if (problem) return problem
  }
  return undefined
}
