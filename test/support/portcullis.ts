import { globSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { parse } from 'yaml'
import { runCli } from '#cli'
import { createReaders, determinationPlugin, type Example, readExample } from '#determination'
import {
  createLogger,
  createServer,
  type Plugin,
  platformPlugin,
  type Runtime,
  registerActions,
} from '#platform'
import { createLawSource, type Rulebook, type RulebookFiles, rulebookPlugin } from '#rulebook'
import { loadRealRulebook, readRulebookFiles } from './rulebook.ts'

/** The instant of questions that name no day: noon in Beijing on 22 November 2026. */
export const TODAY = new Date('2026-11-22T04:00:00.000Z')

export type Portcullis = {
  readonly actions: ReturnType<typeof registerActions>
  readonly cli: (line: string | readonly string[]) => Promise<Ran>
  readonly serve: () => Promise<FastifyInstance>
}

/** How a command line ended, and what it wrote to either stream. */
export type Ran = { exit: number; out: string; err: string }

/**
 * The program over one rulebook, without its process: the same plugins, command line and server.
 */
export function portcullis(
  runtime: Runtime,
  rulebook: Rulebook = loadRealRulebook(),
  files: () => RulebookFiles = () => readRulebookFiles(),
): Portcullis {
  const source = createLawSource(() => rulebook)
  const plugins: Plugin[] = [
    platformPlugin,
    rulebookPlugin(source, files),
    determinationPlugin({ source, readers: createReaders(), examples: readExamples }),
  ]
  const actions = registerActions(plugins.flatMap((plugin) => plugin.actions ?? []))
  const commands = plugins.flatMap((plugin) => plugin.commands ?? [])
  return {
    actions,
    async cli(line) {
      const ran: Ran = { exit: 0, out: '', err: '' }
      const args = typeof line === 'string' ? line.split(' ').filter(Boolean) : line
      ran.exit = await runCli(args, {
        ...{ runtime, actions, commands, version: '1.2.3', userName: 'wang', language: 'en' },
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
    },
    serve: () =>
      createServer({
        ...{
          actions,
          runtime,
          version: '1.2.3',
          settings: { publicOrigin: undefined },
          pages: '/nowhere',
        },
        log: createLogger('silent'),
        extraRoutes: plugins.flatMap((plugin) => plugin.routes ?? []),
        checkReady: async () => undefined,
      }),
  }
}

const EXAMPLES = resolve(import.meta.dirname, '../../examples')

/** The real shipments in `examples/`. */
export function readExamples(): Example[] {
  return globSync(`${EXAMPLES}/*.yaml`)
    .sort()
    .map((path) => {
      const read = readExample(basename(path, '.yaml'), parse(readFileSync(path, 'utf8')))
      if (read.ok) return read.value
      throw new Error(`${path}: ${JSON.stringify(read.reason)}`)
    })
}
