import { parseArgs } from 'node:util'
import { LANGUAGES, type Language, type Outcome, ok, type Problem, refuse } from '#kernel'

/** The options every command has, and what is left of the command line without them. */
export type GlobalOptions = {
  readonly json: boolean
  readonly help: boolean
  readonly version: boolean
  readonly language: Language | undefined
  readonly as: string | undefined
  readonly rest: readonly string[]
}

const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  lang: { type: 'string' },
  as: { type: 'string' },
} as const

/** Takes the options of every command out of a command line, wherever they stand. */
export function readGlobalOptions(
  args: readonly string[],
): Outcome<GlobalOptions, readonly Problem[]> {
  const parsed = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const taken = new Set<number>()
  for (const token of parsed.tokens) {
    if (token.kind === 'option-terminator') break
    if (token.kind !== 'option' || !Object.hasOwn(OPTIONS, token.name)) continue
    taken.add(token.index)
    if (token.value !== undefined && !token.inlineValue) taken.add(token.index + 1)
  }
  const { json, help, version, lang, as } = parsed.values
  const problems = [checkLanguage(lang), checkName(as)].filter((problem) => problem !== undefined)
  if (problems.length > 0) return refuse(problems)
  return ok({
    ...{ json: json === true, help: help === true, version: version === true },
    language: lang as Language | undefined,
    as: as as string | undefined,
    rest: args.filter((_, index) => !taken.has(index)),
  })
}

function checkLanguage(value: unknown): Problem | undefined {
  if (value === undefined || LANGUAGES.some((language) => language === value)) return undefined
  return {
    at: '--lang',
    message: typeof value === 'string' ? `"${value}" is not a language here` : 'needs a value',
    remedy: `choose ${LANGUAGES.join(' or ')}`,
  }
}

function checkName(value: unknown): Problem | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string' && /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(value)) {
    return undefined
  }
  return {
    at: '--as',
    message: 'is not a name the journal can keep',
    remedy: 'write up to 64 letters, digits, dots and hyphens, such as li.na',
  }
}
