import type { Localised } from '#kernel'
import { type Draft, type InstrumentDraft, readDay } from './draft.ts'

/** Gives every provision of an instrument its index, before anything refers to one. */
export function readProvisions(draft: Draft, { yaml, file }: InstrumentDraft): number[] {
  return Object.entries(file.provisions ?? {}).flatMap(([name, declared]) => {
    const at = `provisions.${name}`
    const id = `${file.instrument}#${name}`
    if (draft.provisionIndex.has(id)) {
      draft.faults.add(yaml, at, `a provision ${id} exists already`, 'give it another name')
      return []
    }
    const from =
      declared.in_force_from === 'unknown'
        ? ('unknown' as const)
        : readDay(draft, yaml, `${at}.in_force_from`, declared.in_force_from)
    const until =
      declared.in_force_until === undefined
        ? undefined
        : readDay(draft, yaml, `${at}.in_force_until`, declared.in_force_until)
    if (from === undefined) return []
    if (until !== undefined && from !== 'unknown' && until < from) {
      draft.faults.add(yaml, `${at}.in_force_until`, 'it ends before it begins', 'check both days')
    }
    const index = draft.provisions.length
    draft.provisionIndex.set(id, index)
    draft.provisions.push({
      id,
      index,
      instrument: file.instrument,
      label: declared.label ?? labelOf(name),
      text: { en: declared.en, zh: declared.zh },
      inForceFrom: from,
      ...(until === undefined ? {} : { inForceUntil: until }),
      confidence: declared.confidence ?? file.source.confidence,
      ...(declared.note ? { note: declared.note } : {}),
    })
    return [index]
  })
}

/** `para-1-3` is paragraph 1(3), `art-49` is article 49; anything else is cited by its own name. */
function labelOf(name: string): Localised {
  const parts = /^(para|art)-(\d+)(?:-(\d+))?$/.exec(name)
  if (!parts) return { en: name.replaceAll('-', ' '), zh: name }
  const [, kind, number, sub] = parts
  const limb = sub === undefined ? '' : `(${sub})`
  const limbZh = sub === undefined ? '' : `第${sub}项`
  return kind === 'art'
    ? { en: `Article ${number}${limb}`, zh: `第${number}条${limbZh}` }
    : { en: `paragraph ${number}${limb}`, zh: `第${number}款${limbZh}` }
}
