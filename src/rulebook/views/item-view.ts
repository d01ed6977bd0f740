import type { Confidence, LocalDate, Localised } from '#kernel'
import type { ControlledItem } from '../controlled-item.ts'
import type { Law } from '../law.ts'
import { findProvision, instrumentOf } from '../rulebook.ts'
import type { Moment, ProvisionState } from '../timeline.ts'
import { describeCondition, type Reason } from './reason.ts'

/** A controlled item as people look it up: what it is, what it must be, and whether that binds. */
export type ItemView = {
  readonly code: string
  readonly officialCode: boolean
  readonly name: Localised
  readonly description?: Localised
  readonly elements: readonly string[]
  readonly form: string
  readonly hs: readonly string[]
  /** The parameters as sentences; empty when the description alone decides. */
  readonly parameters: readonly Localised[]
  readonly condition?: Reason
  readonly instrument: string
  readonly number: string
  readonly provision: string
  readonly published: LocalDate | 'unknown'
  readonly state: ProvisionState
  readonly confidence: Confidence
  readonly note?: Localised
}

export function viewItem(law: Law, item: ControlledItem, moment: Moment): ItemView {
  const provision = findProvision(law.rulebook, item.provision)
  if (!provision) throw new Error(`${item.code} is listed by no provision`)
  const { number, published } = instrumentOf(law.rulebook, provision)
  const condition = item.when && describeCondition(item.when, law, moment)
  const { code, officialCode, name, description, elements, form, hs, confidence, note } = item
  return {
    code,
    officialCode,
    name,
    ...(description ? { description } : {}),
    elements,
    form,
    hs,
    parameters: condition ? leavesOf(condition) : [],
    ...(condition ? { condition } : {}),
    instrument: item.instrument,
    number,
    provision: item.provision,
    published,
    state: law.stateOf(provision.index, moment),
    confidence,
    ...(note ? { note } : {}),
  }
}

function leavesOf(reason: Reason): Localised[] {
  return reason.of ? reason.of.flatMap(leavesOf) : [reason.says]
}

/** Items that hold every word of a search: in code, names, elements, formulas or customs codes. */
export function searchItems(
  items: readonly ControlledItem[],
  search: { readonly q?: string; readonly instrument?: string; readonly element?: string },
): ControlledItem[] {
  const words = (search.q ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter(
    (item) =>
      (search.instrument === undefined || item.instrument === search.instrument) &&
      (search.element === undefined || item.elements.includes(search.element)) &&
      words.every((word) => searchText(item).includes(word)),
  )
}

function searchText(item: ControlledItem): string {
  const { code, name, description, elements, hs, match } = item
  const words = [...match.words.en, ...match.words.zh, ...match.formulas]
  const names = [name.en, name.zh, description?.en ?? '', description?.zh ?? '']
  return [code, ...names, ...elements, ...hs, ...words].join(' ').normalize('NFKC').toLowerCase()
}
