import type { Language, Problem } from '#kernel'
import { type CommandIo, EXIT, type ExitCode, problemDetails, type Refusal } from '#platform'

/** Tells a refusal: a sentence and a line a problem on standard error, or JSON as the answer. */
export async function showRefusal(refusal: Refusal, io: CommandIo): Promise<ExitCode> {
  if (io.json) {
    await io.write(`${JSON.stringify(problemDetails(refusal, io.language), null, 2)}\n`)
  } else {
    io.tell(refusal.sentence[io.language])
    for (const problem of refusal.problems ?? []) io.tell(problemLine(problem, io.language))
  }
  return exitCodeOf(refusal)
}

/** One problem as a line: where, what is wrong, what to do. */
export function problemLine({ at, message, remedy }: Problem, language: Language): string {
  const place = at === '' ? (language === 'zh' ? '输入' : 'input') : at
  return `  ${place}: ${message} — ${remedy}`
}

function exitCodeOf({ status, problems }: Refusal): ExitCode {
  if (status >= 500) return EXIT.outage
  return status === 400 || problems !== undefined ? EXIT.badInput : EXIT.refused
}
