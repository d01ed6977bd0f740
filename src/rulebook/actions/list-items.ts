import Type from 'typebox'
import { type Language, ok } from '#kernel'
import { type Action, defineAction, object } from '#platform'
import type { LawSource } from '../law-source.ts'
import { type ItemView, searchItems, viewItem } from '../views/item-view.ts'
import { answer, lawAndMoment, momentFields } from './moment-input.ts'

export type ItemList = { readonly total: number; readonly items: readonly ItemView[] }

const Word = (description: string) => Type.Optional(Type.String({ maxLength: 200, description }))

export function listItems(source: LawSource): Action {
  return defineAction({
    name: 'rulebook.list-items',
    kind: 'query',
    summary: {
      en: 'List controlled items, or those that hold some words',
      zh: '列出或检索管制物项',
    },
    permission: 'anyone',
    input: object({
      q: Word('words to look for in code, name, element or customs code'),
      instrument: Word('only items this instrument lists'),
      element: Word('only items of this chemical element, such as Dy'),
      ...momentFields,
    }),
    output: answer<ItemList>('The items, with how many there are'),
    http: { method: 'GET', path: '/v1/rulebook/items' },
    cli: {
      words: 'items list',
      positional: 'q',
      example: 'portcullis items list 8505 --json',
      show: ({ total, items }, language) =>
        [...items.map((item) => showItem(item, language)), '', count(total, language)].join('\n'),
    },
    async run(context, input) {
      const read = await lawAndMoment(source, context, input)
      if (!read.ok) return read
      const { law, moment } = read.value
      const items = searchItems(law.rulebook.items, input)
      return ok({ total: items.length, items: items.map((item) => viewItem(law, item, moment)) })
    },
  })
}

function showItem({ code, name, number, state }: ItemView, language: Language): string {
  return `${code.padEnd(26)} ${number.padEnd(8)} ${state.status.padEnd(12)} ${name[language]}`
}

function count(total: number, language: Language): string {
  return language === 'zh' ? `共 ${total} 项` : total === 1 ? '1 item' : `${total} items`
}
