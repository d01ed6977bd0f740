import { FALSE, type FactValue, TRUE, type Truth, UNKNOWN } from '#engine'
import {
  type Localised,
  type Money,
  parseCountryCode,
  parseMoney,
  parseRatio,
  shareOf,
  showRatio,
} from '#kernel'
import { say } from '#rulebook'
import type { TransactionItem } from '../transaction.ts'
import { type Filling, type OpenFrame, readValue } from './read-transaction.ts'

type Material = NonNullable<TransactionItem['billOfMaterials']>[number]

/**
 * The share of an item's value that comes from controlled content: as stated, or from its bill of
 * materials. Materials whose origin or code is not said leave an interval. The basis is named in a
 * note.
 */
export function readContentShare(
  frame: OpenFrame,
  item: TransactionItem,
  at: string,
  filling: Filling,
): Localised[] {
  const slot = filling.slot('item.controlled_content_share')
  if (slot < 0) return []
  if (item.controlledContentShare !== undefined) {
    const share = parseRatio(String(item.controlledContentShare))
    if (share.ok) frame[slot] = share.value
    else {
      filling.problems.push({
        at: `${at}controlledContentShare`,
        message: `${String(item.controlledContentShare)} is not a share`,
        remedy: 'write a share between 0% and 100%, such as 0.1%',
      })
    }
    return []
  }
  // A bill without a single material says nothing of what the item is made of.
  return item.billOfMaterials?.length
    ? deriveShare(frame, slot, item, item.billOfMaterials, at, filling)
    : []
}

function deriveShare(
  frame: OpenFrame,
  slot: number,
  item: TransactionItem,
  bill: readonly Material[],
  at: string,
  filling: Filling,
): Localised[] {
  const values = bill.map((material, index) =>
    readMoney(material.value, `${at}billOfMaterials[${index}].value`, filling),
  )
  const stated = item.value === undefined ? undefined : readMoney(item.value, `${at}value`, filling)
  const amounts = values.filter((value) => value !== undefined)
  const currencies = new Set(
    [...amounts, ...(stated ? [stated] : [])].map(({ currency }) => currency),
  )
  if (currencies.size > 1) {
    filling.problems.push({
      at: `${at}billOfMaterials`,
      message: `values are in several currencies: ${[...currencies].join(', ')}`,
      remedy: 'write all of them, and the value of the item, in one currency',
    })
  }
  if (amounts.length < bill.length || currencies.size > 1) return []
  const total = amounts.reduce((sum, value) => sum + value.minorUnits, 0n)
  const whole = stated?.minorUnits ?? total
  if (whole <= 0n) return []
  const sums = { known: 0n, open: 0n }
  bill.forEach((material, index) => {
    const counts = countsAsControlled(material, `${at}billOfMaterials[${index}]`, filling)
    const value = values[index]?.minorUnits ?? 0n
    if (counts === true) sums.known += value
    else if (counts === undefined) sums.open += value
  })
  const min = capped(shareOf({ part: sums.known, whole }))
  const max = capped(shareOf({ part: sums.known + sums.open, whole }))
  frame[slot] = (min === max ? min : { min, max }) satisfies FactValue
  const { sentences } = filling.law.rulebook
  const basis = say(sentences, stated ? 'basis.item-value' : 'basis.bill-total')
  const share =
    min === max
      ? showRatio(min)
      : say(sentences, 'value.between', { min: showRatio(min), max: showRatio(max) })
  return [say(sentences, 'note.share-derived', { share, basis })]
}

function capped(share: number): number {
  return Math.min(1, share)
}

/** True, false, or undefined where the bill does not say enough. */
function countsAsControlled(material: Material, at: string, filling: Filling): boolean | undefined {
  const { contentShare } = filling.law.rulebook.jurisdiction
  if (!contentShare) return false
  const origin = material.origin === undefined ? undefined : parseCountryCode(material.origin)
  if (origin?.ok === false) {
    filling.problems.push({
      at: `${at}.origin`,
      message: `no country has the code ${material.origin}`,
      remedy: 'write an ISO 3166 code such as CN',
    })
  }
  const listed = standsOnShareList(material, at, filling)
  if (origin?.ok && origin.value !== contentShare.origin) return false
  if (listed === FALSE) return false
  return listed === TRUE && origin?.ok ? true : undefined
}

/** Whether a material is of the controlled kind, whatever its origin. */
function standsOnShareList(material: Material, at: string, filling: Filling): Truth {
  if (material.code === undefined) return UNKNOWN
  const code = material.code.trim()
  const problem = code === 'none' ? undefined : filling.readCode(code).problem
  if (problem) filling.problems.push({ at: `${at}.code`, ...problem })
  const members = code === 'none' ? [] : [code]
  const frame: OpenFrame = []
  frame[filling.slot('item.codes')] = { members, complete: true }
  const alloy = filling.law.rulebook.vocabulary.facts[filling.slot('item.alloy')]
  if (alloy && material.alloy !== undefined) {
    frame[filling.slot('item.alloy')] = readValue(alloy, material.alloy, `${at}.alloy`, filling)
  }
  return filling.standsOnShareList(frame)
}

function readMoney(text: string, at: string, filling: Filling): Money | undefined {
  const money = parseMoney(text)
  if (money.ok) return money.value
  filling.problems.push({
    at,
    message: `${text} is not an amount of money`,
    remedy: 'write an amount of 0 or more with its currency, such as 120.50 USD',
  })
  return undefined
}
