import type { Digest, LocalDate } from '#kernel'
import { type CitedProvision, cite, type Law, type Moment, type ProvisionState } from '#rulebook'
import type { Determination } from './determination.ts'
import { determine } from './determine.ts'
import type { Situation } from './situation.ts'

/** Two answers to the same shipment, and the provisions whose state differs between their days. */
export type Comparison = {
  readonly before: Determination
  readonly after: Determination
  readonly changes: readonly {
    readonly provision: CitedProvision
    readonly before: ProvisionState
    readonly after: ProvisionState
  }[]
}

/**
 * Determines a situation on two days. Only provisions whose rules this shipment can meet are named
 * as changes.
 */
export function compareDays(
  law: Law,
  situation: Situation,
  days: { readonly moment: Moment; readonly other: LocalDate },
  digest: Digest,
): Comparison {
  const [first, second] = [days.moment.asOf, days.other].sort() as [LocalDate, LocalDate]
  const moments = [first, second].map((asOf) => ({ ...days.moment, asOf })) as [Moment, Moment]
  const [before, after] = moments.map((moment) => determine(law, situation, moment, digest)) as [
    Determination,
    Determination,
  ]
  const touched = new Set(
    [before, after].flatMap(({ lines }) =>
      lines.flatMap(({ findings }) =>
        findings
          .filter(({ because }) => because.truth !== 'false')
          .map(({ provision }) => provision.id),
      ),
    ),
  )
  const changes = law.rulebook.provisions.flatMap(({ id, index }) => {
    const [was, is] = moments.map((moment) => law.stateOf(index, moment))
    if (!touched.has(id) || !was || !is || was.status === is.status) return []
    return [{ provision: cite(law, index), before: was, after: is }]
  })
  return { before, after, changes }
}
