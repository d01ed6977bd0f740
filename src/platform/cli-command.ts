import type { Language, Localised } from '#kernel'
import type { Actor } from './access/actor.ts'
import type { Runtime } from './action/run-action.ts'

/** What a hand-written command works with: its streams, its languages, who calls and on what. */
export type CommandIo = {
  readonly input: NodeJS.ReadableStream
  /** Writes to standard output; resolves when there is room for more. */
  write(text: string): Promise<void>
  /** Writes a line to standard error: progress and problems, never the answer. */
  tell(line: string): void
  /** Whether standard error is a terminal, where progress may redraw its line. */
  readonly interactive: boolean
  readonly language: Language
  /** Whether `--json` was given. */
  readonly json: boolean
  readonly actor: Actor
  readonly runtime: Runtime
}

/** A command written by hand, for what does not fit one action: many files in, a stream out. */
export type CliCommand = {
  /** Group and verb, such as `items find`, or one word. */
  readonly words: string
  readonly summary: Localised
  /** What `--help` prints after the summary: usage, options, examples. */
  readonly help: Localised
  /** Gets the arguments after its words, without the options every command has. */
  run(args: readonly string[], io: CommandIo): Promise<ExitCode>
}

/** How every command ends. */
export const EXIT = {
  done: 0,
  /** Refused, or the answer is no. */
  refused: 1,
  /** The command line or the input is wrong. */
  badInput: 2,
  /** Something outside the program is down. */
  outage: 3,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
