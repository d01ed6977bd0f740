import type { Evidence } from '../evidence.ts'

/**
 * One way in which a description may mean an item. A clue that `identifies` says all that makes the
 * item what it is but for its parameters; another says only part of it.
 */
export type Clue = {
  readonly identifies: boolean
  /** From 0 to 1: how much the clue says. */
  readonly strength: number
  readonly evidence: readonly Evidence[]
  /** Elements whose content the description leaves open. */
  readonly contentOpen?: readonly string[]
  /** The description itself says that the item is not meant: an element it needs is absent. */
  readonly denied?: true
}

/** How much each kind of clue says, strongest first. */
export const STRENGTH = {
  code: 1,
  formula: 0.88,
  name: 0.85,
  nameApart: 0.72,
  elementAndForm: 0.78,
  bareMaterial: 0.72,
  mainElement: 0.7,
  matterAndForm: 0.7,
  baseAlloy: 0.5,
  alloyed: 0.45,
  matter: 0.35,
  element: 0.3,
  trace: 0.15,
  hs: 0.14,
} as const

/** Below this a clue is not worth a person's time. */
export const WEAKEST = 0.1
