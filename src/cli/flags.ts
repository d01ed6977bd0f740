import { parseArgs } from 'node:util'
import { nearest, type Outcome, ok, type Problem, refuse } from '#kernel'
import { type Action, inputFromText, kindOf } from '#platform'

/** One option of a command, made from one field of the action's input. */
export type Flag = {
  readonly field: string
  /** As typed, without the hyphens: `as-of` for `asOf`. */
  readonly name: string
  readonly kind: string
  readonly required: boolean
  readonly description: string
}

type Shape = Parameters<typeof kindOf>[0] & { readonly description?: string }

/** The options of an action's command, in the order of its input's fields. */
export function flagsOf({ input }: Action): Flag[] {
  const required = (input as { required?: readonly string[] }).required ?? []
  return Object.entries(input.properties).map(([field, schema]) => ({
    field,
    name: field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    kind: kindOf(schema as Shape) ?? 'string',
    required: required.includes(field),
    description: (schema as Shape).description ?? '',
  }))
}

/** Reads a command line as the action's input; what is left over is refused by name. */
export function readFlags(
  action: Action,
  args: readonly string[],
): Outcome<Record<string, unknown>, readonly Problem[]> {
  const flags = flagsOf(action)
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      flags.map(({ name, kind }) => [name, { type: kind === 'boolean' ? kind : 'string' }]),
    ),
    strict: false,
    allowPositionals: true,
    allowNegative: true,
    tokens: true,
  })
  const positional = flags.find(({ field }) => field === action.cli?.positional)
  const problems: Problem[] = []
  const fields: Record<string, string | string[]> = {}
  const put = (flag: Flag, value: string) => {
    const before = fields[flag.field]
    const several = flag.kind === 'array' || before !== undefined
    fields[flag.field] = several ? [...[before ?? []].flat(), value] : value
  }
  let unknownAt = Number.NaN
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    // What follows an unknown option was meant as its value and is no problem of its own.
    if (token.kind === 'positional' && token.index === unknownAt + 1) continue
    const flag =
      token.kind === 'positional' ? positional : flags.find(({ name }) => name === token.name)
    const value = valueTyped(token, flag)
    if (flag && value !== undefined) put(flag, value)
    else problems.push(problemWith(token, flags, flag))
    if (!flag) unknownAt = token.index
  }
  return problems.length > 0 ? refuse(problems) : ok(inputFromText(action.input, fields))
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]

function valueTyped(token: Token, flag: Flag | undefined): string | undefined {
  if (token.kind === 'positional') return token.value
  if (token.kind !== 'option') return undefined
  if (flag?.kind !== 'boolean') return token.value
  return token.value ?? String(!token.rawName.startsWith('--no-'))
}

function problemWith(token: Token, flags: readonly Flag[], flag: Flag | undefined): Problem {
  if (token.kind === 'positional') {
    return {
      at: token.value,
      message: 'is one word too many',
      remedy: 'put several words between quotation marks, or leave it out',
    }
  }
  const at = token.kind === 'option' ? token.rawName : '--'
  if (flag) return { at, message: 'needs a value', remedy: `write ${at} and the value after it` }
  const meant = nearest(
    at.replace(/^-+/, ''),
    flags.map(({ name }) => name),
  )
  const remedy = meant ? `did you mean --${meant}?` : 'see --help for the options there are'
  return { at, message: 'is not an option of this command', remedy }
}
