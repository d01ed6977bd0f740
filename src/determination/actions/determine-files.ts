import { parseArgs } from 'node:util'
import { dayIn, type LocalDate, parseLocalDate } from '#kernel'
import { type CliCommand, type CommandIo, EXIT, type ExitCode, readOnly, sha256 } from '#platform'
import { type Law, type LawSource, listConfirmations, type Moment } from '#rulebook'
import { determineBriefly } from '../brief.ts'
import { compareDays } from '../compare.ts'
import type { Answer, OutcomeRange } from '../determination.ts'
import { determine } from '../determine.ts'
import { printable } from '../printable.ts'
import type { Readers } from '../read/readers.ts'
import { showComparison } from '../show-comparison.ts'
import { showBriefly, showDetermination } from '../show-determination.ts'
import type { Situation } from '../situation.ts'
import { WORDS } from '../words.ts'
import { formatOf, type Row, readRows } from './read-rows.ts'

const HELP_EN = `portcullis determine FILE… [--as-of DAY] [--known-at DAY] [--compare DAY] [--explain] [--trace]

Files: .yaml or .json (one transaction, a list, or an example), .csv (a head of field names),
.ndjson (one JSON transaction a line). Tables and lines stream; bad rows are named and passed over.

  --as-of DAY      the day the question is about; the transaction's day, or today
  --known-at DAY   use only what was published by this day; today
  --compare DAY    also answer for this day, and show what changed and by which provision
  --explain        give every row its whole answer; otherwise tables and lines get one line each
  --trace          show every rule considered, with every leg, met or not
  --json           one JSON document a row

Ends with 0 when nothing stands in the way of any shipment, 1 when some shipment needs a licence, is
refused or is not settled, 2 when some row could not be read, 3 when something is down.

  portcullis determine examples/ningbo-magnets-switzerland.yaml
  portcullis determine shipments.csv --json > answers.ndjson`

const HELP_ZH = `portcullis determine 文件… [--as-of 日期] [--known-at 日期] [--compare 日期] [--explain] [--trace]

文件：.yaml 或 .json（一票、多票或示例）、.csv（首行为字段名）、.ndjson（每行一票 JSON）。
表格与逐行文件流式处理；有误的行会指明并跳过。

  --as-of 日期      问题所指之日；默认取交易日期或今天
  --known-at 日期   仅使用该日前已发布的规定；默认今天
  --compare 日期    同时判定该日，并列出变化及依据条款
  --explain         每行给出完整答案；否则表格与逐行文件每票一行
  --json            每票一个 JSON

全部可以出口时以 0 结束；有需要许可、不予许可、禁止或未定的以 1 结束；有无法读取的行以 2 结束；外部故障以 3 结束。`

type Options = {
  readonly files: readonly string[]
  readonly asOf: LocalDate | undefined
  readonly knownAt: LocalDate | undefined
  readonly compare: LocalDate | undefined
  readonly explain: boolean
  readonly trace: boolean
  readonly today: LocalDate
}

/** How a batch went, for its last line and for scripts. */
type Tally = {
  rows: number
  unreadable: number
  hindered: number
  readonly byAnswer: Map<Answer, number>
}

/** `determine FILE…`: every transaction of the files, answered as it is read. */
export function determineFiles(source: LawSource, readers: Readers): CliCommand {
  return {
    words: 'determine',
    summary: {
      en: 'Determine whether shipments in files may go, and why',
      zh: '判定文件中的货物能否出口及其理由',
    },
    help: { en: HELP_EN, zh: HELP_ZH },
    async run(args, io) {
      const { zone, id } = source.rulebook().jurisdiction
      const today = dayIn(zone, io.runtime.clock())
      const options = readOptions(args, today)
      if (typeof options === 'string') {
        io.tell(options)
        return EXIT.badInput
      }
      const confirmations = io.runtime.hasRecord()
        ? await readOnly(await io.runtime.database(), (db) => listConfirmations(db, id))
        : []
      return answerFiles(source.lawWith(confirmations), readers, options, io)
    },
  }
}

function readOptions(args: readonly string[], today: LocalDate): Options | string {
  const day = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'as-of': day,
        'known-at': day,
        compare: day,
        explain: { type: 'boolean' },
        trace: { type: 'boolean' },
      },
    })
    if (positionals.length === 0) return 'Name at least one file: portcullis determine FILE…'
    const days = (['as-of', 'known-at', 'compare'] as const).map((name) => {
      const text = values[name]
      const read = text === undefined ? undefined : parseLocalDate(text)
      if (read?.ok === false) throw new Error(`--${name}: ${text} is not a day; write YYYY-MM-DD`)
      return read?.value
    })
    const [asOf, knownAt, compare] = days
    return {
      files: positionals,
      asOf,
      knownAt,
      compare,
      explain: values.explain ?? false,
      trace: values.trace ?? false,
      today,
    }
  } catch (error) {
    return (error as Error).message
  }
}

async function answerFiles(
  law: Law,
  readers: Readers,
  options: Options,
  io: CommandIo,
): Promise<ExitCode> {
  const tally: Tally = { rows: 0, unreadable: 0, hindered: 0, byAnswer: new Map() }
  const read = readers.readerFor(law)
  const progress = progressOn(io)
  for (const file of options.files) {
    const whole = options.explain || options.trace || formatOf(file) === 'document'
    let pending = ''
    const before = tally.rows
    for await (const found of readRows(file, law.rulebook)) {
      const row = options.files.length > 1 ? inFile(found, file) : found
      tally.rows += 1
      const situation = row.input.ok ? read(row.input.value) : row.input
      if (!situation.ok) {
        tally.unreadable += 1
        for (const { at, message, remedy } of situation.reason) {
          io.tell(printable(`${row.place}: ${at === '' ? '' : `${at}: `}${message} — ${remedy}`))
        }
        continue
      }
      pending += answerRow(law, situation.value, row, { ...options, whole, io, tally })
      if (pending.length > CHUNK) {
        await io.write(pending)
        pending = ''
        progress(tally)
      }
    }
    await io.write(pending)
    if (tally.rows > before) continue
    tally.unreadable += 1
    io.tell(`${file}: it holds no transaction — write at least one`)
  }
  if (tally.rows > 1) io.tell(summaryOf(tally, io))
  if (tally.unreadable > 0) return EXIT.badInput
  return tally.hindered > 0 ? EXIT.refused : EXIT.done
}

/** A row's place, told apart from those of other files. */
function inFile(row: Row, file: string): Row {
  return row.place.startsWith(file) ? row : { ...row, place: `${file} ${row.place}` }
}

/**
 * Output is written in pieces of this many characters: a write for each row would cost more than
 * the answer.
 */
const CHUNK = 65_536

type Answering = Options & {
  readonly whole: boolean
  readonly io: CommandIo
  readonly tally: Tally
}

function answerRow(law: Law, situation: Situation, row: Row, answering: Answering): string {
  const { io, tally, compare, whole } = answering
  const knownAt = answering.knownAt ?? row.knownAt ?? answering.today
  const moment: Moment = { asOf: dayOf(situation, answering), knownAt }
  if (compare !== undefined) {
    const comparison = compareDays(law, situation, { moment, other: compare }, sha256)
    count(tally, comparison.before.answer, comparison.before.range)
    return io.json
      ? `${JSON.stringify({ place: row.place, ...comparison })}\n`
      : `${showComparison(comparison, io.language)}\n\n`
  }
  if (whole) {
    const determination = determine(law, situation, moment, sha256)
    count(tally, determination.answer, determination.range)
    return io.json
      ? `${JSON.stringify(determination)}\n`
      : `${showDetermination(determination, io.language, answering.trace)}\n\n`
  }
  const brief = determineBriefly(law, situation, moment)
  count(tally, brief.answer, brief.range)
  return io.json
    ? `${JSON.stringify({ place: row.place, ...brief })}\n`
    : `${showBriefly(row.place, brief, io.language)}\n`
}

function dayOf(situation: Situation, { asOf, today }: Options): LocalDate {
  if (asOf !== undefined) return asOf
  const { day } = situation.transaction
  // The reader has refused a day that does not exist.
  return day === undefined ? today : (day as LocalDate)
}

const FREE: readonly string[] = ['no-licence', 'exempt-with-duties']

function count(tally: Tally, answer: Answer, range: OutcomeRange): void {
  tally.byAnswer.set(answer, (tally.byAnswer.get(answer) ?? 0) + 1)
  if (!FREE.includes(range[1])) tally.hindered += 1
}

function progressOn(io: CommandIo): (tally: Tally) => void {
  let told = 0
  return ({ rows, unreadable }) => {
    if (!io.interactive || rows - told < 5_000) return
    told = rows
    io.tell(
      io.language === 'zh'
        ? `… 已判定 ${rows}，无法读取 ${unreadable}`
        : `… ${rows} read, ${unreadable} could not be`,
    )
  }
}

function summaryOf({ rows, unreadable, byAnswer }: Tally, { language }: CommandIo): string {
  const words = WORDS[language]
  const counts = [...byAnswer].map(([answer, number]) => `${number} ${words.answer(answer)}`)
  return language === 'zh'
    ? `共 ${rows} 行：${[...counts, `${unreadable} 无法读取`].join(' · ')}`
    : `${rows} rows: ${[...counts, `${unreadable} could not be read`].join(' · ')}`
}
