import { parseRatio, showRatio } from '#kernel'
import type { TransactionItem } from '../transaction.ts'
import type { Filling } from './read-transaction.ts'

/**
 * Shares of an item's elements are weighed to a few places; more than this over the whole is no
 * rounding.
 */
const ROUNDING = 1e-3

/**
 * The elements an item contains by weight, each as a description would say it (`Dy 0.36%`). A share
 * that is none, a symbol that names no element and shares of more than the whole are noted as
 * problems.
 */
export function readContents(
  { contents }: TransactionItem,
  at: string,
  filling: Filling,
): string[] {
  if (!contents) return []
  const { elements } = filling.law.rulebook.lexicon
  let total = 0
  const words = Object.entries(contents).flatMap(([symbol, raw]) => {
    const field = `${at}contents.${symbol}`
    if (!elements.has(symbol)) {
      const message = `${symbol} is the symbol of no element`
      filling.problems.push({ at: field, message, remedy: 'write a symbol such as Dy' })
      return []
    }
    const share = parseRatio(String(raw))
    if (!share.ok) {
      const remedy = 'write a share by weight between 0% and 100%, such as 0.4%'
      filling.problems.push({ at: field, message: `${raw} is not a share`, remedy })
      return []
    }
    total += share.value
    return [`${symbol} ${showRatio(share.value)}`]
  })
  if (total > 1 + ROUNDING) {
    const message = 'the shares add up to more than 100%'
    filling.problems.push({ at: `${at}contents`, message, remedy: 'correct the shares' })
  }
  return words
}
