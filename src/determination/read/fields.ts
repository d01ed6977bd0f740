import type { Transaction, TransactionItem } from '../transaction.ts'

/** Where a fact stands in a transaction: the field people fill, and how to read it. */
type Field<Holder> = { readonly field: string; readonly read: (holder: Holder) => unknown }

/** Facts of the whole shipment that a field states as they are. */
const SHIPMENT_FIELDS: Readonly<Record<string, Field<Transaction>>> = {
  'exporter.country': { field: 'exporter.country', read: (t) => t.exporter?.country },
  'exporter.person_of': { field: 'exporter.personOf', read: (t) => t.exporter?.personOf },
  to: { field: 'to', read: (t) => t.to },
  movement: { field: 'movement', read: (t) => t.movement },
  circumstance: { field: 'circumstance', read: (t) => t.circumstance },
  'end_user.country': { field: 'endUser.country', read: (t) => t.endUser?.country },
  'end_user.military': { field: 'endUser.military', read: (t) => t.endUser?.military },
  end_use: { field: 'endUse', read: (t) => t.endUse },
  'exporter.knows_of': { field: 'exporterKnowsOf', read: (t) => t.exporterKnowsOf },
  'applicant.compliance_programme': {
    field: 'applicant.complianceProgramme',
    read: (t) => t.applicant?.complianceProgramme,
  },
  'applicant.export_record': {
    field: 'applicant.exportRecord',
    read: (t) => t.applicant?.exportRecord,
  },
  'applicant.fixed_channels': {
    field: 'applicant.fixedChannels',
    read: (t) => t.applicant?.fixedChannels,
  },
  'applicant.criminal_record': {
    field: 'applicant.criminalRecord',
    read: (t) => t.applicant?.criminalRecord,
  },
  'applicant.serious_penalty': {
    field: 'applicant.seriousPenalty',
    read: (t) => t.applicant?.seriousPenalty,
  },
  'applicant.arm_of_listed_party': {
    field: 'applicant.armOfListedParty',
    read: (t) => t.applicant?.armOfListedParty,
  },
}

/** Facts of one item that a field states as they are. */
const ITEM_FIELDS: Readonly<Record<string, Field<TransactionItem>>> = {
  'item.kind': { field: 'kind', read: (item) => item.kind },
  'item.origin': { field: 'origin', read: (item) => item.origin },
  'item.made_in': { field: 'madeIn', read: (item) => item.madeIn },
  'item.made_with': { field: 'madeWith', read: (item) => item.madeWith },
  'item.technology': { field: 'technology', read: (item) => item.technology },
  'item.technology_status': { field: 'technologyStatus', read: (item) => item.technologyStatus },
  'item.intended_use': { field: 'intendedUse', read: (item) => item.intendedUse },
  'item.uav_related': { field: 'uavRelated', read: (item) => item.uavRelated },
  'item.alloy': { field: 'alloy', read: (item) => item.alloy },
  'item.shape': { field: 'shape', read: (item) => item.shape },
  'item.crystal': { field: 'crystal', read: (item) => item.crystal },
}

/** Facts that are worked out from several fields, with the field to ask for. */
const DERIVED_FIELDS: Readonly<Record<string, string>> = {
  'parties.listed_as': 'parties.listedAs',
  'parties.listed_owner': 'parties.listedOwner',
  'parties.listed_owner_share': 'parties.listedOwnerShare',
  'item.codes': 'items[].code',
  'item.controlled_content_share': 'items[].controlledContentShare',
}

const SPECIFICATION = 'spec.'

export { ITEM_FIELDS, SHIPMENT_FIELDS }

/** The name a measured value goes by in an item's specification: `spec.purity` is `purity`. */
export function specificationName(fact: string): string | undefined {
  return fact.startsWith(SPECIFICATION) ? fact.slice(SPECIFICATION.length) : undefined
}

/** Whether a fact is worked out rather than read from one field. */
export function isDerived(fact: string): boolean {
  return Object.hasOwn(DERIVED_FIELDS, fact)
}

/** The field of a transaction where a fact belongs; `items[]` stands for the item asked about. */
export function fieldOf(fact: string, of: 'line' | 'shipment'): string {
  const own = SHIPMENT_FIELDS[fact]?.field ?? DERIVED_FIELDS[fact]
  if (own !== undefined) return own
  const item = ITEM_FIELDS[fact]?.field
  if (item !== undefined) return `items[].${item}`
  const name = specificationName(fact)
  if (name !== undefined) return `items[].specification.${name}`
  return of === 'line' ? `items[].facts.${fact}` : `facts.${fact}`
}
