import { type Language, type LocalDate, ok } from '#kernel'
import { type Action, defineAction, object } from '#platform'
import type { LawSource } from '../law-source.ts'
import { type StatusRow, statusBoard } from '../views/status-board.ts'
import { answer, lawAndMoment, momentFields } from './moment-input.ts'

export type StatusBoard = {
  readonly asOf: LocalDate
  readonly knownAt: LocalDate
  readonly rows: readonly StatusRow[]
}

/** The status board: every instrument and how it stands on a day. */
export function showStatus(source: LawSource): Action {
  return defineAction({
    name: 'rulebook.show-status',
    kind: 'query',
    summary: {
      en: 'Show how every notice stands on a day: in force, suspended, unconfirmed',
      zh: '查看各公告在某日的状态：施行、暂停、未确认',
    },
    permission: 'anyone',
    input: object(momentFields),
    output: answer<StatusBoard>('One row an instrument'),
    http: { method: 'GET', path: '/v1/rulebook/status' },
    cli: {
      words: 'rulebook status',
      example: 'portcullis rulebook status --as-of 2026-11-10',
      show: (board, language) => showBoard(board, language),
    },
    async run(context, input) {
      const read = await lawAndMoment(source, context, input)
      if (!read.ok) return read
      const { law, moment } = read.value
      return ok({ ...moment, rows: statusBoard(law, moment) })
    },
  })
}

const TITLE_WIDTH = 46

function showBoard({ asOf, knownAt, rows }: StatusBoard, language: Language): string {
  const head =
    language === 'zh'
      ? `${asOf} 的状态（截至 ${knownAt} 已知）`
      : `Status on ${asOf}, as known on ${knownAt}`
  const width = Math.max(...rows.map(({ number }) => columns(number)))
  const lines = rows.map(({ number, title, issued, sentence, status }) =>
    [
      pad(number, width),
      issued === 'unknown' ? '?         ' : issued,
      pad(cut(title[language], TITLE_WIDTH), TITLE_WIDTH),
      `${MARKS[status]} ${sentence[language]}`,
    ].join('  '),
  )
  const count = language === 'zh' ? `共 ${rows.length} 件` : `${rows.length} instruments`
  return [head, '', ...lines, '', count].join('\n')
}

const MARKS: Readonly<Record<StatusRow['status'], string>> = {
  in_force: '●',
  partly_in_force: '◐',
  suspended: '‖',
  not_yet: '○',
  unconfirmed: '?',
  ended: '×',
  unpublished: '·',
  no_provisions: '–',
}

/** Terminal columns of a text: a Chinese character takes two. */
function columns(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0)
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}

function cut(text: string, width: number): string {
  let kept = ''
  for (const char of text) {
    if (columns(kept + char) > width - 1) return `${kept}…`
    kept += char
  }
  return kept
}
