/**
 * What an effect does: raise the outcome by itself, raise it only where another rule already counts
 * (a posture under a requirement), or switch off the rules it names.
 */
export type Effect =
  | { readonly kind: 'raise'; readonly outcome: number }
  | { readonly kind: 'posture'; readonly outcome: number }
  | { readonly kind: 'exempt' }

/** The outcomes of a regime from mild to strict, and what each effect of its rules leads to. */
export type Scheme = {
  readonly outcomes: readonly string[]
  /** Index of the outcome when every rule that would count was switched off by an exemption. */
  readonly exempted: number
  readonly effects: Readonly<Record<string, Effect>>
}

/** The mildest and the strictest outcome that the facts, and the state of the law, leave open. */
export type Range = { readonly lower: number; readonly upper: number }
