import { type Language, nearest, type Problem } from '#kernel'
import {
  type Action,
  type CliCommand,
  type CommandIo,
  EXIT,
  type ExitCode,
  isOutage,
  localOperator,
  type Runtime,
} from '#platform'
import { commandOf } from './action-command.ts'
import { readGlobalOptions } from './global-options.ts'
import { commandHelp, groupHelp, overview } from './help.ts'
import { problemLine } from './show-refusal.ts'

/** What the command line runs on; the streams are handed in so that tests can read them. */
export type CliHouse = {
  readonly actions: readonly Action[]
  readonly commands: readonly CliCommand[]
  readonly runtime: Runtime
  readonly version: string
  /** Whom the journal names when `--as` is not given. */
  readonly userName: string
  readonly language: Language
  readonly streams: Pick<CommandIo, 'input' | 'write' | 'tell' | 'interactive'>
}

/** Runs one command line and answers how it ended. */
export async function runCli(args: readonly string[], house: CliHouse): Promise<ExitCode> {
  const { streams, runtime, version } = house
  const options = readGlobalOptions(args)
  if (!options.ok) return tellProblems(options.reason, house)
  const { rest, help, json, language = house.language } = options.value
  const commands = commandsOf(house)
  const answer = async (text: string) => {
    await streams.write(`${text}\n`)
    return EXIT.done
  }
  if (options.value.version) return answer(version)
  const command = findCommand(commands, rest)
  if (command && help) return answer(commandHelp(command, language))
  if (command) {
    const actor = localOperator(options.value.as ?? house.userName)
    const io: CommandIo = { ...streams, language, json, actor, runtime }
    return perform(command, rest.slice(command.words.split(' ').length), io)
  }
  const group = commands.filter(({ words }) => rest[0] && words.startsWith(`${rest[0]} `))
  if (rest.length === 0) return answer(overview(commands, language))
  if (help && group.length > 0) return answer(groupHelp(group, language))
  return tellUnknown(rest, { commands, group, streams, language })
}

async function perform(
  command: CliCommand,
  args: readonly string[],
  io: CommandIo,
): Promise<ExitCode> {
  try {
    return await command.run(args, io)
  } catch (error) {
    if (!isOutage(error)) throw error
    io.tell((error as Error).message)
    return EXIT.outage
  }
}

function commandsOf({ actions, commands }: CliHouse): CliCommand[] {
  const derived = actions.map(commandOf).filter((command) => command !== undefined)
  return [...derived, ...commands].sort((one, other) => (one.words < other.words ? -1 : 1))
}

/** The command with the most words that the line begins with. */
function findCommand(
  commands: readonly CliCommand[],
  line: readonly string[],
): CliCommand | undefined {
  return commands
    .filter(({ words }) => words.split(' ').every((word, index) => line[index] === word))
    .sort((one, other) => other.words.length - one.words.length)[0]
}

function tellProblems(problems: readonly Problem[], { streams, language }: CliHouse): ExitCode {
  for (const problem of problems) streams.tell(problemLine(problem, language).trim())
  return EXIT.badInput
}

function tellUnknown(
  line: readonly string[],
  found: {
    commands: readonly CliCommand[]
    group: readonly CliCommand[]
    streams: CliHouse['streams']
    language: Language
  },
): ExitCode {
  const { commands, group, streams, language } = found
  const typed = line
    .filter((word) => !word.startsWith('-'))
    .slice(0, 2)
    .join(' ')
  const meant = nearest(
    typed,
    commands.map(({ words }) => words),
  )
  const zh = language === 'zh'
  if (line.length === 1 && group.length > 0) streams.tell(groupHelp(group, language))
  else if (meant) {
    streams.tell(
      zh
        ? `没有命令“${typed}”，是否指“${meant}”？`
        : `There is no command "${typed}": did you mean "${meant}"?`,
    )
  } else {
    streams.tell(
      zh
        ? `没有命令“${typed}”：“portcullis --help” 列出全部命令。`
        : `There is no command "${typed}": "portcullis --help" lists them.`,
    )
  }
  return EXIT.badInput
}
