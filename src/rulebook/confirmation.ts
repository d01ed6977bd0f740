import type { LocalDate } from '#kernel'

/**
 * An operator's record that settles a doubt about the law: who established it, when, and from which
 * source. An announcement was enacted or was not; a provision without a known first day has one, or
 * never began.
 */
export type Confirmation = {
  readonly id: string
  readonly settles:
    | { readonly announcement: string; readonly verdict: 'enacted' | 'not_enacted' }
    | { readonly provision: string; readonly verdict: 'in_force'; readonly from: LocalDate }
    | { readonly provision: string; readonly verdict: 'never_in_force' }
  readonly source: string
  /** The day the system learned it: earlier questions are answered without it. */
  readonly recordedOn: LocalDate
  readonly recordedBy: string
}

/** What a confirmation settles: the id of the announcement, or of the provision. */
export function subjectOf(settles: Confirmation['settles']): string {
  return 'announcement' in settles ? settles.announcement : settles.provision
}
