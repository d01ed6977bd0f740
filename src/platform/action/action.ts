import type { Static, TProperties, TSchema } from 'typebox'
import type { Digest, Language, LocalDate, Localised, Outcome } from '#kernel'
import type { Actor } from '../access/actor.ts'
import type { Transaction } from '../db/database.ts'
import type { EntryDraft } from '../journal/entry.ts'
import type { Refusal } from './refusal.ts'

/** What an action may use beside its input. It reads no clock and no environment of its own. */
export type ActionContext = {
  readonly actor: Actor
  readonly now: Date
  /** The calendar day in a zone, such as Beijing's for Chinese law. */
  readonly today: (zone: string) => LocalDate
  /** Read-only in a query; undone in a command that refuses. */
  readonly db: Transaction
  readonly digest: Digest
  /** The rules in force; asking for it reads them. */
  readonly rulebookVersion: () => string | undefined
}

export type HttpMethod = 'GET' | 'POST'

/** How an action is called on the command line. */
export type ActionCli<Output> = {
  /** Group and verb, such as `rulebook status`. */
  readonly words: string
  /** The input field that is written without a flag; a list takes all that follow. */
  readonly positional?: string
  /** One line that works, for the help: `portcullis rulebook status --as-of 2026-11-10`. */
  readonly example?: string
  /** The answer for a person; without it they get JSON. */
  show?(output: Output, language: Language): string
}

/** The schema of an input: an object whose fields are known. Made with `object()`. */
export type InputSchema = TSchema & { readonly properties: TProperties }

type Declaration<Output> = {
  /** `module.verb-noun`: its name in HTTP, journal and docs alike. */
  readonly name: string
  readonly summary: Localised
  readonly permission: string
  readonly input: InputSchema
  /** What it answers. A type written elsewhere is told with `Type.Unsafe<Answer>(schema)`. */
  readonly output: TSchema
  /** Path fields are written `:field`. Without it the action is for the command line only. */
  readonly http?: { readonly method: HttpMethod; readonly path: string }
  readonly cli?: ActionCli<Output>
  /** False promises not to touch `context.db`, so that no database is opened. */
  readonly needsDatabase?: boolean
}

/** What a command did: its answer, and what the journal says about it. */
export type Done<Output> = { readonly output: Output; readonly entry: EntryDraft }

/** An action that changes nothing. */
export type Query<Input = unknown, Output = unknown> = Declaration<Output> & {
  readonly kind: 'query'
  run(context: ActionContext, input: Input): Promise<Outcome<Output, Refusal>>
}

/** An action that changes something: one transaction, one journal entry. */
export type Command<Input = unknown, Output = unknown> = Declaration<Output> & {
  readonly kind: 'command'
  run(context: ActionContext, input: Input): Promise<Outcome<Done<Output>, Refusal>>
}

/** Anything the program can do. `run` is a method so that actions of any input fit in one list. */
export type Action<Output = unknown> = Query<unknown, Output> | Command<unknown, Output>

/**
 * Declares an action once; HTTP route, OpenAPI page, command line, journal entry and the row of the
 * permission matrix come from it. `run` sees its input only after the schema has.
 */
export function defineAction<Input extends InputSchema, Output extends TSchema>(
  action: (Query<Static<Input>, Static<Output>> | Command<Static<Input>, Static<Output>>) & {
    readonly input: Input
    readonly output: Output
  },
): Action<Static<Output>> {
  return action
}
