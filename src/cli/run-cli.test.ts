import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { describe, it } from 'node:test'
import Type from 'typebox'
import { ok, refuse } from '#kernel'
import {
  type Action,
  type CliCommand,
  defineAction,
  Outage,
  object,
  platformPlugin,
  type Runtime,
} from '#platform'
import { testDatabase } from '../../test/support/database.ts'
import { testRuntime } from '../../test/support/runtime.ts'
import { runCli } from './run-cli.ts'

const weigh = defineAction({
  name: 'scale.weigh-thing',
  kind: 'query',
  summary: { en: 'Weigh a thing', zh: '称重' },
  permission: 'anyone',
  needsDatabase: false,
  input: object({
    things: Type.Array(Type.String(), { minItems: 1, description: 'what to weigh' }),
    asOf: Type.Optional(Type.String({ format: 'date', description: 'the day' })),
    grams: Type.Optional(Type.Integer()),
    tare: Type.Optional(Type.Boolean()),
  }),
  output: Type.Unknown(),
  cli: {
    words: 'scale weigh',
    positional: 'things',
    example: 'portcullis scale weigh magnet --grams 5',
    show: (output, language) => `${language} ${JSON.stringify(output)}`,
  },
  async run({ actor }, input) {
    if (input.things.includes('air')) {
      const sentence = { en: 'Air has no weight here.', zh: '空气无法称重。' }
      return refuse({ code: 'thing_weightless', status: 422, sentence })
    }
    if (input.things.includes('outage')) throw new Outage('The scale is unplugged: plug it in.')
    return ok({ ...input, by: actor.id })
  },
})

const copy: CliCommand = {
  words: 'scale copy',
  summary: { en: 'Copy', zh: '复制' },
  help: { en: 'Usage\n  portcullis scale copy FILE…', zh: '用法' },
  async run(args, { write, actor, json }) {
    await write(`${args.join(' ')} ${actor.id} ${json}\n`)
    return 1
  },
}

const closed: Runtime = {
  database: () => assert.fail('the database was opened'),
  clock: () => new Date(0),
  hasRecord: () => true,
  rulebookVersion: () => undefined,
}

type Ran = { exit: number; out: string; err: string }

async function run(
  line: string | string[],
  parts: Partial<{ runtime: Runtime; actions: Action[] }> = {},
): Promise<Ran> {
  const ran = { exit: 0, out: '', err: '' }
  const { runtime = closed, actions = [weigh] } = parts
  ran.exit = await runCli(typeof line === 'string' ? line.split(' ').filter(Boolean) : line, {
    ...{ runtime, actions, commands: [copy], version: '1.2.3', userName: 'wang', language: 'en' },
    streams: {
      input: Readable.from([]),
      interactive: false,
      tell: (text) => {
        ran.err += `${text}\n`
      },
      write: async (text) => {
        ran.out += text
      },
    },
  })
  return ran
}

describe('the command line', () => {
  it('teaches when nothing is asked', async () => {
    for (const line of ['', '--help']) {
      const { exit, out, err } = await run(line)
      assert.equal(exit, 0)
      assert.equal(err, '')
      assert.match(out, /Usage\n {2}portcullis COMMAND/)
      assert.match(out, /\n {2}scale copy {3}Copy\n {2}scale weigh {2}Weigh a thing\n/)
      assert.match(out, /--json .*\n.*--lang.*\n.*--as/)
      assert.match(out, /2 {2}the command line or the input is wrong/)
    }
  })

  it('explains one command from its declaration', async () => {
    const { out } = await run('scale weigh --help')
    assert.match(out, /^Weigh a thing\n/)
    assert.match(out, /portcullis scale weigh THINGS…/)
    assert.match(out, /THINGS… +what to weigh \(required, may be repeated\)/)
    assert.match(out, /--as-of TEXT +the day\n/)
    assert.match(out, /--grams NUMBER\n/)
    assert.match(out, /--tare\n/)
    assert.match(out, /Example\n {2}portcullis scale weigh magnet --grams 5/)
  })

  it('explains in Chinese, and explains a command written by hand', async () => {
    assert.match((await run('scale weigh --help --lang zh')).out, /^称重\n\n用法/)
    assert.match((await run('scale copy --help')).out, /portcullis scale copy FILE…/)
    assert.match((await run('scale --help')).out, /scale copy/)
  })

  it('reads options wherever they stand', async () => {
    const { exit, out } = await run(
      'scale weigh a --grams 5 b --as-of=2026-11-10 --no-tare --json --as li.na',
    )
    assert.equal(exit, 0)
    assert.deepEqual(JSON.parse(out), {
      things: ['a', 'b'],
      asOf: '2026-11-10',
      grams: 5,
      tare: false,
      by: 'local:li.na',
    })
  })

  it('shows an answer for people unless JSON is asked for', async () => {
    assert.match((await run('scale weigh a')).out, /^en \{"things":\["a"\],"by":"local:wang"\}\n$/)
    assert.match((await run('scale weigh a --lang zh')).out, /^zh /)
  })

  it('hands a command written by hand what is left of its line', async () => {
    const { exit, out } = await run(['scale', 'copy', 'a b', '--json', '--', '--as', 'x'])
    assert.equal(exit, 1)
    assert.equal(out, 'a b -- --as x local:wang true\n')
  })

  it('tells the version', async () => assert.equal((await run('--version')).out, '1.2.3\n'))

  type Case = [why: string, line: string | string[], exit: number, told: RegExp]
  const refused: Case[] = [
    ['a refusal', 'scale weigh air', 1, /^Air has no weight here.\n$/],
    ['a missing field', 'scale weigh', 2, /THINGS: is missing — give a list: what to weigh/],
    [
      'a wrong value',
      'scale weigh a --as-of 2026-02-30',
      2,
      /--as-of: is not written .* — write a day/,
    ],
    ['a wrong number', 'scale weigh a --grams 5kg', 2, /--grams: is "5kg" — give a whole number/],
    ['a mistyped option', 'scale weigh a --asof 1', 2, /--asof: .* — did you mean --as-of\?\n$/],
    ['an option without its value', 'scale weigh a --grams', 2, /--grams: needs a value/],
    ['a mistyped command', 'scale wiegh', 2, /did you mean "scale weigh"/],
    [
      'a command far from any',
      'licence',
      2,
      /no command "licence": "portcullis --help" lists them/,
    ],
    ['a group without its verb', 'scale', 2, /scale copy .*\n.*scale weigh/],
    [
      'an unknown language',
      'scale weigh a --lang fr',
      2,
      /--lang: "fr" is not a language here — choose en or zh/,
    ],
    [
      'a name the journal cannot keep',
      ['scale', 'weigh', 'a', '--as', 'a b'],
      2,
      /--as: is not a name/,
    ],
    ['an outage', 'scale weigh outage', 3, /^The scale is unplugged: plug it in.\n$/],
  ]
  for (const [why, line, exit, told] of refused) {
    it(`tells ${why} on standard error and ends with ${exit}`, async () => {
      const ran = await run(line)
      assert.equal(ran.exit, exit)
      assert.equal(ran.out, '')
      assert.match(ran.err, told)
    })
  }

  it('gives a refusal as JSON where JSON is asked for', async () => {
    const { exit, out } = await run('scale weigh air --json')
    assert.equal(exit, 1)
    assert.equal(JSON.parse(out).code, 'thing_weightless')
  })
})

describe('the journal on the command line', () => {
  const database = testDatabase()
  const actions = [...(platformPlugin.actions ?? [])]
  const ask = (line: string) => run(line, { runtime: testRuntime(database), actions })

  it('is proved whole, and the first touched entry is named with exit code 1', async () => {
    assert.equal((await ask('access issue-token desk --permissions operator')).exit, 0)
    assert.equal((await ask('access issue-token desk --permissions operator --as li')).exit, 0)
    const whole = await ask('journal verify')
    assert.equal(whole.exit, 0)
    assert.match(whole.out, /^The journal is whole\. Entries: 2\./)
    const end = JSON.parse((await ask('journal verify --json')).out).head
    assert.equal((await ask(`journal verify --expected ${end}`)).exit, 0)

    await database.owner.query("update platform.journal set actor = 'local:nobody' where seq = 2")
    const touched = await ask('journal verify')
    assert.equal(touched.exit, 1)
    assert.match(touched.err, /^Journal entry 2 was altered after it was written\./)
  })

  it('lists who did what', async () => {
    const { out } = await ask('journal list --limit 1')
    assert.match(out, /^ +1 {2}2026-11-10T\S+ {2}local:wang {2}access.issue-token {2}access-token:/)
  })
})
