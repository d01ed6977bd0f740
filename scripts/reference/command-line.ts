import { Readable } from 'node:stream'
import { type CliHouse, runCli } from '#cli'
import type { Action, CliCommand } from '#platform'
import { page } from './markdown.ts'

/** `cli.md`: what `--help` says, of the whole and of each command. */
export async function commandLinePage(
  actions: readonly Action[],
  commands: readonly CliCommand[],
): Promise<string> {
  const words = [
    ...actions.flatMap(({ cli }) => cli?.words ?? []),
    ...commands.map((command) => command.words),
  ].sort()
  const help = (line: readonly string[]) => helpOf(line, actions, commands)
  const parts = [`\`\`\`text\n${await help([])}\n\`\`\``]
  for (const command of words) {
    parts.push(`## ${command}`, `\`\`\`text\n${await help(command.split(' '))}\n\`\`\``)
  }
  return page('Commands', 'In the clone a command is written `npx portcullis …`.', parts)
}

async function helpOf(
  line: readonly string[],
  actions: readonly Action[],
  commands: readonly CliCommand[],
): Promise<string> {
  let told = ''
  const house: CliHouse = {
    ...{ actions, commands, version: '', userName: '', language: 'en' },
    runtime: {
      database: unused,
      clock: () => new Date(0),
      hasRecord: () => false,
      rulebookVersion: () => undefined,
    },
    streams: {
      input: Readable.from([]),
      interactive: false,
      tell: () => undefined,
      write: async (text) => {
        told += text
      },
    },
  }
  await runCli([...line, '--help'], house)
  return line.length === 0 ? told.trimEnd() : withoutShared(told)
}

/** The options of every command are told once, on top. */
function withoutShared(help: string): string {
  return help.replace(/\n\nOptions of every command\n[\s\S]*$/, '').trimEnd()
}

async function unused(): Promise<never> {
  throw new Error('help needs no database')
}
