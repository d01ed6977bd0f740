import type { Language, Localised } from '#kernel'
import {
  type Action,
  type CliCommand,
  type CommandIo,
  EXIT,
  type ExitCode,
  inputRefused,
  type Refusal,
  runAction,
} from '#platform'
import { type Flag, flagsOf, readFlags } from './flags.ts'
import { listRows } from './list-rows.ts'
import { showRefusal } from './show-refusal.ts'
import { WORDS } from './words.ts'

/** The command of an action that has one, made from its declaration. */
export function commandOf(action: Action): CliCommand | undefined {
  const { cli, summary } = action
  if (!cli) return undefined
  const help = { en: helpFor(action, 'en'), zh: helpFor(action, 'zh') }
  return { words: cli.words, summary, help, run: (args, io) => run(action, args, io) }
}

async function run(action: Action, args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const input = readFlags(action, args)
  if (!input.ok) return showRefusal(inputRefused(input.reason), io)
  const { actor, runtime, language, json } = io
  const outcome = await runAction(runtime, { action, actor, input: input.value })
  if (!outcome.ok) return showRefusal(namedByFlag(outcome.reason, action), io)
  const text =
    json || !action.cli?.show
      ? JSON.stringify(outcome.value, null, 2)
      : action.cli.show(outcome.value, language)
  await io.write(`${text}\n`)
  return EXIT.done
}

/** The schema names fields; the person typed options. */
function namedByFlag(refusal: Refusal, action: Action): Refusal {
  if (!refusal.problems) return refusal
  const positional = action.cli?.positional
  const typed = new Map<string, string>()
  for (const { field, name } of flagsOf(action)) {
    typed.set(field, field === positional ? name.toUpperCase() : `--${name}`)
  }
  const problems = refusal.problems.map((problem) => ({
    ...problem,
    at: typed.get(problem.at) ?? problem.at,
  }))
  return { ...refusal, problems }
}

function helpFor(action: Action, language: Language): string {
  const { cli, input } = action
  const flags = flagsOf(action)
  const positional = flags.find(({ field }) => field === cli?.positional)
  const usage = ['portcullis', cli?.words, positional && placeholder(positional)]
  const rows = flags.map((flag) => [signOf(flag, flag === positional), meaningOf(flag)] as const)
  const parts = [`${WORDS.usage[language]}\n  ${usage.filter(Boolean).join(' ')} [--…]`]
  if (Object.keys(input.properties).length > 0) {
    parts.push(`${WORDS.options[language]}\n${listRows(rows, language)}`)
  }
  if (cli?.example) parts.push(`${WORDS.example[language]}\n  ${cli.example}`)
  return parts.join('\n\n')
}

function placeholder({ name, kind, required }: Flag): string {
  const word = `${name.toUpperCase()}${kind === 'array' ? '…' : ''}`
  return required ? word : `[${word}]`
}

function signOf(flag: Flag, positional: boolean): string {
  if (positional) return placeholder(flag)
  if (flag.kind === 'boolean') return `--${flag.name}`
  const value = { integer: 'NUMBER', number: 'NUMBER', object: 'JSON' }[flag.kind] ?? 'TEXT'
  return `--${flag.name} ${value}`
}

function meaningOf({ description, required, kind }: Flag): Localised {
  const told = (language: Language) => {
    const notes = [
      required && WORDS.required[language],
      kind === 'array' && WORDS.repeatable[language],
    ].filter(Boolean)
    return `${description}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`.trim()
  }
  return { en: told('en'), zh: told('zh') }
}
