import { ok } from '#kernel'
import { type Action, defineAction, object } from '#platform'
import { answer } from '#rulebook'
import type { Example } from '../example.ts'

/** Real shipments to start from, each with its source and the answer expected. */
export function listExamples(examples: () => readonly Example[]): Action {
  return defineAction({
    name: 'determination.list-examples',
    kind: 'query',
    summary: { en: 'List real shipments to start from', zh: '列出可参考的真实案例' },
    permission: 'anyone',
    needsDatabase: false,
    input: object({}),
    output: answer<{ examples: readonly Example[] }>('The examples'),
    http: { method: 'GET', path: '/v1/examples' },
    cli: {
      words: 'examples list',
      example: 'portcullis examples list',
      show: ({ examples }, language) =>
        examples.map(({ id, title }) => `examples/${id}.yaml  ${title[language]}`).join('\n'),
    },
    async run() {
      return ok({ examples: examples() })
    },
  })
}
