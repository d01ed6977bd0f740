import type { Condition } from '#engine'
import type { Confidence, HsCode, Localised } from '#kernel'

/**
 * The forms a controlled item comes in; a closed list, so that a description can be read against
 * it.
 */
export const ITEM_FORMS = [
  'metal',
  'alloy',
  'oxide',
  'compound',
  'ore',
  'powder',
  'target',
  'magnet',
  'material',
  'functional-material',
  'crystal',
  'wafer',
  'window',
  'tool',
  'equipment',
  'parts',
  'technology',
  'battery',
  'cathode',
  'anode',
  'precursor',
  'assembly',
  'gas',
  'chemical',
] as const

export type ItemForm = (typeof ITEM_FORMS)[number]

/**
 * What a description may say when it means this item: evidence for a proposal, never a decision.
 */
export type ItemMatch = {
  readonly formulas: readonly string[]
  readonly words: { readonly en: readonly string[]; readonly zh: readonly string[] }
}

/** One entry of a control list (管制清单物项): what it is, what it must also be, and who lists it. */
export type ControlledItem = {
  /**
   * Official control code, or our own handle such as `39-2023/flake-graphite` where none is known.
   */
  readonly code: string
  readonly officialCode: boolean
  readonly instrument: string
  readonly provision: string
  readonly elements: readonly string[]
  readonly form: ItemForm
  readonly name: Localised
  readonly description?: Localised
  /** The parameters that must hold as well; absent when the description alone decides. */
  readonly when?: Condition
  /** Customs codes for reference only; description and parameters decide. */
  readonly hs: readonly HsCode[]
  readonly match: ItemMatch
  readonly confidence: Confidence
  readonly note?: Localised
}
