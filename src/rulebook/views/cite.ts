import type { Confidence, Localised } from '#kernel'
import type { Law } from '../law.ts'
import { instrumentOf, provisionAt } from '../rulebook.ts'

/** A provision as an answer cites it: its place, its official words, and how well it is known. */
export type CitedProvision = {
  readonly id: string
  readonly instrument: string
  readonly number: string
  readonly title: Localised
  readonly label: Localised
  readonly text: Localised
  readonly confidence: Confidence
  readonly url?: string
}

/** The provision at an index, as it is cited. */
export function cite(law: Law, index: number): CitedProvision {
  const provision = provisionAt(law.rulebook, index)
  const instrument = instrumentOf(law.rulebook, provision)
  const { id, label, text, confidence } = provision
  const { number, title, source } = instrument
  const url = source.url === undefined ? {} : { url: source.url }
  return { id, instrument: instrument.id, number, title, label, text, confidence, ...url }
}
