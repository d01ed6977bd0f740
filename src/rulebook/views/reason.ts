import {
  type Condition,
  type Explanation,
  explainCondition,
  type Fact,
  type FactValue,
  isInterval,
  isSet,
  type Truth,
} from '#engine'
import { type CountryCode, countryName, type Localised, showRatio } from '#kernel'
import type { Law } from '../law.ts'
import { instrumentOf, provisionAt } from '../rulebook.ts'
import { joined, say } from '../sentences.ts'
import type { Moment } from '../timeline.ts'
import { instrumentName } from './instrument-name.ts'

/** One node of a reason: a sentence in each language, whether it holds, and what it rests on. */
export type Reason = {
  readonly truth: 'true' | 'false' | 'unknown'
  readonly says: Localised
  readonly fact?: string
  readonly given?: FactValue
  /** Id of the condition of the rulebook that this node is. */
  readonly condition?: string
  /** Its parts make up what is denied: their truths stand the other way round. */
  readonly negates?: true
  readonly of?: readonly Reason[]
}

const TRUTHS = ['false', 'unknown', 'true'] as const

/** A truth in the words of an answer. */
export function truthWord(truth: Truth): Reason['truth'] {
  return TRUTHS[truth]
}

/** Turns an explanation into sentences, leg by leg, in every language. Nothing is stored prose. */
export function reasonOf(
  explanation: Explanation,
  law: Law,
  moment: Moment,
  mode: 'judged' | 'described' = 'judged',
): Reason {
  const { sentences } = law.rulebook
  const truth = truthWord(explanation.truth)
  switch (explanation.node) {
    case 'all':
    case 'any':
      return {
        truth,
        says: say(sentences, `reason.${explanation.node}`),
        of: explanation.of.map((part) => reasonOf(part, law, moment, mode)),
      }
    case 'not': {
      const inner = reasonOf(explanation.of, law, moment, mode)
      const says = say(sentences, 'reason.not', { reason: inner.says })
      return { truth, says, ...(inner.of ? { negates: true, of: inner.of } : {}) }
    }
    case 'named':
      return {
        truth,
        says: explanation.says,
        condition: explanation.id,
        of: [reasonOf(explanation.of, law, moment, mode)],
      }
    case 'test':
      return testReason(explanation, law, moment, mode)
    default:
      return explanation satisfies never
  }
}

/** What a condition asks for, in sentences, before any fact is known. */
export function describeCondition(condition: Condition, law: Law, moment: Moment): Reason {
  const { vocabulary, program } = law.rulebook
  const states = law.statesAt(moment)
  const under = { vocabulary, lists: program.compiler.lists, frame: [], states }
  return reasonOf(explainCondition(condition, under), law, moment, 'described')
}

type Tested = Extract<Explanation, { node: 'test' }>

function testReason(
  tested: Tested,
  law: Law,
  moment: Moment,
  mode: 'judged' | 'described',
): Reason {
  const { sentences } = law.rulebook
  const fact = factNamed(law, tested.fact)
  const reason = testSentence(tested, fact, law)
  const { given, entries } = tested
  const says =
    mode === 'described'
      ? reason
      : given === undefined
        ? say(sentences, 'reason.not-known', { reason })
        : say(sentences, 'reason.given', { reason, given: showValue(law, fact, given) })
  return {
    truth: truthWord(tested.truth),
    says,
    fact: fact.name,
    ...(given === undefined ? {} : { given }),
    ...(entries && entries.length > 0
      ? { of: entries.map((entry) => entryReason(entry, law, moment)) }
      : {}),
  }
}

function testSentence({ test }: Tested, fact: Fact, law: Law): Localised {
  const { sentences } = law.rulebook
  switch (test.node) {
    case 'is':
      if (typeof test.value === 'boolean') {
        return say(sentences, test.value ? 'reason.is-yes' : 'reason.is-no', { fact: fact.label })
      }
      return say(sentences, 'reason.is', { fact: fact.label, value: wordFor(fact, test.value) })
    case 'in': {
      const value = joined(test.values.map((each) => wordFor(fact, each)))
      return say(sentences, 'reason.in', { fact: fact.label, value })
    }
    case 'in_list':
      return say(sentences, 'reason.in-list', { fact: fact.label, value: listName(law, test.list) })
    case 'compare': {
      const value = test.threshold.text
      return say(sentences, `reason.${test.comparison}`, { fact: fact.label, value })
    }
    default:
      return test satisfies never
  }
}

type Entry = NonNullable<Tested['entries']>[number]

function entryReason(entry: Entry, law: Law, moment: Moment): Reason {
  const { sentences } = law.rulebook
  const truth = truthWord(entry.truth)
  const of = entry.because ? { of: [reasonOf(entry.because, law, moment)] } : {}
  if (entry.provision === undefined) {
    return { truth, says: say(sentences, 'reason.entry-free', { code: entry.code }), ...of }
  }
  const instrument = instrumentOf(law.rulebook, provisionAt(law.rulebook, entry.provision))
  const state = say(sentences, `state.${law.stateOf(entry.provision, moment).status}`)
  const name = nameOfEntry(law, entry.stem)
  const fillings = { code: entry.code, name, number: instrumentName(instrument), state }
  return { truth, says: say(sentences, 'reason.entry', fillings), ...of }
}

/** What a list entry is called: a controlled item, or a listed party. */
function nameOfEntry(law: Law, stem: string): Localised {
  const item = law.rulebook.items.find(({ code }) => code === stem)
  if (item) return item.name
  const party = law.rulebook.parties.find(({ id }) => id === stem)
  return { en: party?.name.en ?? stem, zh: party?.name.zh ?? party?.name.en ?? stem }
}

function listName(law: Law, list: string): Localised {
  const named = law.rulebook.listNames.get(list)
  if (named) return named
  const instrument = law.rulebook.instruments.get(list.replace(/^(items|parties):/, ''))
  if (!instrument) return { en: list, zh: list }
  const key = list.startsWith('items:') ? 'value.items-of' : 'value.parties-of'
  return say(law.rulebook.sentences, key, { number: instrumentName(instrument) })
}

/** The fact of this name; conditions hold only names that exist. */
export function factNamed(law: Law, name: string): Fact {
  const { vocabulary } = law.rulebook
  const fact = vocabulary.facts[vocabulary.slots.get(name) ?? -1]
  if (!fact) throw new Error(`no fact is called ${name}`)
  return fact
}

/** One value of a fact as people say it. */
export function wordFor(fact: Fact, value: string): Localised {
  if (fact.kind === 'country') {
    return {
      en: countryName(value as CountryCode, 'en'),
      zh: countryName(value as CountryCode, 'zh'),
    }
  }
  return fact.options?.[value] ?? { en: value, zh: value }
}

function showValue(law: Law, fact: Fact, value: FactValue): Localised {
  const { sentences } = law.rulebook
  if (typeof value === 'boolean') return same(value ? '✓' : '✗')
  if (typeof value === 'number') return same(showNumber(fact, value))
  if (typeof value === 'string') return wordFor(fact, value)
  if (isInterval(value)) {
    const [min, max] = [showNumber(fact, value.min), showNumber(fact, value.max)]
    return say(sentences, 'value.between', { min, max })
  }
  if (!isSet(value)) return value satisfies never
  const members = value.members.map((member) => wordFor(fact, member))
  const shown = members.length === 0 ? say(sentences, 'value.none') : joined(members)
  return value.complete ? shown : say(sentences, 'value.more', { value: shown })
}

function showNumber(fact: Fact, value: number): string {
  if (fact.kind === 'ratio') return showRatio(value)
  return fact.unit === undefined ? String(value) : `${value} ${fact.unit}`
}

function same(text: string): Localised {
  return { en: text, zh: text }
}
