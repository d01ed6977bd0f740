import type { Explanation } from '#engine'

/** Every fact a reason rests on, through list entries as well. */
export function factsRead(reason: Explanation): string[] {
  if (reason.node === 'test') {
    const inner = (reason.entries ?? []).flatMap(({ because }) => (because ? [because] : []))
    return [reason.fact, ...inner.flatMap(factsRead)]
  }
  if (reason.node === 'not' || reason.node === 'named') return factsRead(reason.of)
  return reason.of.flatMap(factsRead)
}
