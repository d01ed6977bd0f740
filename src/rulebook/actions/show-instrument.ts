import Type from 'typebox'
import { type Language, nearest, ok, refuse } from '#kernel'
import { type Action, defineAction, object, type Refusal } from '#platform'
import type { LawSource } from '../law-source.ts'
import { type InstrumentView, viewInstrument } from '../views/instrument-view.ts'
import { answer, lawAndMoment, momentFields } from './moment-input.ts'

export function instrumentUnknown(id: string, known: readonly string[]): Refusal {
  const meant = nearest(id, known)
  return {
    code: 'instrument_unknown',
    status: 404,
    sentence: {
      en: `No instrument is called "${id}"${meant ? `: did you mean "${meant}"?` : '.'}`,
      zh: `没有名为“${id}”的文件${meant ? `，是否指“${meant}”？` : '。'}`,
    },
  }
}

/** One instrument with everything in it. Found by its id or by its number, such as `61/2025`. */
export function showInstrument(source: LawSource): Action {
  return defineAction({
    name: 'rulebook.show-instrument',
    kind: 'query',
    summary: {
      en: 'Show a law or notice with its provisions and rules',
      zh: '查看一件法律或公告及其条款与规则',
    },
    permission: 'anyone',
    input: object({
      id: Type.String({ maxLength: 200, description: 'its id or number, such as 61/2025' }),
      ...momentFields,
    }),
    output: answer<InstrumentView>('The instrument'),
    http: { method: 'GET', path: '/v1/rulebook/instruments/:id' },
    cli: {
      words: 'rulebook show',
      positional: 'id',
      example: 'portcullis rulebook show 61/2025 --as-of 2025-12-01',
      show: (view, language) => showView(view, language),
    },
    async run(context, input) {
      const read = await lawAndMoment(source, context, input)
      if (!read.ok) return read
      const { law, moment } = read.value
      const all = [...law.rulebook.instruments.values()]
      const found = all.find(({ id, number }) => id === input.id || number === input.id)
      if (!found) {
        return refuse(
          instrumentUnknown(
            input.id,
            all.flatMap(({ id, number }) => [id, number]),
          ),
        )
      }
      return ok(viewInstrument(law, found, moment))
    },
  })
}

function showView(view: InstrumentView, language: Language): string {
  const provisions = view.provisionDetails.flatMap(({ id, label, text, state, rules }) => [
    '',
    `${label[language]} · ${state.status} · ${id}`,
    `  ${text[language]}`,
    ...(language === 'en' ? [`  ${text.zh}`] : []),
    ...rules.map(({ id, effect }) => `  → ${effect}: ${id}`),
  ])
  const { number, title, sentence, issuer, published, url, items, parties } = view
  return [
    `${number} ${title[language]}`,
    `${issuer.join('/')} · ${published} · ${sentence[language]}`,
    ...(url === undefined ? [] : [url]),
    ...provisions,
    '',
    language === 'zh'
      ? `物项 ${items.length} 项，名单主体 ${parties.length} 家`
      : `${items.length} items, ${parties.length} parties`,
  ].join('\n')
}
