import type { Act } from '../instrument.ts'
import { type Draft, type InstrumentDraft, readDay } from './draft.ts'

/** What an instrument does to provisions: suspend, repeal, resume, or only announce. */
export function readActs(draft: Draft, source: InstrumentDraft): Act[] {
  const { yaml, file } = source
  if (file.kind === 'statement' && (file.suspends || file.repeals || file.resumes)) {
    draft.faults.add(yaml, '', 'a statement enacts nothing', 'use announces, or another kind')
  }
  return [
    ...(file.suspends ?? []).flatMap((act, index): Act[] => {
      const at = `suspends[${index}]`
      const span = readSpan(draft, source, at, act)
      return span
        ? [{ act: 'suspends', ...span, targets: readTargets(draft, source, at, act) }]
        : []
    }),
    ...(['repeals', 'resumes'] as const).flatMap((kind) =>
      (file[kind] ?? []).flatMap((act, index): Act[] => {
        const at = `${kind}[${index}]`
        const on = readDay(draft, yaml, `${at}.on`, act.on)
        return on ? [{ act: kind, on, targets: readTargets(draft, source, at, act) }] : []
      }),
    ),
    ...(file.announces ?? []).flatMap((act, index): Act[] => {
      const at = `announces[${index}]`
      const span = readSpan(draft, source, at, act)
      if (!span) return []
      return [
        {
          act: 'announces',
          id: `${file.instrument}/${act.id}`,
          ...span,
          targets: readTargets(draft, source, at, act),
          ...(act.continues === undefined ? {} : { continues: act.continues }),
          ...(act.says ? { says: act.says } : {}),
          confidence: act.confidence ?? file.source.confidence,
        },
      ]
    }),
  ]
}

type Span = { readonly from: string; readonly through: string }

function readSpan(draft: Draft, { yaml }: InstrumentDraft, at: string, span: Span) {
  const from = readDay(draft, yaml, `${at}.from`, span.from)
  const through = readDay(draft, yaml, `${at}.through`, span.through)
  if (from === undefined || through === undefined) return undefined
  if (through < from) {
    draft.faults.add(yaml, `${at}.through`, 'the last day is before the first', 'check both days')
  }
  return { from, through }
}

/** `cn/mofcom/2025-62#*` is every provision of an instrument. */
function readTargets(
  draft: Draft,
  { yaml }: InstrumentDraft,
  at: string,
  act: { readonly targets: readonly string[] },
): number[] {
  return act.targets.flatMap((target, index) => {
    const found = target.endsWith('#*')
      ? draft.provisions.filter((provision) => `${provision.instrument}#*` === target)
      : draft.provisions.filter((provision) => provision.id === target)
    if (found.length === 0) {
      draft.faults.add(
        yaml,
        `${at}.targets[${index}]`,
        `no provision is called ${target}`,
        'write instrument#provision, or instrument#* for all of it',
      )
    }
    return found.map((provision) => provision.index)
  })
}
