import type { TransactionItem } from '../../api/determination.ts'
import { codesOf } from './describe-item.ts'

/** How the person settles which codes apply: left to the description, by a code, or by "none". */
export type Classified = 'by-description' | 'by-proposal' | 'by-code' | 'not-listed'

/** What the page of an item holds while it is being filled in. */
export type ItemDraft = {
  readonly description: string
  readonly hs: string
  readonly classified: Classified
  readonly accepted: string
  readonly ownCodes: string
}

export function draftOf(item: TransactionItem | undefined): ItemDraft {
  const codes = item ? codesOf(item) : []
  const hasCodes = codes !== 'none' && codes.length > 0
  return {
    description: item?.description ?? '',
    hs: item?.hs ?? '',
    classified: codes === 'none' ? 'not-listed' : hasCodes ? 'by-code' : 'by-description',
    accepted: '',
    ownCodes: hasCodes ? codes.join(', ') : '',
  }
}

/**
 * The item as the server reads it; undefined when nothing was said. Other fields of it are kept.
 */
export function itemOf(
  draft: ItemDraft,
  before: TransactionItem | undefined,
): TransactionItem | undefined {
  const { code: _code, description: _description, hs: _hs, ...others } = before ?? {}
  const description = draft.description.trim()
  const hs = draft.hs.trim()
  const code = codeOf(draft)
  if (!description && !hs && !code) return undefined
  return {
    ...others,
    ...(description && { description }),
    ...(hs && { hs }),
    ...(code && { code }),
  }
}

function codeOf({ classified, accepted, ownCodes }: ItemDraft): string | string[] | undefined {
  if (classified === 'not-listed') return 'none'
  if (classified === 'by-proposal') return accepted || undefined
  if (classified === 'by-description') return undefined
  const codes = ownCodes.split(/[,;，；、\s]+/).filter((each) => each !== '')
  return codes.length > 1 ? codes : codes[0]
}
