import type { LocalDate, Localised } from '#kernel'
import type { Act, Instrument, Provision } from '../instrument.ts'
import { historyOf, type Law } from '../law.ts'
import type { EffectName } from '../legal-outcome.ts'
import { provisionAt } from '../rulebook.ts'
import type { Moment, ProvisionState } from '../timeline.ts'
import type { Vector } from '../vector.ts'
import { type CitedProvision, cite } from './cite.ts'
import { type ItemView, viewItem } from './item-view.ts'
import { describeCondition, type Reason } from './reason.ts'
import { type StatusRow, statusRow } from './status-board.ts'

/**
 * An instrument with everything in it: provisions with their rules, examples and history, items,
 * parties, acts.
 */
export type InstrumentView = StatusRow & {
  readonly id: string
  readonly kind: Instrument['kind']
  readonly issuer: readonly string[]
  readonly published: Instrument['published']
  readonly url?: string
  readonly read?: string
  readonly note?: Localised
  readonly provisionDetails: readonly ProvisionView[]
  readonly acts: readonly ActView[]
  readonly items: readonly ItemView[]
  readonly parties: readonly PartyView[]
}

export type ProvisionView = CitedProvision & {
  readonly inForceFrom: LocalDate | 'unknown'
  readonly inForceUntil?: LocalDate
  readonly note?: Localised
  readonly state: ProvisionState
  readonly rules: readonly {
    readonly id: string
    readonly effect: EffectName
    readonly condition: Reason
    readonly reading?: Localised
  }[]
  readonly examples: readonly {
    readonly name: string
    readonly asOf: LocalDate
    readonly knownAt: LocalDate
    readonly expect: Vector['expect']
  }[]
  readonly history: readonly { readonly from: LocalDate; readonly state: ProvisionState }[]
}

/** What an instrument does to provisions, with their ids. */
export type ActView = {
  readonly act: Act['act']
  readonly targets: readonly string[]
  readonly id?: string
  readonly from?: LocalDate
  readonly through?: LocalDate
  readonly on?: LocalDate
  readonly continues?: string
}

export type PartyView = {
  readonly id: string
  readonly list: string
  readonly name: { readonly en: string; readonly zh?: string }
  readonly country?: string
  readonly type?: string
  readonly aliases: readonly string[]
}

export function viewInstrument(law: Law, instrument: Instrument, moment: Moment): InstrumentView {
  const { id, kind, issuer, published, source, note } = instrument
  const { rulebook } = law
  return {
    ...statusRow(law, instrument, moment),
    id,
    kind,
    issuer,
    published,
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(source.read === undefined ? {} : { read: source.read }),
    ...(note ? { note } : {}),
    provisionDetails: instrument.provisions.map((index) =>
      viewProvision(law, provisionAt(rulebook, index), moment),
    ),
    acts: instrument.acts.map((act) => viewAct(law, act)),
    items: rulebook.items
      .filter((item) => item.instrument === id)
      .map((item) => viewItem(law, item, moment)),
    parties: rulebook.parties
      .filter((party) => party.instrument === id)
      .map(({ id, list, name, country, type, aliases }) => ({
        id,
        list,
        name: { en: name.en, ...(name.zh === undefined ? {} : { zh: name.zh }) },
        aliases,
        ...(country === undefined ? {} : { country }),
        ...(type === undefined ? {} : { type }),
      })),
  }
}

function viewProvision(law: Law, provision: Provision, moment: Moment): ProvisionView {
  const { rulebook } = law
  const { index, inForceFrom, inForceUntil, note } = provision
  const rules = rulebook.program.rules.filter((rule) => rule.provision === index)
  return {
    ...cite(law, index),
    inForceFrom,
    ...(inForceUntil === undefined ? {} : { inForceUntil }),
    ...(note ? { note } : {}),
    state: law.stateOf(index, moment),
    rules: rules.map(({ id, effect, when }) => {
      const reading = rulebook.rules.get(id)?.reading
      return {
        id,
        effect: effect as EffectName,
        condition: describeCondition(when, law, moment),
        ...(reading ? { reading } : {}),
      }
    }),
    examples: rulebook.vectors
      .filter((vector) => vector.cites.includes(provision.id))
      .map(({ name, asOf, knownAt, expect }) => ({ name, asOf, knownAt, expect })),
    history: historyOf(law, index, moment.knownAt),
  }
}

function viewAct({ rulebook }: Law, act: Act): ActView {
  const targets = act.targets.map((index) => provisionAt(rulebook, index).id)
  switch (act.act) {
    case 'suspends':
      return { act: act.act, targets, from: act.from, through: act.through }
    case 'repeals':
    case 'resumes':
      return { act: act.act, targets, on: act.on }
    case 'announces': {
      const { id, from, through, continues } = act
      return {
        act: act.act,
        targets,
        id,
        from,
        through,
        ...(continues === undefined ? {} : { continues }),
      }
    }
    default:
      return act satisfies never
  }
}
