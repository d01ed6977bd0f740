import {
  type CodeList,
  type Condition,
  createProgram,
  type ListEntry,
  type Program,
  type Rule,
} from '#engine'
import { addDays, type LocalDate } from '#kernel'
import {
  type Act,
  createLaw,
  type Instrument,
  type Law,
  type Provision,
  type Rulebook,
} from '#rulebook'
import { conditionMutants, rewrite } from './condition-mutants.ts'

/** One small mistake in the law's files, and the law it makes. */
export type LawMutant = {
  /** The instrument whose file it is in, or the jurisdiction's. */
  readonly file: string
  readonly what: string
  readonly make: () => Law
}

const JURISDICTION = 'jurisdiction.yaml'

/**
 * Every mistake this knows how to make: in conditions, in what rules hang on, in items and in
 * dates.
 */
export function lawMutants(law: Law): LawMutant[] {
  return [
    ...mistakenConditions(law),
    ...mistakenRules(law),
    ...mistakenItems(law),
    ...mistakenDates(law),
  ]
}

/** The same law with other rules or lists. Its dates, and so its states, stay. */
function withProgram(
  law: Law,
  change: { rules?: readonly Rule[]; lists?: readonly CodeList[] },
): Law {
  const { program, vocabulary } = law.rulebook
  const { rules = program.rules, lists = [...program.lists.values()] } = change
  const { scheme } = program
  const made = createProgram({ vocabulary, scheme, rules, lists })
  return { ...law, rulebook: { ...law.rulebook, program: made } }
}

function withDates(law: Law, change: Partial<Pick<Rulebook, 'instruments' | 'provisions'>>): Law {
  return createLaw({ ...law.rulebook, ...change }, law.confirmations)
}

function mistakenConditions(law: Law): LawMutant[] {
  const { rulebook } = law
  const nameOf = (slot: number) => rulebook.vocabulary.facts[slot]?.name ?? ''
  const lists = [...rulebook.program.lists.values()]
  const seen = new Set<Condition>()
  const owned = (condition: Condition, file: string, where: string): LawMutant[] => {
    const named = namedIn(condition).filter((inner) => !seen.has(inner))
    for (const inner of named) seen.add(inner)
    const inNamed = new Set(namedIn(condition).flatMap((inner) => partsOf(inner)))
    return [
      ...(seen.has(condition) ? [] : conditionMutants(condition, nameOf)).flatMap((mutant) =>
        inNamed.has(mutant.part) ? [] : [{ ...mutant, file, where }],
      ),
      ...named.flatMap((inner) =>
        conditionMutants(inner, nameOf)
          .filter(({ part }) => !nestedNamed(inner).has(part))
          .map((mutant) => ({ ...mutant, file: JURISDICTION, where: nameFor(condition, inner) })),
      ),
    ].map(({ part, instead, what, file, where }) => ({
      file,
      what: `${where}: ${what}`,
      make: () => withCondition(law, part, instead),
    }))
  }
  const fromRules = rulebook.program.rules.flatMap((rule) =>
    owned(rule.when, instrumentOfProvision(rulebook, rule.provision), shortId(rule.id)),
  )
  const fromEntries = lists.flatMap((list) =>
    list.entries.flatMap(({ when, stem, provision }) => {
      if (!when || seen.has(when)) return []
      const file =
        provision === undefined ? JURISDICTION : instrumentOfProvision(rulebook, provision)
      const mutants = owned(when, file, stem)
      seen.add(when)
      return mutants
    }),
  )
  return [...fromRules, ...fromEntries]
}

function withCondition(law: Law, part: Condition, instead: Condition): Law {
  const { program } = law.rulebook
  return withProgram(law, {
    rules: program.rules.map((rule) => ({ ...rule, when: rewrite(rule.when, part, instead) })),
    lists: [...program.lists.values()].map((list) => ({
      ...list,
      entries: list.entries.map((entry) =>
        entry.when ? { ...entry, when: rewrite(entry.when, part, instead) } : entry,
      ),
    })),
  })
}

/** The bodies of the named conditions in a condition, outermost first. */
function namedIn(condition: Condition): Condition[] {
  return partsOf(condition).flatMap((part) => (part.node === 'named' ? [part.of] : []))
}

function nestedNamed(condition: Condition): Set<Condition> {
  return new Set(namedIn(condition).flatMap(partsOf))
}

function nameFor(condition: Condition, body: Condition): string {
  const found = partsOf(condition).find((part) => part.node === 'named' && part.of === body)
  return found?.node === 'named' ? found.id : ''
}

function partsOf(condition: Condition): Condition[] {
  switch (condition.node) {
    case 'all':
    case 'any':
      return [condition, ...condition.of.flatMap(partsOf)]
    case 'not':
    case 'named':
      return [condition, ...partsOf(condition.of)]
    default:
      return [condition]
  }
}

const OTHER_EFFECT: Readonly<Record<string, string>> = {
  control: 'prohibit',
  prohibit: 'control',
  case_by_case: 'presume_denial',
  presume_denial: 'case_by_case',
}
/** A longer `under` was written as a pattern, and nobody drops one rule from a pattern. */
const FEW = 4

function mistakenRules(law: Law): LawMutant[] {
  const { rules } = law.rulebook.program
  return rules.flatMap((rule): LawMutant[] => {
    const file = instrumentOfProvision(law.rulebook, rule.provision)
    const replace = (change: Partial<Rule>) => () =>
      withProgram(law, {
        rules: rules.map((one) => (one === rule ? { ...one, ...change } : one)),
      })
    const other = OTHER_EFFECT[rule.effect]
    const swapKind = rule.effect === 'control' || rule.effect === 'prohibit'
    const id = shortId(rule.id)
    return [
      {
        file,
        what: `${id}: drop the rule`,
        make: () => withProgram(law, { rules: without(rules, rule.id) }),
      },
      ...(other !== undefined && (swapKind || rule.under.length > 0)
        ? [
            {
              file,
              what: `${id}: ${rule.effect} becomes ${other}`,
              make: replace({ effect: other }),
            },
          ]
        : []),
      ...(['under', 'defeats'] as const).flatMap((field) =>
        rule[field].length > FEW
          ? []
          : rule[field].map((named) => ({
              file,
              what: `${id}: ${field} without ${shortId(named)}`,
              make: replace({ [field]: rule[field].filter((one) => one !== named) }),
            })),
      ),
    ]
  })
}

function without(rules: readonly Rule[], id: string): Rule[] {
  return rules
    .filter((rule) => rule.id !== id)
    .map((rule) => ({
      ...rule,
      under: rule.under.filter((other) => other !== id),
      defeats: rule.defeats.filter((other) => other !== id),
    }))
}

function mistakenItems(law: Law): LawMutant[] {
  const { rulebook } = law
  const lists = [...rulebook.program.lists.values()]
  const change = (edit: (entry: ListEntry, list: CodeList) => ListEntry[]) => () =>
    withProgram(law, {
      lists: lists.map((list) => ({
        ...list,
        entries: list.entries.flatMap((entry) => edit(entry, list)),
      })),
    })
  const items = rulebook.items.flatMap((item): LawMutant[] => {
    const isIt = (entry: ListEntry) =>
      entry.stem === item.code &&
      entry.provision !== undefined &&
      rulebook.provisions[entry.provision]?.id === item.provision
    const { when, ...rest } = item
    return [
      {
        file: item.instrument,
        what: `${item.code}: not listed`,
        make: change((entry) => (isIt(entry) ? [] : [entry])),
      },
      ...(when
        ? [
            {
              file: item.instrument,
              what: `${rest.code}: listed whatever its parameters`,
              make: change((entry) => [isIt(entry) ? bare(entry) : entry]),
            },
          ]
        : []),
    ]
  })
  const named = lists.flatMap((list) =>
    list.entries
      .filter(({ provision }) => provision === undefined)
      .map((named) => ({
        file: JURISDICTION,
        what: `${list.id}: without ${named.stem}`,
        make: change((entry) => (entry === named ? [] : [entry])),
      })),
  )
  const listing = [...new Set(rulebook.parties.map(({ provision }) => provision))]
  const parties = listing
    .filter((provision) => matters(rulebook, provision))
    .map((provision) => ({
      file: instrumentOfProvision(rulebook, provision),
      what: `${rulebook.provisions[provision]?.id}: lists nobody`,
      make: change((entry) => (entry.provision === provision ? [] : [entry])),
    }))
  return [...items, ...named, ...parties]
}

function bare({ when, ...entry }: ListEntry): ListEntry {
  return entry
}

function mistakenDates(law: Law): LawMutant[] {
  const { rulebook } = law
  const provisions = rulebook.provisions.filter(({ index }) => matters(rulebook, index))
  const moved = (day: LocalDate, days: number) => addDays(day, days)
  const inProvisions = provisions.flatMap((provision): LawMutant[] => {
    const { inForceFrom, inForceUntil } = provision
    const set = (change: Partial<Provision>) => () =>
      withDates(law, {
        provisions: rulebook.provisions.map((one) =>
          one === provision ? { ...one, ...change } : one,
        ),
      })
    const at = provision.id.split('#')[1] ?? ''
    const file = provision.instrument
    return [-1, 1].flatMap((days) => [
      ...(inForceFrom === 'unknown' || isBoundByPublication(rulebook, provision, days)
        ? []
        : [
            {
              file,
              what: `${at}: in force ${shift(days)}`,
              make: set({ inForceFrom: moved(inForceFrom, days) }),
            },
          ]),
      ...(inForceUntil === undefined
        ? []
        : [
            {
              file,
              what: `${at}: ends ${shift(days)}`,
              make: set({ inForceUntil: moved(inForceUntil, days) }),
            },
          ]),
    ])
  })
  const inActs = [...rulebook.instruments.values()].flatMap((instrument) =>
    instrument.acts.flatMap((act, index) =>
      actMutants(rulebook, act, instrument.published).map(({ what, instead }) => ({
        file: instrument.id,
        what: `${act.act}[${index}]: ${what}`,
        make: () =>
          withActs(
            law,
            instrument,
            instrument.acts.flatMap((one) => (one === act ? instead : [one])),
          ),
      })),
    ),
  )
  return [...inProvisions, ...inActs]
}

/**
 * A day that moves up to the day before publication changes nothing: nothing is in force before
 * that.
 */
function isBoundByPublication(rulebook: Rulebook, provision: Provision, days: number): boolean {
  const published = rulebook.instruments.get(provision.instrument)?.published
  return (
    days < 0 &&
    published !== 'unknown' &&
    published !== undefined &&
    published >= provision.inForceFrom
  )
}

function actMutants(
  rulebook: Rulebook,
  act: Act,
  published: Instrument['published'],
): { what: string; instead: Act[] }[] {
  const days = [-1, 1]
  const targets = act.targets.filter((target) => matters(rulebook, target))
  const fewer =
    targets.length < 2
      ? []
      : targets.map((target) => ({
          what: `without ${rulebook.provisions[target]?.id}`,
          instead: [{ ...act, targets: act.targets.filter((one) => one !== target) }],
        }))
  const dates = days.flatMap((day) => dateMutants(act, day, published))
  if (targets.length === 0) return []
  return [{ what: 'never happened', instead: [] }, ...dates, ...fewer]
}

function dateMutants(act: Act, day: number, published: string): { what: string; instead: Act[] }[] {
  const isBound = (first: LocalDate) => day < 0 && published >= first
  if ('on' in act) {
    if (isBound(act.on)) return []
    return [{ what: `on ${shift(day)}`, instead: [{ ...act, on: addDays(act.on, day) }] }]
  }
  return [
    ...(isBound(act.from)
      ? []
      : [{ what: `from ${shift(day)}`, instead: [{ ...act, from: addDays(act.from, day) }] }]),
    { what: `through ${shift(day)}`, instead: [{ ...act, through: addDays(act.through, day) }] },
  ]
}

function withActs(law: Law, instrument: Instrument, acts: readonly Act[]): Law {
  const instruments = new Map(law.rulebook.instruments).set(instrument.id, { ...instrument, acts })
  return withDates(law, { instruments })
}

/** Whether a rule hangs on a provision, or a list that some rule reads. */
function matters({ program }: Rulebook, provision: number): boolean {
  return (
    program.rules.some((rule) => rule.provision === provision) ||
    listsRead(program).some((list) => list.entries.some((entry) => entry.provision === provision))
  )
}

/** Some lists are held for the reader only: no rule of this regime looks anybody up there. */
function listsRead({ lists, mentions }: Program): CodeList[] {
  const named = [...mentions.values()]
    .flat()
    .flatMap((test) => (test.node === 'in_list' ? [test.list] : []))
  return [...lists.values()].filter(({ id }) => named.includes(id))
}

function shift(days: number): string {
  return days < 0 ? 'one day early' : 'one day late'
}

function instrumentOfProvision(rulebook: Rulebook, provision: number): string {
  return rulebook.provisions[provision]?.instrument ?? ''
}

function shortId(rule: string): string {
  return rule.split('/').at(-1) ?? rule
}
