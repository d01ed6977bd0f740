import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { EXAMPLE, type ExamplePath, loadExample } from './example-rulebook.ts'

const NOTICE = 'xx/notices/2025-1.yaml'
const SECOND = 'xx/notices/2025-2.yaml'
const STATEMENT = 'xx/notices/said.yaml'
const JURISDICTION = 'xx/jurisdiction.yaml'
const PROCEDURE = 'xx/procedure.yaml'
const VECTORS = 'xx/vectors/2025-1.yaml'

/**
 * The example with one passage replaced, and the faults that makes, as a person would read them.
 */
function plant(path: ExamplePath, passage: string, replacement: string): string[] {
  const text: string = EXAMPLE[path]
  assert.equal(text.split(passage).length, 2, `"${passage}" stands once in ${path}`)
  const loaded = loadExample({ [path]: text.replace(passage, replacement) })
  if (loaded.ok) return []
  return loaded.reason.map((f) => `${f.file}:${f.line} ${f.at}: ${f.message} — ${f.remedy}`)
}

type Planted = [
  what: string,
  path: ExamplePath,
  passage: string,
  replacement: string,
  fault: string,
]

/** One slip may make others of what refers to it; the one that names the slip itself is there. */
function names(cases: readonly Planted[]): void {
  for (const [what, path, passage, replacement, fault] of cases) {
    it(what, () => {
      const faults = plant(path, passage, replacement)
      if (!faults.includes(`${path}:${fault}`)) assert.deepEqual(faults, [`${path}:${fault}`])
    })
  }
}

describe('a faulty file is named with its line: ', () => {
  const broken: [what: string, path: string, text: string | undefined, fault: RegExp][] = [
    [
      'YAML that does not read',
      NOTICE,
      'instrument: [',
      /^xx\/notices\/2025-1.yaml:1 : not readable as YAML: .* — correct the YAML on this line$/,
    ],
    [
      'a missing procedure',
      PROCEDURE,
      undefined,
      /^procedure.yaml:1 : procedure.yaml is missing — every rulebook has one$/,
    ],
    [
      'a missing jurisdiction',
      JURISDICTION,
      undefined,
      /^jurisdiction.yaml:1 : jurisdiction.yaml is missing — every rulebook has one$/,
    ],
    [
      'an empty file',
      NOTICE,
      '',
      /^xx\/notices\/2025-1.yaml:1 : is null — give an object with named fields$/,
    ],
  ]
  for (const [what, path, text, fault] of broken) {
    it(what, () => {
      const loaded = loadExample({ [path]: text })
      assert.ok(!loaded.ok)
      const [first] = loaded.reason
      assert.match(
        `${first?.file}:${first?.line} ${first?.at}: ${first?.message} — ${first?.remedy}`,
        fault,
      )
    })
  }

  names([
    [
      'a field that does not exist',
      NOTICE,
      'number: 1/2025',
      'number: 1/2025\ncolour: red',
      '3 colour: is not a known field — use instrument, number, kind, title, issuer, published, source, note, provisions, suspends, repeals, resumes … (15 in all), or leave it out',
    ],
    ['a field that is missing', NOTICE, 'number: 1/2025\n', '', '1 number: is missing — give text'],
    [
      'a kind that does not exist',
      SECOND,
      'kind: notice',
      'kind: edict',
      '3 kind: "edict" is not one of the values taken here — choose statute, regulation, notice or statement',
    ],
    [
      'an effect that does not exist',
      NOTICE,
      'effect: control',
      'effect: allow',
      '15 provisions.para-1.rules[0].effect: "allow" is not one of the values taken here — choose control, case_by_case, presume_denial, prohibit or exempt',
    ],
    [
      'a day written otherwise',
      NOTICE,
      'published: 2025-04-04',
      'published: 4 April 2025',
      '6 published: is not written as it must be — write it to fit ^(\\d{4}-\\d{2}-\\d{2}|unknown)$',
    ],
  ])
})

describe('a faulty instrument is named with its line: ', () => {
  names([
    [
      'a day that does not exist',
      NOTICE,
      'published: 2025-04-04',
      'published: 2025-02-30',
      '6 published: 2025-02-30 is not a day of the calendar — write a day that exists',
    ],
    [
      'a first day that does not exist',
      NOTICE,
      '    in_force_from: 2025-04-04\n    rules',
      '    in_force_from: 2025-04-31\n    rules',
      '12 provisions.para-1.in_force_from: 2025-04-31 is not a day of the calendar — write a day that exists',
    ],
    [
      'an end before the beginning',
      NOTICE,
      '2027-04-03',
      '2025-04-03',
      '30 provisions.list.in_force_until: it ends before it begins — check both days',
    ],
    [
      'a suspension that ends before it begins',
      SECOND,
      'through: 2026-11-10',
      'through: 2025-11-06',
      '9 suspends[0].through: the last day is before the first — check both days',
    ],
    [
      'an act on no provision',
      SECOND,
      'xx/ministry/2025-1#list',
      'xx/ministry/2025-1#lst',
      '11 repeals[0].targets[0]: no provision is called xx/ministry/2025-1#lst — write instrument#provision, or instrument#* for all of it',
    ],
    [
      'an act on no instrument',
      SECOND,
      'xx/ministry/2025-1#*',
      'xx/ministry/2025-9#*',
      '9 suspends[0].targets[0]: no provision is called xx/ministry/2025-9#* — write instrument#provision, or instrument#* for all of it',
    ],
    [
      'a statement that enacts',
      STATEMENT,
      'announces:',
      'repeals: [{ on: 2026-09-28, targets: [xx/ministry/2025-1#list] }]\nannounces:',
      '1 : a statement enacts nothing — use announces, or another kind',
    ],
    [
      'an announcement that continues nothing',
      STATEMENT,
      '    continues: xx/ministry/2025-2\n',
      '',
      '9 announces[0]: it continues nothing — name the instrument it says will go on',
    ],
    [
      'an id given twice',
      SECOND,
      'xx/ministry/2025-2',
      'xx/ministry/2025-1',
      '1 instrument: xx/ministry/2025-1 exists already — give it another id',
    ],
  ])
})

describe('a faulty rule is named with its line: ', () => {
  names([
    [
      'an unknown fact',
      NOTICE,
      '{ use: relief }',
      '{ uze: relief }',
      '25 provisions.para-1.rules[2].when.uze: no fact is called uze — did you mean use?',
    ],
    [
      'an unknown list',
      NOTICE,
      'in_list: xx/all',
      'in_list: xx/al',
      '16 provisions.para-1.rules[0].when.all[0].item.codes.in_list: no list is called xx/al — did you mean xx/all?',
    ],
    [
      'an unknown named condition',
      NOTICE,
      'condition: xx/abroad',
      'condition: xx/abord',
      '16 provisions.para-1.rules[0].when.all[1].condition: no condition is called xx/abord — did you mean xx/abroad?',
    ],
    [
      'a rule id given twice',
      NOTICE,
      '- id: relief',
      '- id: parties',
      '21 provisions.para-1.rules[2].id: a rule xx/ministry/2025-1/parties exists already — give it another id',
    ],
    [
      'a posture under nothing',
      NOTICE,
      '        under: [xx/ministry/2025-1/*]\n',
      '',
      '18 provisions.para-1.rules[1].effect: presume_denial needs a requirement to attach to — name it in `under`',
    ],
    [
      'a posture under a rule that is not there',
      NOTICE,
      'under: [xx/ministry/2025-1/*]',
      'under: [xx/ministry/2025-3/*]',
      '19 provisions.para-1.rules[1].under[0]: no rule is called xx/ministry/2025-3/* — write instrument/rule',
    ],
    [
      'a posture under an exemption',
      NOTICE,
      'under: [xx/ministry/2025-1/*]',
      'under: [xx/ministry/2025-1/relief]',
      '19 provisions.para-1.rules[1].under[0]: xx/ministry/2025-1/relief cannot be named here — name a control or a prohibition',
    ],
    [
      'a control under something',
      NOTICE,
      'effect: control',
      'effect: control\n        under: [xx/ministry/2025-1/*]',
      '16 provisions.para-1.rules[0].under: control attaches to nothing — remove `under`',
    ],
    [
      'an exemption from nothing',
      NOTICE,
      '        defeats: [xx/ministry/2025-1/licence]\n',
      '',
      '22 provisions.para-1.rules[2].effect: an exemption that exempts from nothing — name rules in `defeats`',
    ],
    [
      'an exemption from a rule that is not there',
      NOTICE,
      '2025-1/licence]',
      '2025-1/license]',
      '23 provisions.para-1.rules[2].defeats[0]: no rule is called xx/ministry/2025-1/license — write instrument/rule',
    ],
    [
      'an exemption of itself',
      NOTICE,
      '2025-1/licence]',
      '2025-1/relief]',
      '23 provisions.para-1.rules[2].defeats[0]: no rule is called xx/ministry/2025-1/relief — write instrument/rule',
    ],
    [
      'a control that defeats',
      NOTICE,
      'effect: control',
      'effect: control\n        defeats: [xx/ministry/2025-1/parties]',
      '16 provisions.para-1.rules[0].defeats: control defeats nothing — remove `defeats`',
    ],
    [
      'an unknown duty',
      NOTICE,
      'duties: [report]',
      'duties: [repot]',
      '24 provisions.para-1.rules[2].duties: no duty is called repot — declare it in procedure.yaml',
    ],
  ])
})

describe('a faulty item, party or list is named with its line: ', () => {
  names([
    [
      'a code listed twice',
      NOTICE,
      'code: 1A002',
      'code: 1A001',
      '33 items[1].code: 1A001 is listed already — list it once',
    ],
    [
      'an item condition that does not read',
      NOTICE,
      'at_least: 5%',
      'at_least: 500%',
      '33 items[1].when.share.at_least: 500% is not a threshold for share — write a share such as 0.1%',
    ],
    [
      'an item of no provision',
      NOTICE,
      "hs: ['280530'], provision: para-1",
      "hs: ['280530'], provision: para-7",
      '32 items[0]: no provision is called para-7 — name one of this instrument’s provisions in `provision`',
    ],
    [
      'an HS code that is none',
      NOTICE,
      "'280530'",
      "'28053'",
      '32 items[0].hs[0]: 28053 is not an HS code — write 4 to 10 digits',
    ],
    [
      'a party listed twice',
      NOTICE,
      '    - { id: acme, name: { en: Acme }, country: US }',
      '    - { id: acme, name: { en: Acme }, country: US }\n    - { id: acme, name: { en: Acme 2 } }',
      '39 parties.entries[1].id: an entry acme exists already — give it another id',
    ],
    [
      'a party of no country',
      NOTICE,
      'country: US',
      'country: QQ',
      '38 parties.entries[0].country: no such country — write an ISO code such as DE',
    ],
    [
      'a list of an instrument without items',
      JURISDICTION,
      'items_of: [xx/ministry/2025-1]',
      'items_of: [xx/ministry/2025-1, xx/ministry/2025-2]',
      '11 lists.xx/named.items_of[1]: xx/ministry/2025-2 lists no items — check the id',
    ],
    [
      'a list of a code nobody lists',
      JURISDICTION,
      '[1A001, {',
      '[1A001, 1A009, {',
      '10 lists.xx/parts.items[1]: no item has the code 1A009 — list it in a notice first',
    ],
    [
      'a list entry whose condition does not read',
      JURISDICTION,
      'when: { military: true }',
      'when: { military: 7 }',
      '10 lists.xx/parts.items[1].when.military: military is true or false — write true or false',
    ],
    [
      'an open shape that is no pattern',
      JURISDICTION,
      "'^[0-9][A-E][0-9]{3}$'",
      "'^[0-9'",
      '9 lists.xx/all.open: ^[0-9 is not a pattern — write a regular expression',
    ],
    [
      'content of a list that is not there',
      JURISDICTION,
      'list: xx/parts',
      'list: xx/prts',
      '7 content_share.list: no list is called xx/prts — declare it in lists',
    ],
    [
      'a home that is no country',
      JURISDICTION,
      'home: CN',
      'home: XX',
      '3 home: no such country — write an ISO code such as CN',
    ],
    [
      'a named condition that does not read',
      JURISDICTION,
      '{ not: { to: CN } }',
      '{ not: { to: XX } }',
      '16 conditions.xx/abroad.when.not.to: no country has the code XX — write an ISO code such as DE',
    ],
  ])

  it('a party on a list that is not declared', () => {
    const faults = plant(NOTICE, 'list: xx/bad-list\n', 'list: xx/worse\n')
    assert.deepEqual(faults, [
      'xx/jurisdiction.yaml:12 lists.xx/bad-list: the list xx/bad-list is empty — name items, instruments or parties',
      'xx/jurisdiction.yaml:9 lists: acme stands on xx/worse, which is not declared — declare xx/worse',
    ])
  })
})

describe('a faulty procedure or vector is named with its line: ', () => {
  names([
    [
      'a citation of nothing',
      PROCEDURE,
      'cites: xx/ministry/2025-1#para-1',
      'cites: xx/ministry/2025-1#para-7',
      '5 authorisations[0].cites: xx/ministry/2025-1#para-7 is not in the rulebook — cite instrument#provision',
    ],
    [
      'a document not declared',
      PROCEDURE,
      'documents: [contract]',
      'documents: [contrct]',
      '8 authorisations[0].documents: no document is called contrct — declare it',
    ],
    [
      'a requirement that does not read',
      PROCEDURE,
      'when: { military: false }',
      'when: { militry: false }',
      '7 authorisations[0].requires[0].when.militry: no fact is called militry — did you mean military?',
    ],
    [
      'a red flag that does not read',
      PROCEDURE,
      'when: { military: true }',
      'when: { military: 1 }',
      '18 red_flags[0].when.military: military is true or false — write true or false',
    ],
    [
      'a vector with an unknown fact',
      VECTORS,
      'base: { item.codes',
      'base: { item.code: x, item.codes',
      '2 base.item.code: no fact is called item.code — see facts.yaml',
    ],
    [
      'a vector with a value that does not fit',
      VECTORS,
      'to: DE',
      'to: Germany',
      '2 base.to: is not a value of this fact — write an ISO 3166 code such as DE',
    ],
    [
      'a vector that takes away an unknown fact',
      VECTORS,
      'unset: [use]',
      'unset: [uses]',
      '13 vectors[1].unset: no fact is called uses — check the name',
    ],
    [
      'a vector on no day',
      VECTORS,
      'as_of: 2026-11-11',
      'as_of: 2026-11-31',
      '10 vectors[1].as_of: 2026-11-31 is not a day of the calendar — write a day that exists',
    ],
    [
      'two vectors of one name',
      VECTORS,
      'a use not known leaves it open',
      'an item on the list needs a licence',
      '8 vectors[1].name: two vectors have this name — say what differs',
    ],
    [
      'a vector that cites nothing',
      VECTORS,
      'cites: [xx/ministry/2025-1]',
      'cites: [xx/ministry/2025-4]',
      '9 vectors[1].cites: xx/ministry/2025-4 is not in the rulebook — cite instrument#provision',
    ],
    [
      'a vector that expects an unknown rule',
      VECTORS,
      'counts: [xx/ministry/2025-1/licence]',
      'counts: [xx/ministry/2025-1/lic]',
      '7 vectors[0].expect: no rule is called xx/ministry/2025-1/lic — write instrument/rule',
    ],
    [
      'a vector that doubts an unknown provision',
      VECTORS,
      'doubts: []',
      'doubts: [xx/ministry/2025-1#p]',
      '14 vectors[1].expect: no provision is called xx/ministry/2025-1#p — check the id',
    ],
    [
      'a range without indeterminate',
      VECTORS,
      'outcome: indeterminate',
      'outcome: licence-required',
      '14 vectors[1].expect: a range goes with indeterminate, and only then — add or remove `range`',
    ],
  ])

  it('several at once', () => {
    const text = EXAMPLE[NOTICE].replace('use: relief', 'uze: relief')
    const loaded = loadExample({
      [NOTICE]: text,
      [VECTORS]: EXAMPLE[VECTORS].replace('to: DE', 'to: QQ'),
    })
    assert.ok(!loaded.ok)
    assert.ok(new Set(loaded.reason.map(({ file }) => file)).size >= 2)
  })
})
