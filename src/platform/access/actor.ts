/** Whoever asks for something, as far as the program knows them. */
export type Actor = {
  /** Stands in the journal: `anonymous`, `local:NAME` or `token:NAME`. */
  readonly id: string
  readonly permissions: readonly string[] | 'all'
}

/** The permission of what everybody may do without saying who they are. */
export const ANYONE = 'anyone'

/** Someone who has not said who they are. */
export const ANONYMOUS: Actor = { id: 'anonymous', permissions: [] }

/** The person at this machine, who could read its disk anyway: all rights, under their name. */
export function localOperator(name: string): Actor {
  return { id: `local:${name.normalize('NFC')}`, permissions: 'all' }
}

/** Whether the actor has the permission an action needs. */
export function isAllowed(actor: Actor, permission: string): boolean {
  if (permission === ANYONE || actor.permissions === 'all') return true
  return actor.permissions.includes(permission)
}
