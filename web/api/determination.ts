import { queryOptions } from '@tanstack/react-query'
import type {
  Comparison,
  Determination,
  Example,
  Proposal,
  Transaction,
  TransactionItem,
} from '#determination'
import type { Localised } from '#kernel'
import { get, post } from './client.ts'

export type {
  Answer,
  AuthorisationView,
  CitedProvision,
  Determination,
  DormantRule,
  DoubtView,
  FindingView,
  LineDetermination,
  OutcomeRange,
  QuestionView,
  Reason,
} from '#determination'
export type { Comparison, Example, Proposal, Transaction, TransactionItem }

/** A shipment and the two days the law is asked about. */
export type Situation = {
  readonly transaction: Transaction
  readonly asOf?: string
  readonly knownAt?: string
}

/** A controlled item that a description may mean, with each parameter compared. */
export type FoundItem = Omit<Proposal, 'evidence'> & {
  readonly evidence: readonly (Proposal['evidence'][number] & { readonly kind: string })[]
  readonly parameters: readonly {
    readonly fact: string
    readonly label: Localised
    readonly needed: string
    readonly given?: string
    readonly truth: 'true' | 'false' | 'unknown'
  }[]
}

export function determine({ transaction, asOf, knownAt }: Situation): Promise<Determination> {
  return post('/determinations', { transaction, asOf, knownAt })
}

export const determinationOf = (situation: Situation) =>
  queryOptions({
    queryKey: ['determination', situation.transaction, situation.asOf, situation.knownAt],
    queryFn: () => determine(situation),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const comparisonOf = (situation: Situation, compareWith: string | undefined) =>
  queryOptions({
    queryKey: ['comparison', situation, compareWith],
    queryFn: () => {
      const { transaction, asOf, knownAt } = situation
      return post<Comparison>('/determinations/compare', {
        transaction,
        asOf,
        knownAt,
        compareWith,
      })
    },
    enabled: compareWith !== undefined,
  })

export const foundItems = (text: string, hs: string) =>
  queryOptions({
    queryKey: ['found', text, hs],
    queryFn: () =>
      post<{ proposals: readonly FoundItem[] }>('/rulebook/items/find', {
        text,
        hs: hs.trim() || undefined,
      }),
    enabled: text.trim().length > 1 || hs.trim().length > 3,
  })

export const examples = queryOptions({
  queryKey: ['examples'],
  queryFn: () => get<{ examples: readonly Example[] }>('/examples'),
  staleTime: Number.POSITIVE_INFINITY,
})
