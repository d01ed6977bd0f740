import type { SourceMutant } from './source-mutants.ts'

/** A mutant that no test can tell from the original, and why. */
type Equivalent = { readonly file: RegExp; readonly what: RegExp; readonly why: string }

const SAME_VALUE = 'picks between two equal values'
const MEMORY = 'only what is remembered changes, never an answer'
const TYPES = 'decides nothing that well-typed input can reach'
const SPEED = 'the slower way gives the same answer; only speed changes'
const SORT = 'equals stay as they stood; the sort is stable either way'
const NOTED = 'the problem is noted already, and a noted problem refuses the whole'

/** One value compared with another of which the lesser, or greater, is then taken. */
const PICKING =
  /^(one|cap|met|both|truth|outcome|part\.truth|entry\.truth|exemption|strict|mild|bounds\.\w+) ([<>]) ([\w.]+) → \1 \2= \3$/
/** The order of two things, of which equal ones may stand either way. */
const ORDERING = /^one(\.\w+)? ([<>]) other\1? (\? -?1 : -?1 )?→/

const EQUIVALENT: readonly Equivalent[] = [
  { file: /./, what: PICKING, why: SAME_VALUE },
  { file: /./, what: /\?\? 0 → .*\?\? 1$/, why: TYPES },
  { file: /program|timeline/, what: ORDERING, why: SORT },
  { file: /code-list|rule-index/, what: /known\.|MEMORY|if \(found\)|NOTHING_LISTED/, why: MEMORY },
  {
    file: /rule-index/,
    what: /single|first [!=]==|codes\.members\.length|\? first :/,
    why: MEMORY,
  },
  { file: /rule-index/, what: /rank\(|toSorted|\braises\b|one\.stems\.length/, why: SPEED },
  {
    file: /rule-index/,
    what: /'exempt' \?|kind [!=]== 'exempt'|codes\.complete|prefixesOf\(stem\)/,
    why: SPEED,
  },
  { file: /rule-index/, what: /^condition\.of \.map\(\(part\) => needOf/, why: SPEED },
  { file: /program/, what: /candidates\.postures|outcome <= lower|exempted <= lower/, why: SPEED },
  { file: /program/, what: /outcome > (bounds\.\w+|upper) → outcome >=/, why: SAME_VALUE },
  {
    file: /compile-condition/,
    what: /if \(!first\)|=> TRUE|list\.open \?|isSet\(value\) \?/,
    why: TYPES,
  },
  { file: /compile-condition/, what: /rest(\.length|\[0\])/, why: SPEED },
  {
    file: /explain-condition/,
    what: /!list \|\||truth: UNKNOWN|!given\.complete|\? \{ because \}/,
    why: TYPES,
  },
  { file: /compile-condition/, what: /costOf|COST_OF_A_LIST|costs?\b|toSorted/, why: SPEED },
  { file: /code-list/, what: /below\.length === 0/, why: MEMORY },
  { file: /explain-condition/, what: /truth < UNKNOWN →/, why: SAME_VALUE },
  {
    file: /parse-condition/,
    what: /every\(|slot === undefined \|\||condition && problems/,
    why: NOTED,
  },
  { file: /questions/, what: /Math\.max|test\.node !== 'compare'|sort\(\)|first = 0/, why: TYPES },
  { file: /vocabulary/, what: /no fact has slot/, why: TYPES },
]

/** Why a surviving mutant counts as the same program; undefined when it does not. */
export function whyEquivalent({ file, what }: SourceMutant): string | undefined {
  return EQUIVALENT.find((one) => one.file.test(file) && one.what.test(what))?.why
}
