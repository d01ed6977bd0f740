import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Check, type SourceFile, showBreach } from './structure/breach.ts'
import { checkConsoleImports } from './structure/console-imports.ts'
import { checkDoors } from './structure/doors.ts'
import { checkEnvironment } from './structure/environment.ts'
import { checkGlossary } from './structure/glossary.ts'
import { checkImportOrder } from './structure/import-order.ts'
import { checkLanguage } from './structure/language.ts'
import { checkNames } from './structure/names.ts'
import { checkPlaces } from './structure/places.ts'
import { checkPurity } from './structure/purity.ts'
import { checkSchemas } from './structure/schemas.ts'
import { checkSizes } from './structure/sizes.ts'
import { readTree } from './structure/source-tree.ts'

/**
 * Files by path, and the `file:line` of each breach that must be named; none for what is allowed.
 */
type Planted = readonly [why: string, files: Readonly<Record<string, string>>, named: string[]]

type Rule = { readonly says: string; readonly check: Check; readonly planted: readonly Planted[] }

const home = ['', 'home', 'li', 'clone'].join('/')
const host = ['https://registry', 'example.org/x'].join('.')
const sound = { 'src/kernel/index.ts': '', 'src/kernel/README.md': '# kernel\n' }

const RULES: readonly Rule[] = [
  {
    says: 'a file imports only the doors of earlier modules, and paths stay in the module',
    check: checkImportOrder,
    planted: [
      [
        'a later door',
        { 'src/engine/a.ts': "\nimport { x } from '#rulebook'\n" },
        ['src/engine/a.ts:2'],
      ],
      [
        'a type of a later door',
        { 'src/kernel/a.ts': "import type { X } from '#app'" },
        ['src/kernel/a.ts:1'],
      ],
      ['its own door', { 'src/engine/a.ts': "import { x } from '#engine'" }, ['src/engine/a.ts:1']],
      ['no module', { 'src/cli/a.ts': "import { x } from '#legal'" }, ['src/cli/a.ts:1']],
      [
        'a path into another module',
        { 'src/app/a.ts': "import { x } from '../cli/b.ts'" },
        ['src/app/a.ts:1'],
      ],
      [
        'a path out of src',
        { 'src/app/a.ts': "import { x } from '../../web/b.ts'" },
        ['src/app/a.ts:1'],
      ],
      [
        'a path into a module',
        { 'bench/a.ts': "import { x } from '../src/engine/b.ts'" },
        ['bench/a.ts:1'],
      ],
      [
        'a late import',
        { 'src/engine/a.ts': "const x = await import('#app')" },
        ['src/engine/a.ts:1'],
      ],
      [
        'a passed-on import',
        { 'src/engine/a.ts': "export {\n  x,\n} from '#app'" },
        ['src/engine/a.ts:1'],
      ],
      [
        'the engine in the platform',
        { 'src/platform/a.ts': "import { x } from '#engine'" },
        ['src/platform/a.ts:1'],
      ],
      ['earlier doors', { 'src/app/a.ts': "import { x } from '#engine'\nimport './b.ts'" }, []],
      [
        'test support',
        { 'src/engine/a.test.ts': "import { x } from '../../test/support/b.ts'" },
        [],
      ],
    ],
  },
  {
    says: 'the files of the law call no clock, no chance and no machine',
    check: checkPurity,
    planted: [
      ['a clock', { 'src/engine/a.ts': '\n\nconst now = Date.now()' }, ['src/engine/a.ts:3']],
      ['today', { 'src/rulebook/a.ts': 'const today = new Date()' }, ['src/rulebook/a.ts:1']],
      ['chance', { 'src/determination/a.ts': 'x = Math.random()' }, ['src/determination/a.ts:1']],
      ['a file system', { 'src/rulebook/a.ts': "import 'node:fs'" }, ['src/rulebook/a.ts:1']],
      [
        'the platform',
        { 'src/rulebook/a.ts': "import { x } from '#platform'" },
        ['src/rulebook/a.ts:1'],
      ],
      ['the process', { 'src/kernel/a.ts': 'process.exit()' }, ['src/kernel/a.ts:1']],
      [
        'a day that is given',
        { 'src/kernel/a.ts': 'new Date(text)\n// Date.now() would\n"Date.now()"' },
        [],
      ],
      [
        'edges',
        { 'src/rulebook/store.ts': "import 'node:fs'", 'src/rulebook/actions/a.ts': 'Date.now()' },
        [],
      ],
      ['the app', { 'src/app/a.ts': 'Date.now()' }, []],
    ],
  },
  {
    says: 'a file is named for what it holds',
    check: checkNames,
    planted: [
      [
        'an empty word',
        { 'src/engine/utils.ts': '', 'web/ui/helpers.tsx': '' },
        ['src/engine/utils.ts:1', 'web/ui/helpers.tsx:1'],
      ],
      ['an empty folder word', { 'src/engine/common/a.ts': '' }, ['src/engine/common/a.ts:1']],
      ['camel case', { 'src/engine/drawDown.ts': '' }, ['src/engine/drawDown.ts:1']],
      [
        'an index inside',
        { 'src/engine/find/index.ts': '', 'web/ui/index.ts': '' },
        ['src/engine/find/index.ts:1', 'web/ui/index.ts:1'],
      ],
      [
        'good names',
        { 'src/engine/index.ts': '', 'src/engine/draw-down.test.ts': '', 'web/ui/Tag.tsx': '' },
        [],
      ],
    ],
  },
  {
    says: 'every module has a door of named re-exports and a short page',
    check: checkDoors,
    planted: [
      [
        'code',
        { ...sound, 'src/kernel/index.ts': "export { a } from './a.ts'\nexport const b = 1" },
        ['src/kernel/index.ts:2'],
      ],
      [
        'everything',
        { ...sound, 'src/kernel/index.ts': "export * from './a.ts'" },
        ['src/kernel/index.ts:1'],
      ],
      [
        'every type',
        { ...sound, 'src/kernel/index.ts': "export type * from './a.ts'" },
        ['src/kernel/index.ts:1'],
      ],
      [
        'no page and no door',
        { 'src/kernel/a.ts': '' },
        ['src/kernel/index.ts:1', 'src/kernel/README.md:1'],
      ],
      [
        'a long page',
        { ...sound, 'src/kernel/README.md': 'a\n'.repeat(61) },
        ['src/kernel/README.md:61'],
      ],
      [
        'names',
        {
          ...sound,
          'src/kernel/index.ts':
            "// All.\nexport {\n  a,\n} from './a.ts'\nexport type { B } from './b.ts'\n",
        },
        [],
      ],
    ],
  },
  {
    says: 'only app reads the environment',
    check: checkEnvironment,
    planted: [
      ['a reader', { 'src/cli/a.ts': "process.env['PORT']" }, ['src/cli/a.ts:1']],
      [
        'app, and a child',
        { 'src/app/a.ts': 'process.env', 'src/platform/a.ts': '{ ...process.env }' },
        [],
      ],
    ],
  },
  {
    says: 'the console takes types from the doors, and values from the kernel alone',
    check: checkConsoleImports,
    planted: [
      ['a value', { 'web/a.tsx': "import { determine } from '#determination'" }, ['web/a.tsx:1']],
      [
        'a value among types',
        { 'web/a.tsx': "import { type X, say } from '#rulebook'" },
        ['web/a.tsx:1'],
      ],
      [
        'a deep path',
        { 'web/a.tsx': "import type { X } from '../src/rulebook/law.ts'" },
        ['web/a.tsx:1'],
      ],
      ['the machine', { 'web/a.tsx': "import { x } from 'node:fs'" }, ['web/a.tsx:1']],
      [
        'types',
        { 'web/a.tsx': "import { localDate } from '#kernel'\nimport { type X } from '#rulebook'" },
        [],
      ],
    ],
  },
  {
    says: 'a schema belongs to one module, and keys point to earlier ones',
    check: checkSchemas,
    planted: [
      [
        'a foreign table',
        { 'src/parties/migrations/001-a.sql': 'create table rulebook.a ();' },
        ['src/parties/migrations/001-a.sql:1', 'src/parties/migrations/001-a.sql:1'],
      ],
      [
        'a key to a later module',
        {
          'src/rulebook/migrations/001-a.sql':
            'create table rulebook.a (\n  b uuid references licensing.b\n);',
        },
        ['src/rulebook/migrations/001-a.sql:2'],
      ],
      [
        'a table in an action',
        {
          'src/rulebook/migrations/001-a.sql': 'create table rulebook.a ();',
          'src/rulebook/actions/b.ts': "db.selectFrom('rulebook.a')",
        },
        ['src/rulebook/actions/b.ts:1'],
      ],
      [
        'its store',
        {
          'src/rulebook/migrations/001-a.sql': 'create table rulebook.a ();',
          'src/rulebook/store.ts': "db.selectFrom('rulebook.a')",
          'src/rulebook/b.ts': "'rulebook.a-verb'",
        },
        [],
      ],
    ],
  },
  {
    says: 'no check is switched off, nothing goes unnamed, no mark is forgotten',
    check: checkLanguage,
    planted: [
      [
        'no type',
        { 'src/a/a.ts': 'let x: any\nlet y = z as any\ntype T = Map<any, string>' },
        ['src/a/a.ts:1', 'src/a/a.ts:2', 'src/a/a.ts:3'],
      ],
      [
        'a check switched off',
        { 'web/a.tsx': '// @ts-ignore\n/* biome-ignore lint: x */' },
        ['web/a.tsx:1', 'web/a.tsx:2'],
      ],
      [
        'no name',
        { 'src/a/a.ts': 'export default 1', 'web/vite.config.ts': 'export default 1' },
        ['src/a/a.ts:1'],
      ],
      ['a mark', { 'src/a/a.ts': '// TODO later\n// TODO(#12): then' }, ['src/a/a.ts:1']],
      ['an enum', { 'src/a/a.ts': 'export enum A { b }' }, ['src/a/a.ts:1']],
      [
        'sentences',
        { 'src/a/a.ts': "'as any: TODO'\n// of any kind: any\n/* ` */ const a = /['\"]/\n" },
        [],
      ],
    ],
  },
  {
    says: 'files, lines and folders are no larger than a person takes in',
    check: checkSizes,
    planted: [
      ['a long file', { 'src/a/a.ts': 'a\n'.repeat(401) }, ['src/a/a.ts:401']],
      ['a long line', { 'web/a.tsx': `\nlet ${'a'.repeat(100)} = 1` }, ['web/a.tsx:2']],
      ['a long remark', { 'src/a/a.ts': `/** ${'so '.repeat(40)}*/` }, ['src/a/a.ts:1']],
      [
        'a long sentence',
        { 'src/a/a.ts': `  en: '${'so '.repeat(40)}',\n\`${'so '.repeat(40)}\`` },
        [],
      ],
      [
        'a full folder',
        Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`src/a/${n}.ts`, ''])),
        ['src/a/0.ts:1'],
      ],
    ],
  },
  {
    says: 'nothing knows the machine it was written on, or where packages come from',
    check: checkPlaces,
    planted: [
      ['a folder', { 'docs/a.md': `\nsee ${home}/src` }, ['docs/a.md:2']],
      ['a host', { 'a.json': host }, ['a.json:1']],
      [
        'plain addresses',
        { 'docs/a.md': 'https://nodejs.org and /v1/home/x and web/home/a.ts' },
        [],
      ],
    ],
  },
  {
    says: 'every type of the trade stands in the glossary',
    check: checkGlossary,
    planted: [
      [
        'a new type',
        {
          'src/kernel/index.ts': "export { a, type B } from './a.ts'",
          'docs/glossary.md': '|x|y|\n',
        },
        ['src/kernel/index.ts:1'],
      ],
      [
        'a type that is gone',
        { 'src/kernel/index.ts': '', 'docs/glossary.md': '| a | `B` |\n' },
        ['docs/glossary.md:1'],
      ],
      [
        'both',
        {
          'src/kernel/index.ts': "export type { B } from './a.ts'",
          'docs/glossary.md': '| a | `B` |\n',
        },
        [],
      ],
    ],
  },
]

const tree = readTree()

describe('the structure of the house', () => {
  for (const { says, check, planted } of RULES) {
    describe(says, () => {
      it('holds in every file', () => {
        assert.deepEqual(check(tree).map(showBreach), [])
      })
      for (const [why, files, named] of planted) {
        it(named.length > 0 ? `or is named: ${why}` : `and lets through: ${why}`, () => {
          const breaches = check(filesOf(files))
          const found = breaches.map(({ file, line }) => `${file}:${line}`)
          assert.deepEqual(found.sort(), [...named].sort())
          for (const { says, remedy } of breaches) assert.ok(says.length > 0 && remedy.length > 0)
        })
      }
    })
  }
})

function filesOf(texts: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }))
}
