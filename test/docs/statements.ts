/** One command of a shell block, as far as it goes, and what it promises with `# → …`. */
export type Statement = { readonly text: string; readonly promises: string | undefined }

const PROMISE = /\s+# → (.+)$/m
const HEREDOC = /<<-?\s*'?(\w+)'?/

/** The commands of a shell block: a line each, continued lines and here-documents taken whole. */
export function statementsOf(block: string): Statement[] {
  const statements: Statement[] = []
  let open = ''
  let end: string | undefined
  for (const line of block.split('\n')) {
    open += open === '' ? line : `\n${line}`
    if (end !== undefined && line !== end) continue
    if (end === undefined) {
      end = HEREDOC.exec(line)?.[1]
      if (end !== undefined || line.endsWith('\\')) continue
    }
    end = undefined
    if (open.trim() !== '' && !open.startsWith('#')) statements.push(statementOf(open))
    open = ''
  }
  return statements
}

function statementOf(text: string): Statement {
  const promises = PROMISE.exec(text)?.[1]
  return { text: text.replace(PROMISE, ''), promises }
}

/** Commands that set a machine up or run what is running now; they are told, not run. */
const SET_UP = /^(git clone\b|cd portcullis$|npm\b)/

/** The two commands that a fresh clone needs, and no other. */
const PROMISED: ReadonlySet<string> = new Set(['npm start', 'npm test'])

export function isSetUp({ text }: Statement): boolean {
  return SET_UP.test(text.trim())
}

/** What a page asks of npm beyond the two commands that are promised. */
export function unpromised(statements: readonly Statement[]): string[] {
  return statements
    .map(({ text }) => text.trim())
    .filter((text) => text.startsWith('npm') && !PROMISED.has(text))
}
