import { canonicalJson, type Outcome } from '#kernel'
import type { Rulebook } from '../rulebook.ts'
import { loadRulebook } from './load-rulebook.ts'
import type { Fault } from './yaml-file.ts'

/**
 * A whole rulebook small enough to read: the tests of the loader plant faults in it, one at a time.
 */
export const EXAMPLE = {
  'facts.yaml': `facts:
  item.codes:
    { kind: codes, of: line, label: { en: code, zh: 编码 }, ask: { en: 'Which?', zh: 哪个？ } }
  to: { kind: country, label: { en: destination, zh: 目的地 }, ask: { en: 'Where to?', zh: 去哪里？ } }
  military: { kind: boolean, label: { en: military, zh: 军事 }, ask: { en: 'Is it?', zh: 是否？ } }
  share: { kind: ratio, label: { en: share, zh: 比例 }, ask: { en: 'How much?', zh: 多少？ } }
  listed: { kind: entries, label: { en: listed, zh: 列名 }, ask: { en: 'Who?', zh: 谁？ } }
  use:
    kind: choices
    label: { en: use, zh: 用途 }
    ask: { en: 'What for?', zh: 何用？ }
    options: { civil: { en: civil, zh: 民用 }, relief: { en: relief, zh: 救助 } }
`,
  'sentences.yaml': `sentences:
  hello: { en: hello, zh: 你好 }
`,
  'xx/jurisdiction.yaml': `jurisdiction: xx
name: { en: Exampleland, zh: 示例国 }
home: CN
zone: Asia/Shanghai
language: en
authority: { id: MOFCOM, name: { en: Ministry, zh: 商务部 } }
content_share: { origin: CN, list: xx/parts }
lists:
  xx/all: { items_of: all, open: '^[0-9][A-E][0-9]{3}$' }
  xx/parts: { items: [1A001, { code: 1A002, when: { military: true } }] }
  xx/named: { items_of: [xx/ministry/2025-1] }
  xx/bad-list: { parties: true }
conditions:
  xx/abroad:
    says: { en: it goes abroad, zh: 运往境外 }
    when: { not: { to: CN } }
`,
  'xx/procedure.yaml': `authorisations:
  - id: single
    name: { en: single licence, zh: 单项许可 }
    summary: { en: for one contract, zh: 一份合同 }
    cites: xx/ministry/2025-1#para-1
    requires:
      - { id: civil, when: { military: false }, says: { en: civil, zh: 民用 }, cites: xx/ministry/2025-1 }
    documents: [contract]
documents:
  - { id: contract, name: { en: contract, zh: 合同 }, cites: xx/ministry/2025-1 }
applications:
  - { id: ministry, outcomes: [licence-required], who: { en: a, zh: 甲 }, where: { en: b, zh: 乙 }, cites: xx/ministry/2025-1 }
clocks:
  - { id: review, days: 45, unit: working-days, says: { en: c, zh: 丙 }, cites: xx/ministry/2025-1 }
duties:
  - { id: report, rule_only: true, says: { en: report, zh: 报告 }, cites: xx/ministry/2025-1 }
red_flags:
  - { id: odd, says: { en: odd, zh: 异常 }, when: { military: true } }
remarks: { controlled: 属于, not_controlled: 不属于, cites: xx/ministry/2025-1 }
not_covered: []
`,
  'xx/notices/2025-1.yaml': `instrument: xx/ministry/2025-1
number: 1/2025
kind: notice
title: { en: Notice 1, zh: 第1号 }
issuer: [MOFCOM]
published: 2025-04-04
source: { confidence: sourced }
provisions:
  para-1:
    zh: 出口
    en: Export needs a licence
    in_force_from: 2025-04-04
    rules:
      - id: licence
        effect: control
        when: { all: [{ item.codes: { in_list: xx/all } }, { condition: xx/abroad }] }
      - id: parties
        effect: presume_denial
        under: [xx/ministry/2025-1/*]
        when: { listed: { in_list: xx/bad-list } }
      - id: relief
        effect: exempt
        defeats: [xx/ministry/2025-1/licence]
        duties: [report]
        when: { use: relief }
  list:
    zh: 名单
    en: the list
    in_force_from: 2025-04-04
    in_force_until: 2027-04-03
items:
  - { code: 1A001, form: metal, name: { en: one, zh: 一 }, hs: ['280530'], provision: para-1 }
  - { code: 1A002, form: metal, name: { en: two, zh: 二 }, when: { share: { at_least: 5% } }, provision: para-1 }
parties:
  list: xx/bad-list
  provision: list
  entries:
    - { id: acme, name: { en: Acme }, country: US }
`,
  'xx/notices/2025-2.yaml': `instrument: xx/ministry/2025-2
number: 2/2025
kind: notice
title: { en: Notice 2, zh: 第2号 }
issuer: [MOFCOM]
published: 2025-11-07
source: { confidence: memory }
suspends:
  - { from: 2025-11-07, through: 2026-11-10, targets: ['xx/ministry/2025-1#*'] }
repeals:
  - { on: 2027-01-01, targets: [xx/ministry/2025-1#list] }
`,
  'xx/notices/said.yaml': `instrument: xx/said/2026
number: a statement
kind: statement
title: { en: A statement, zh: 讲话 }
issuer: [MOFCOM]
published: 2026-09-28
source: { confidence: sourced }
announces:
  - id: longer
    continues: xx/ministry/2025-2
    from: 2026-11-11
    through: 2027-01-10
    targets: [xx/ministry/2025-1#para-1]
`,
  'xx/vectors/2025-1.yaml': `suite: xx/ministry/2025-1
base: { item.codes: [1A001], to: DE, military: false, listed: [], use: [civil] }
vectors:
  - name: an item on the list needs a licence
    cites: xx/ministry/2025-1#para-1
    as_of: 2025-04-04
    expect: { outcome: licence-required, counts: [xx/ministry/2025-1/licence] }
  - name: a use not known leaves it open
    cites: [xx/ministry/2025-1]
    as_of: 2026-11-11
    known_at: 2026-09-27
    set: { listed: { members: [], complete: false } }
    unset: [use]
    expect: { outcome: indeterminate, range: [exempt-with-duties, presumption-of-denial], doubts: [] }
`,
  'lexicon.yaml': `
variants: {}
elements: {}
doubtful_symbols: []
not_formulas: []
groups: {}
forms: {}
opens: { compound: { en: [], zh: [] }, article: { en: [], zh: [] } }
bases: {}
nicknames: {}
materials: {}
products: { en: [], zh: [] }
without: { before: { en: [], zh: [] }, after: { en: [], zh: [] } }
purposes: { before: { en: [], zh: [] }, after: { en: [], zh: [] } }
firms: { en: [], zh: [] }
fillers: { en: [], zh: [] }
joiners: { en: [], zh: [] }
bounds:
  at_least: { before: [], after: [] }
  more_than: { before: [], after: [] }
  at_most: { before: [], after: [] }
  less_than: { before: [], after: [] }
purity: { en: [], zh: [] }
units: {}
times: {}
quantities: {}
contents: {}
choices: {}
`,
} as const

export type ExamplePath = keyof typeof EXAMPLE

/** The texts of the example, some of them replaced; an absent one is left out. */
export function loadExample(
  changes: Readonly<Record<string, string | undefined>> = {},
): Outcome<Rulebook, Fault[]> {
  const texts: Record<string, string | undefined> = { ...EXAMPLE, ...changes }
  const files = Object.entries(texts).flatMap(([path, text]) =>
    text === undefined || !path.includes('/') ? [] : [{ path, text }],
  )
  const shared = (path: string) => ({ path, text: texts[path] ?? '' })
  const facts = shared('facts.yaml')
  const sentences = shared('sentences.yaml')
  const lexicon = shared('lexicon.yaml')
  return loadRulebook({ facts, sentences, lexicon, files }, (text) => canonicalJson(text.length))
}
