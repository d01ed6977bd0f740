import type { Localised } from '#kernel'

/** A threshold as it is compared and as the law writes it. */
export type Threshold = { readonly value: number; readonly text: string }

export type Comparison = 'at_least' | 'more_than' | 'at_most' | 'less_than'

/** One question put to one fact. */
export type Test =
  | { readonly node: 'is'; readonly slot: number; readonly value: boolean | string }
  | { readonly node: 'in'; readonly slot: number; readonly values: readonly string[] }
  | { readonly node: 'in_list'; readonly slot: number; readonly list: string }
  | {
      readonly node: 'compare'
      readonly slot: number
      readonly comparison: Comparison
      readonly threshold: Threshold
    }

/** What a rule requires, as read from its file: a tree with one meaning and no precedence. */
export type Condition =
  | { readonly node: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly node: 'not'; readonly of: Condition }
  | {
      readonly node: 'named'
      readonly id: string
      readonly says: Localised
      readonly of: Condition
    }
  | Test

/** Every test in a condition, left to right. */
export function testsIn(condition: Condition): Test[] {
  switch (condition.node) {
    case 'all':
    case 'any':
      return condition.of.flatMap(testsIn)
    case 'not':
    case 'named':
      return testsIn(condition.of)
    default:
      return [condition]
  }
}
