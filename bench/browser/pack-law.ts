import type { Condition } from '#engine'
import type { Rulebook } from '#rulebook'
import type { CompiledLaw, Packed, PackedEntry } from './compiled-law.ts'

/** The rulebook as plain data. */
export function packLaw(rulebook: Rulebook): CompiledLaw {
  const { program, vocabulary, provisions, instruments } = rulebook
  const named: Record<string, CompiledLaw['named'][string]> = {}
  const pack = (condition: Condition): Packed => {
    switch (condition.node) {
      case 'all':
      case 'any':
        return { node: condition.node, of: condition.of.map(pack) }
      case 'not':
        return { node: 'not', of: pack(condition.of) }
      case 'named':
        named[condition.id] ??= { says: condition.says, of: pack(condition.of) }
        return { node: 'named', id: condition.id }
      default:
        return condition
    }
  }
  return {
    facts: vocabulary.facts,
    scheme: program.scheme,
    lists: [...program.lists.values()].map(({ id, open, entries }) => ({
      id,
      ...(open ? { open: open.source } : {}),
      entries: entries.map(({ stem, provision, when }): PackedEntry => {
        if (when) return [stem, provision ?? null, pack(when)]
        return provision === undefined ? [stem] : [stem, provision]
      }),
    })),
    rules: program.rules.map(({ id, provision, effect, when, under, defeats }) => ({
      id,
      provision,
      effect,
      when: pack(when),
      under,
      defeats,
    })),
    provisions: provisions.map(({ id, index, instrument, inForceFrom, inForceUntil }) => ({
      id,
      index,
      instrument,
      inForceFrom,
      ...(inForceUntil === undefined ? {} : { inForceUntil }),
    })),
    instruments: [...instruments.values()].map(({ id, published, acts }) => ({
      id,
      published,
      acts,
    })),
    named,
  }
}
