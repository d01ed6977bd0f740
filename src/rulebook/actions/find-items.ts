import Type from 'typebox'
import { type Language, type Localised, ok, parseHsCode, refuse, showRatio } from '#kernel'
import { type Action, defineAction, inputRefused, object } from '#platform'
import type { Evidence } from '../find/evidence.ts'
import type { LawSource } from '../law-source.ts'
import { factNamed, truthWord } from '../views/reason.ts'
import { answer } from './moment-input.ts'

/**
 * What a description may mean: each item with the words that point to it and its parameters,
 * compared.
 */
export type FoundItems = {
  readonly text: string
  readonly contents: Readonly<Record<string, string>>
  readonly proposals: readonly {
    readonly code: string
    readonly name: Localised
    readonly number: string
    readonly grade: 'likely' | 'possible' | 'excluded'
    readonly score: number
    readonly evidence: readonly Evidence[]
    readonly parameters: readonly {
      readonly fact: string
      readonly label: Localised
      readonly needed: string
      readonly given?: string
      readonly truth: 'true' | 'false' | 'unknown'
    }[]
    /** What to ask to be sure. */
    readonly asks: readonly Localised[]
    readonly note?: Localised
  }[]
}

/**
 * Proposes controlled items for a plain description. It proposes; a person who knows the goods
 * decides.
 */
export function findControlledItems(source: LawSource): Action {
  return defineAction({
    name: 'rulebook.find-items',
    kind: 'query',
    summary: {
      en: 'Propose controlled items for a description, with the evidence',
      zh: '根据描述提示可能的管制物项及其依据',
    },
    permission: 'anyone',
    needsDatabase: false,
    input: object({
      text: Type.String({
        maxLength: 10_000,
        description: 'what the goods are called, in any words',
      }),
      hs: Type.Optional(Type.String({ maxLength: 20, description: 'customs code, for reference' })),
    }),
    output: answer<FoundItems>('Proposals, the most likely first'),
    http: { method: 'POST', path: '/v1/rulebook/items/find' },
    cli: {
      words: 'items find',
      positional: 'text',
      example: 'portcullis items find "sintered NdFeB magnet, Dy 0.4 %"',
      show: (found, language) => showFound(found, language),
    },
    async run(_context, { text, hs }) {
      const hsCode = hs === undefined ? undefined : parseHsCode(hs)
      if (hsCode?.ok === false) {
        const problem = {
          at: 'hs',
          message: `${hs} is not an HS code`,
          remedy: 'write 4 to 10 digits',
        }
        return refuse(inputRefused([problem]))
      }
      const law = source.lawWith([])
      const found = law.find({ text, ...(hsCode?.ok ? { hsCode: hsCode.value } : {}) })
      if (!found.ok) return refuse(inputRefused([found.reason]))
      const { proposals, contents } = found.value
      return ok({
        text,
        contents: Object.fromEntries(
          Object.entries(contents).map(([element, share]) => [element, showRatio(share)]),
        ),
        proposals: proposals.map(({ item, grade, score, evidence, parameters, asks }) => ({
          code: item.code,
          name: item.name,
          number: law.rulebook.instruments.get(item.instrument)?.number ?? '',
          grade,
          score,
          evidence,
          parameters: parameters.map(({ fact, needed, given, truth }) => ({
            fact,
            label: factNamed(law, fact).label,
            needed,
            ...(given === undefined ? {} : { given }),
            truth: truthWord(truth),
          })),
          asks,
          ...(item.note ? { note: item.note } : {}),
        })),
      })
    },
  })
}

const GRADES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { likely: 'likely', possible: 'possible', excluded: 'ruled out' },
  zh: { likely: '很可能', possible: '可能', excluded: '已排除' },
}

const MARKS = { true: '✓', false: '✗', unknown: '?' } as const

function showFound({ proposals }: FoundItems, language: Language): string {
  if (proposals.length === 0) {
    return language === 'zh'
      ? '没有相符的管制物项。这并不表示不受管制：请核对技术参数。'
      : 'No controlled item fits these words. That does not mean it is free: check its parameters.'
  }
  return proposals
    .flatMap(({ code, name, number, grade, evidence, parameters, asks, note }) => [
      `${GRADES[language][grade]}: ${code} ${name[language]} (${number})`,
      ...evidence.map(({ text, says }) => `    “${text}” ${says[language]}`),
      ...parameters.map(
        ({ label, needed, given, truth }) =>
          `    ${MARKS[truth]} ${label[language]} ${needed}${given === undefined ? '' : ` ← ${given}`}`,
      ),
      ...asks.map((ask) => `    ? ${ask[language]}`),
      ...(note ? [`    * ${note[language]}`] : []),
    ])
    .join('\n')
}
