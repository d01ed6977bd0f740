import type { Determination } from '../../api/determination.ts'

/** Whether there is anything to do after reading the answer. */
export function hasSteps(determination: Determination): boolean {
  const { application, authorisations, clock, duties, lines } = determination
  return Boolean(
    application ||
      clock ||
      authorisations.length > 0 ||
      duties.length > 0 ||
      lines.some(({ remark }) => remark !== undefined),
  )
}

/** Whether the answer may be another one on a later day. */
export function hasLater({ horizon, dormant }: Determination): boolean {
  return horizon.length > 0 || dormant.length > 0
}

/** The answer from the day asked about, and from each later day on which it may be another. */
export function stretchesOf({ asOf, range, horizon }: Determination): Determination['horizon'] {
  return [{ from: asOf, range }, ...horizon.filter(({ from }) => from > asOf)]
}
