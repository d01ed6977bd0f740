import type { Action } from './action.ts'

/** A row of the permission matrix: which right an action needs. */
export type PermissionRow = {
  readonly action: string
  readonly kind: Action['kind']
  readonly permission: string
  readonly summary: string
}

const NAME = /^[a-z]+\.[a-z]+(-[a-z]+)+$/

/** Checks the actions against each other and puts them in order of name. Every fault is a bug. */
export function registerActions(actions: readonly Action[]): readonly Action[] {
  refuseRepeats(actions, 'name', (action) => action.name)
  refuseRepeats(actions, 'route', ({ http }) => http && `${http.method} ${shapeOf(http.path)}`)
  refuseRepeats(actions, 'command', ({ cli }) => cli?.words)
  for (const action of actions) checkDeclaration(action)
  return actions.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** Who may do what: one row an action, for the reference and its test. */
export function permissionMatrix(actions: readonly Action[]): readonly PermissionRow[] {
  return actions.map(({ name, kind, permission, summary }) => ({
    action: name,
    kind,
    permission,
    summary: summary.en,
  }))
}

function checkDeclaration(action: Action): void {
  if (!NAME.test(action.name)) {
    throw new Error(`${action.name}: name an action module.verb-noun, in lower case`)
  }
  if (action.kind === 'command' && action.http?.method === 'GET') {
    throw new Error(`${action.name}: a command changes something, so its route is a POST`)
  }
  const fields = Object.keys(action.input.properties)
  for (const field of [...pathFields(action.http?.path ?? ''), action.cli?.positional]) {
    if (field !== undefined && !fields.includes(field)) {
      throw new Error(`${action.name}: "${field}" is not a field of its input`)
    }
  }
  const open = findOpenObject(action.input, 'input')
  if (open) throw new Error(`${action.name}: ${open} takes unknown fields; make it with object()`)
}

/** The fields a path takes from the address: `id` in `/v1/items/:id`. */
export function pathFields(path: string): string[] {
  return [...path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] ?? '')
}

function shapeOf(path: string): string {
  return path.replace(/:[A-Za-z]+/g, ':')
}

function refuseRepeats(
  actions: readonly Action[],
  what: string,
  keyOf: (action: Action) => string | undefined,
): void {
  const taken = new Map<string, string>()
  for (const action of actions) {
    const key = keyOf(action)
    if (key === undefined) continue
    const holder = taken.get(key)
    if (holder) throw new Error(`${action.name}: the ${what} "${key}" belongs to ${holder}`)
    taken.set(key, action.name)
  }
}

/** The path of an object in a schema that would let unknown fields through. */
function findOpenObject(schema: unknown, path: string): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined
  const { type, properties, additionalProperties } = schema as Record<string, unknown>
  if (type === 'object' && properties && additionalProperties === undefined) return path
  for (const [name, part] of Object.entries(schema)) {
    const found = findOpenObject(part, name === 'properties' ? path : `${path}.${name}`)
    if (found) return found
  }
  return undefined
}
