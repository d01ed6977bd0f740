import { type Condition, parseCondition } from '#engine'
import type { Procedure } from '../procedure.ts'
import { asList, type Draft } from './draft.ts'
import type { ProcedureFile } from './shapes.ts'
import type { YamlFile } from './yaml-file.ts'

/**
 * The procedure file: authorisations, documents, clocks, duties and red flags, with every reference
 * checked.
 */
export function readProcedure(draft: Draft, yaml: YamlFile, file: ProcedureFile): Procedure {
  const condition = (raw: unknown, at: string): { when?: Condition } => {
    if (raw === undefined) return {}
    const when = parseCondition(raw, `${at}.when`, draft.names)
    if (when.ok) return { when: when.value }
    draft.faults.addAll(yaml, when.reason)
    return {}
  }
  const cites = (value: string | string[] | undefined, at: string) => {
    const list = asList(value)
    for (const cite of list) checkCitation(draft, yaml, `${at}.cites`, cite)
    return list
  }
  const documents = new Map(
    file.documents.map((document, index) => {
      const at = `documents[${index}]`
      const { id, name } = document
      return [id, { id, name, cites: cites(document.cites, at), ...condition(document.when, at) }]
    }),
  )
  const authorisations = file.authorisations.map((authorisation, index) => {
    const at = `authorisations[${index}]`
    for (const document of authorisation.documents ?? []) {
      if (!documents.has(document)) {
        draft.faults.add(yaml, `${at}.documents`, `no document is called ${document}`, 'declare it')
      }
    }
    const { id, name, summary } = authorisation
    return {
      id,
      name,
      summary,
      cites: cites(authorisation.cites, at),
      documents: authorisation.documents ?? [],
      insteadOfLicence: authorisation.instead_of_licence ?? false,
      requires: (authorisation.requires ?? []).flatMap((requirement, place) => {
        const inner = `${at}.requires[${place}]`
        const { when } = condition(requirement.when, inner)
        const { id, says } = requirement
        return when ? [{ id, says, when, cites: cites(requirement.cites, inner) }] : []
      }),
    }
  })
  const fallback = 'sourced' as const
  return {
    authorisations,
    documents,
    applications: file.applications.map((application, index) => {
      const at = `applications[${index}]`
      const { when: raw, cites: cited, confidence = fallback, ...rest } = application
      return { ...rest, confidence, cites: cites(cited, at), ...condition(raw, at) }
    }),
    clocks: file.clocks.map((clock, index) => {
      const at = `clocks[${index}]`
      const { id, says, days, unit } = clock
      return {
        id,
        says,
        excludes: clock.excludes ?? [],
        cites: cites(clock.cites, at),
        ...(days === undefined ? {} : { days }),
        ...(unit === undefined ? {} : { unit }),
        ...condition(clock.when, at),
      }
    }),
    duties: new Map(
      file.duties.map((duty, index) => {
        const at = `duties[${index}]`
        const { id, says, within, confidence = fallback, outcomes = [] } = duty
        const ruleOnly = duty.rule_only ?? false
        const provision =
          duty.provision === undefined ? undefined : draft.provisionIndex.get(duty.provision)
        if (duty.provision !== undefined && provision === undefined) {
          draft.faults.add(
            yaml,
            `${at}.provision`,
            `no provision is called ${duty.provision}`,
            'check the id',
          )
        }
        const cited = cites(duty.cites, at)
        const optional = {
          ...(within ? { within } : {}),
          ...(provision === undefined ? {} : { provision }),
          ...condition(duty.when, at),
        }
        return [id, { id, says, confidence, outcomes, ruleOnly, cites: cited, ...optional }]
      }),
    ),
    redFlags: file.red_flags.map((flag, index) => {
      const at = `red_flags[${index}]`
      cites(flag.cites, at)
      return { id: flag.id, says: flag.says, ...condition(flag.when, at) }
    }),
    remarks: {
      controlled: file.remarks.controlled,
      notControlled: file.remarks.not_controlled,
      ...condition(file.remarks.when, 'remarks'),
      cites: cites(file.remarks.cites, 'remarks'),
    },
    notCovered: file.not_covered,
  }
}

/** A citation names a provision, or a whole instrument. */
export function checkCitation(draft: Draft, yaml: YamlFile, at: string, cite: string): void {
  if (draft.provisionIndex.has(cite) || draft.instruments.has(cite)) return
  draft.faults.add(yaml, at, `${cite} is not in the rulebook`, 'cite instrument#provision')
}
