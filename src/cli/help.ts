import type { Language } from '#kernel'
import type { CliCommand } from '#platform'
import { listRows } from './list-rows.ts'
import { EXIT_CODES, OPTIONS_EVERYWHERE, WORDS } from './words.ts'

/** What `portcullis --help` prints: every command, the options they share, how they end. */
export function overview(commands: readonly CliCommand[], language: Language): string {
  return [
    WORDS.title[language],
    `${WORDS.usage[language]}\n  portcullis COMMAND [--…]`,
    `${WORDS.commands[language]}\n${listCommands(commands, language)}`,
    `${WORDS.everywhere[language]}\n${listRows(OPTIONS_EVERYWHERE, language)}`,
    `${WORDS.exitCodes[language]}\n${listRows(EXIT_CODES, language)}`,
    `${WORDS.moreHelp[language]}\n${WORDS.data[language]}`,
  ].join('\n\n')
}

/** What `portcullis GROUP` prints. */
export function groupHelp(commands: readonly CliCommand[], language: Language): string {
  return [
    `${WORDS.commands[language]}\n${listCommands(commands, language)}`,
    WORDS.moreHelp[language],
  ].join('\n\n')
}

/** What `portcullis COMMAND --help` prints. */
export function commandHelp({ summary, help }: CliCommand, language: Language): string {
  const shared = `${WORDS.everywhere[language]}\n${listRows(OPTIONS_EVERYWHERE, language)}`
  return [summary[language], help[language], shared].join('\n\n')
}

function listCommands(commands: readonly CliCommand[], language: Language): string {
  return listRows(
    commands.map(({ words, summary }) => [words, summary] as const),
    language,
  )
}
