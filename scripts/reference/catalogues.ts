import { fieldOf } from '#determination'
import { type Action, type Plugin, permissionMatrix } from '#platform'
import type { Rulebook } from '#rulebook'
import { code, page, table } from './markdown.ts'

/** `errors.md`: every refusal, module by module, in order of precedence. */
export function errorsPage(plugins: readonly Plugin[]): string {
  const about = `When several hold, the first in the list is the one given. Capitals stand for what the sentence names. The
command line ends with 2 for a status of 400, with 3 for one of 500 and above, and with 1 for every other refusal.`
  const parts = plugins.flatMap(({ module, refusals = [] }) =>
    refusals.length === 0
      ? []
      : [
          `## ${module}`,
          table(
            ['code', 'status', 'sentence', '中文'],
            refusals.map(({ code: word, status, sentence }) => [
              code(word),
              String(status),
              sentence.en,
              sentence.zh,
            ]),
          ),
        ],
  )
  return page('Refusals', about, parts)
}

/** `facts.md`: what a rule may read, where it is written, and what is asked for. */
export function factsPage({ vocabulary }: Rulebook): string {
  const about = `A rule may read these and nothing else. What is not said is not known, never “no”. \`items[]\` is one item of the
transaction.`
  const rows = vocabulary.facts.map(({ name, kind, of, unit, label, ask, options }) => [
    code(name),
    code(fieldOf(name, of)),
    kind,
    unit ?? '',
    `${ask.en}${options ? ` ${Object.keys(options).map(code).join(', ')}` : ''}`,
    label.zh,
  ])
  const head = ['fact', 'field', 'kind', 'unit', 'question and choices', '中文']
  return page('Facts', about, [table(head, rows)])
}

/** `permissions.md`: the permission matrix. */
export function permissionsPage(actions: readonly Action[]): string {
  const about = `\`anyone\` needs no account. Every other permission comes with a token of \`portcullis access issue-token\`; who sits
at the machine has them all.`
  const rows = permissionMatrix(actions).map(({ action, kind, permission, summary }) => [
    code(action),
    kind,
    code(permission),
    summary,
  ])
  return page('Permissions', about, [table(['action', 'kind', 'permission', 'what it does'], rows)])
}

/** `journal.md`: the actions that leave an entry. */
export function journalPage(actions: readonly Action[]): string {
  const about = `Every action that changes something appends one entry in the same transaction: number, instant, actor, action,
permission, subject, basis, before and after, the version of the rulebook, and the hash of the entry before it.
Questions leave none.`
  const rows = actions
    .filter(({ kind }) => kind === 'command')
    .map(({ name, summary, cli, http }) => [
      code(name),
      summary.en,
      cli ? code(`portcullis ${cli.words}`) : '',
      http ? code(`${http.method} ${http.path}`) : '',
    ])
  return page('Journal entries', about, [
    table(['entry', 'what was done', 'command', 'route'], rows),
  ])
}
