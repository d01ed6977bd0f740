import { parseCondition } from '#engine'
import { SCHEME } from '../legal-outcome.ts'
import type { Draft, InstrumentDraft } from './draft.ts'

/**
 * The rules of an instrument's provisions. What they hang on is resolved once all rules are known.
 */
export function readRules(draft: Draft, { yaml, file }: InstrumentDraft): void {
  for (const [name, provision] of Object.entries(file.provisions ?? {})) {
    const index = draft.provisionIndex.get(`${file.instrument}#${name}`)
    for (const [place, declared] of (provision.rules ?? []).entries()) {
      const at = `provisions.${name}.rules[${place}]`
      const id = `${file.instrument}/${declared.id}`
      if (draft.ruleTexts.has(id)) {
        draft.faults.add(yaml, `${at}.id`, `a rule ${id} exists already`, 'give it another id')
        continue
      }
      const when = parseCondition(declared.when, `${at}.when`, draft.names)
      if (!when.ok) draft.faults.addAll(yaml, when.reason)
      if (!when.ok || index === undefined) continue
      draft.ruleTexts.set(id, {
        id,
        provision: index,
        effect: declared.effect,
        ...(declared.reading ? { reading: declared.reading } : {}),
        duties: declared.duties ?? [],
        confidence: declared.confidence ?? provision.confidence ?? file.source.confidence,
      })
      draft.rules.push({
        id,
        provision: index,
        effect: declared.effect,
        when: when.value,
        under: declared.under ?? [],
        defeats: declared.defeats ?? [],
        yaml,
        at,
      })
    }
  }
}

/**
 * Replaces the patterns in `under` and `defeats` by the rules they name, and refuses what names
 * nothing.
 */
export function resolveRules(draft: Draft): void {
  const kinds = new Map(draft.rules.map((rule) => [rule.id, SCHEME.effects[rule.effect]?.kind]))
  const resolved = draft.rules.map((rule) => {
    const kind = kinds.get(rule.id)
    if (kind === 'posture' && rule.under.length === 0) {
      fault(rule, 'effect', `${rule.effect} needs a requirement to attach to`, 'name it in `under`')
    }
    if (kind !== 'posture' && rule.under.length > 0) {
      fault(rule, 'under', `${rule.effect} attaches to nothing`, 'remove `under`')
    }
    if (kind === 'exempt' && rule.defeats.length === 0) {
      fault(rule, 'effect', 'an exemption that exempts from nothing', 'name rules in `defeats`')
    }
    if (kind !== 'exempt' && rule.defeats.length > 0) {
      fault(rule, 'defeats', `${rule.effect} defeats nothing`, 'remove `defeats`')
    }
    return { ...rule, under: expand(rule, 'under'), defeats: expand(rule, 'defeats') }
  })
  draft.rules.splice(0, draft.rules.length, ...resolved)

  function fault(rule: Draft['rules'][number], field: string, message: string, remedy: string) {
    draft.faults.add(rule.yaml, `${rule.at}.${field}`, message, remedy)
  }

  function expand(rule: Draft['rules'][number], field: 'under' | 'defeats'): string[] {
    return rule[field].flatMap((pattern, index) => {
      const named = [...kinds.keys()].filter((id) => id !== rule.id && fits(pattern, id))
      const wanted = named.filter((id) =>
        field === 'under' ? kinds.get(id) === 'raise' : kinds.get(id) !== 'exempt',
      )
      if (named.length === 0) {
        fault(rule, `${field}[${index}]`, `no rule is called ${pattern}`, 'write instrument/rule')
      } else if (wanted.length === 0) {
        const remedy =
          field === 'under' ? 'name a control or a prohibition' : 'name what it exempts from'
        fault(rule, `${field}[${index}]`, `${pattern} cannot be named here`, remedy)
      }
      return wanted
    })
  }
}

function fits(pattern: string, id: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern
}
