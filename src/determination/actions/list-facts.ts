import type { Fact } from '#engine'
import { type Localised, ok } from '#kernel'
import { type Action, defineAction, object } from '#platform'
import { answer, type LawSource } from '#rulebook'
import { fieldOf } from '../read/fields.ts'

/** A fact as a form needs it: what to ask, how to answer, and which field to fill. */
export type FactView = Pick<Fact, 'name' | 'kind' | 'of' | 'label' | 'ask'> & {
  readonly unit?: string
  readonly options?: readonly { readonly value: string; readonly label: Localised }[]
  readonly field: string
}

export function listFacts(source: LawSource): Action {
  return defineAction({
    name: 'determination.list-facts',
    kind: 'query',
    summary: {
      en: 'List every fact a rule may read, with its field',
      zh: '列出规则可能用到的全部事实及其字段',
    },
    permission: 'anyone',
    needsDatabase: false,
    input: object({}),
    output: answer<{ facts: readonly FactView[] }>('The vocabulary'),
    http: { method: 'GET', path: '/v1/rulebook/facts' },
    cli: {
      words: 'facts list',
      example: 'portcullis facts list',
      show: ({ facts }, language) =>
        facts
          .map(
            ({ field, kind, label }) => `${field.padEnd(40)} ${kind.padEnd(8)} ${label[language]}`,
          )
          .join('\n'),
    },
    async run() {
      return ok({ facts: source.rulebook().vocabulary.facts.map(factView) })
    },
  })
}

function factView({ name, kind, of, label, ask, unit, options }: Fact): FactView {
  return {
    name,
    kind,
    of,
    label,
    ask,
    ...(unit === undefined ? {} : { unit }),
    ...(options
      ? { options: Object.entries(options).map(([value, label]) => ({ value, label })) }
      : {}),
    field: fieldOf(name, of),
  }
}
