import { dayIn, type Outcome, ok, refuse } from '#kernel'
import { type Actor, ANONYMOUS, isAllowed } from '../access/actor.ts'
import { type Database, readOnly, type Transaction, transaction } from '../db/database.ts'
import { appendEntry } from '../journal/store.ts'
import { sha256 } from '../sha256.ts'
import type { Action, ActionContext, Command } from './action.ts'
import { findUnstorable, readInput } from './read-input.ts'
import { inputRefused, permissionMissing, type Refusal, SIGN_IN_REQUIRED } from './refusal.ts'

/** What actions run on. The database opens the first time one needs it. */
export type Runtime = {
  readonly database: () => Promise<Database>
  /** Whether anything was ever recorded here: without a database there is nothing to look up. */
  readonly hasRecord: () => boolean
  readonly clock: () => Date
  readonly rulebookVersion: () => string | undefined
}

/** Someone asking for an action. */
export type Request<Output> = {
  readonly action: Action<Output>
  readonly actor: Actor
  readonly input: unknown
}

/**
 * Permission, then input, then one transaction; a command that succeeds leaves one journal entry.
 */
export async function runAction<Output>(
  runtime: Runtime,
  { action, actor, input }: Request<Output>,
): Promise<Outcome<Output, Refusal>> {
  const denied = findDenial(action, actor)
  if (denied) return refuse(denied)
  const read = readInput(action.input, input)
  if (!read.ok) return refuse(inputRefused(read.reason))
  const context = contextFor(runtime, actor)
  if (action.kind === 'query' && action.needsDatabase === false) {
    return action.run(withoutDatabase(context, action.name), input)
  }
  const unstorable = findUnstorable(input)
  if (unstorable) return refuse(inputRefused([unstorable]))
  const database = await runtime.database()
  if (action.kind === 'query') {
    return readOnly(database, (db) => action.run({ ...context, db }, input))
  }
  return transaction(database, (db) => perform(db, action, { ...context, db }, input))
}

async function perform<Output>(
  db: Transaction,
  action: Command<unknown, Output>,
  context: ActionContext,
  input: unknown,
): Promise<Outcome<Output, Refusal>> {
  const done = await action.run(context, input)
  if (!done.ok) return done
  const { actor, now } = context
  const { name, permission } = action
  const rulebookVersion = context.rulebookVersion()
  const doing = { actor: actor.id, action: name, permission, now, rulebookVersion }
  await appendEntry(db, done.value.entry, doing)
  return ok(done.value.output)
}

function findDenial(action: Action, actor: Actor): Refusal | undefined {
  if (isAllowed(actor, action.permission)) return undefined
  return actor.id === ANONYMOUS.id ? SIGN_IN_REQUIRED : permissionMissing(action.permission)
}

function contextFor(runtime: Runtime, actor: Actor): Omit<ActionContext, 'db'> {
  const now = runtime.clock()
  return {
    actor,
    now,
    today: (zone) => dayIn(zone, now),
    digest: sha256,
    rulebookVersion: runtime.rulebookVersion,
  }
}

function withoutDatabase(context: Omit<ActionContext, 'db'>, name: string): ActionContext {
  return {
    ...context,
    get db(): never {
      throw new Error(`${name} says it needs no database, but asked for it`)
    },
  }
}
