import { queryOptions } from '@tanstack/react-query'
import type { FactKind } from '#engine'
import type { Localised } from '#kernel'
import type {
  EffectName,
  InstrumentView,
  ItemView,
  ListedPartyView,
  PartyView,
  ProvisionState,
  ProvisionView,
  StatusRow,
  StatusWord,
} from '#rulebook'
import { get, type Query } from './client.ts'

export type {
  EffectName,
  FactKind,
  InstrumentView,
  ItemView,
  ListedPartyView,
  PartyView,
  ProvisionState,
  ProvisionView,
  StatusRow,
  StatusWord,
}
export type RuleView = ProvisionView['rules'][number]
export type ActView = InstrumentView['acts'][number]
export type InstrumentKind = InstrumentView['kind']

export type RulebookSummary = {
  readonly id: string
  readonly name: Localised
  readonly authority: Localised
  readonly zone: string
  readonly version: string
  readonly today: string
  readonly counts: Readonly<Record<CountedThing, number>>
}
type CountedThing = 'instruments' | 'provisions' | 'rules' | 'items' | 'parties' | 'vectors'

/** A fact a person may be asked for, and the field of the transaction that holds it. */
export type FactView = {
  readonly name: string
  readonly kind: FactKind
  readonly of: 'line' | 'shipment'
  readonly unit?: string
  readonly label: Localised
  readonly ask: Localised
  readonly options?: readonly { readonly value: string; readonly label: Localised }[]
  readonly field: string
}

/** An instrument in a list: how it stands, and how much it holds. */
export type InstrumentSummary = StatusRow &
  Pick<InstrumentView, 'id' | 'kind' | 'issuer' | 'published' | 'url' | 'note'> & {
    readonly items: number
    readonly parties: number
  }

/** The law as it was on one day, as it was known on another. */
export type Days = { readonly asOf?: string | undefined; readonly knownAt?: string | undefined }
type Dated<Body> = Body & { readonly asOf: string; readonly knownAt: string }

const lookUp = <Answer>(path: string, query: Query = {}) =>
  queryOptions({ queryKey: [path, query], queryFn: () => get<Answer>(path, query) })

export const rulebookSummary = lookUp<RulebookSummary>('/rulebook')
export const facts = lookUp<{ facts: readonly FactView[] }>('/rulebook/facts')
export const statusBoard = (days: Days) =>
  lookUp<Dated<{ rows: readonly StatusRow[] }>>('/rulebook/status', days)
export const instruments = (days: Days) =>
  lookUp<Dated<{ instruments: readonly InstrumentSummary[] }>>('/rulebook/instruments', days)
export const instrument = (id: string, days: Days = {}) =>
  lookUp<InstrumentView>(`/rulebook/instruments/${encodeURIComponent(id)}`, days)
export const listedParties = lookUp<{ parties: readonly ListedPartyView[] }>('/rulebook/parties')
export const controlledItems = (filter: Query) =>
  lookUp<{ total: number; items: readonly ItemView[] }>('/rulebook/items', filter)
