import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Problem } from '#kernel'

/** A file of the rulebook as it was read: its path within the data folder, and its text. */
export type RulebookFile = {
  readonly path: string
  readonly text: string
  /** What the text says, where it was parsed before. */
  readonly content?: unknown
}

/** One thing wrong in a file, with the line a person can go to. */
export type Fault = Problem & { readonly file: string; readonly line: number }

/** A YAML file that can say on which line each of its fields stands. */
export type YamlFile = {
  readonly path: string
  readonly content: unknown
  readonly faultAt: (problem: Problem) => Fault
}

/** Reads a YAML file. What YAML itself refuses comes back as faults and no content. */
export function readYaml(file: RulebookFile): { yaml?: YamlFile; faults: Fault[] } {
  const { path, text, content } = file
  if (content === undefined) return parseYaml(file)
  // Lines are looked up in the text only when there is something to point at.
  const faultAt = (problem: Problem): Fault =>
    parseYaml({ path, text }).yaml?.faultAt(problem) ?? { ...problem, file: path, line: 1 }
  return { yaml: { path, content, faultAt }, faults: [] }
}

function parseYaml(file: RulebookFile): { yaml?: YamlFile; faults: Fault[] } {
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false })
  const faults = document.errors.map((error) => ({
    file: file.path,
    line: lines.linePos(error.pos[0]).line,
    at: '',
    message: `not readable as YAML: ${error.message.split('\n')[0]}`,
    remedy: 'correct the YAML on this line',
  }))
  if (faults.length > 0) return { faults }
  const faultAt = (problem: Problem): Fault => ({
    ...problem,
    file: file.path,
    line: lines.linePos(offsetOf(document, problem.at)).line,
  })
  return { yaml: { path: file.path, content: document.toJS(), faultAt }, faults: [] }
}

/**
 * Where a field such as `rules[0].when.all[1]` starts; the nearest enclosing field when it is
 * missing.
 */
function offsetOf(document: Document.Parsed, at: string): number {
  let node: unknown = document.contents
  let offset = 0
  let rest = at
  while (isNode(node)) {
    offset = node.range?.[0] ?? offset
    const step = nextStep(node, rest)
    if (!step) return offset
    offset = step.offset ?? offset
    ;({ node, rest } = step)
  }
  return offset
}

type Step = { node: unknown; rest: string; offset?: number }

/** Keys hold dots themselves (`item.codes`), so the longest key that fits is taken. */
function nextStep(node: unknown, path: string): Step | undefined {
  if (isSeq(node)) {
    const index = /^\[(\d+)\]\.?/.exec(path)
    const item = index && node.items[Number(index[1])]
    return index && item ? { node: item, rest: path.slice(index[0].length) } : undefined
  }
  if (!isMap(node)) return undefined
  const fitting = node.items
    .filter((pair) => isNode(pair.key) && startsWithKey(path, String(pair.key)))
    .toSorted((one, other) => String(other.key).length - String(one.key).length)[0]
  if (!fitting || !isNode(fitting.key)) return undefined
  const offset = fitting.key.range?.[0]
  const rest = path.slice(String(fitting.key).length).replace(/^\./, '')
  return { node: fitting.value, rest, ...(offset === undefined ? {} : { offset }) }
}

function startsWithKey(path: string, key: string): boolean {
  if (!path.startsWith(key)) return false
  const next = path[key.length]
  return next === undefined || next === '.' || next === '['
}
