/** How well a legal fact is known: read in a source, remembered and not re-read, or not known. */
export const CONFIDENCES = ['sourced', 'memory', 'unknown'] as const

export type Confidence = (typeof CONFIDENCES)[number]

/** The weakest of several confidences: an answer is only as sure as its least sure part. */
export function weakest(confidences: readonly Confidence[]): Confidence {
  if (confidences.includes('unknown')) return 'unknown'
  return confidences.includes('memory') ? 'memory' : 'sourced'
}

/**
 * A place in the law: `cn/mofcom/2025-61#para-1-1`, its official words and where they can be read.
 */
export type Citation = {
  readonly provision: string
  readonly instrument: string
  readonly confidence: Confidence
  readonly url?: string
}
