import type { Transaction } from '../../api/determination.ts'
import type { Translate } from '../../i18n/language.ts'

/** Something that was said and that no question asks for, such as a name or a quantity. */
export type StatedDetail = { readonly label: string; readonly value: string; readonly at: string }

/** Names, quantities, values and bills of materials, as they were stated. */
export function statedDetails(transaction: Transaction, t: Translate): StatedDetail[] {
  const { importer, consignees = [], endUser, items } = transaction
  const parties = [
    { label: t('parties.importer'), value: importer?.name },
    ...consignees.map(({ name }) => ({ label: t('parties.consigneeOne'), value: name })),
    { label: t('parties.endUser'), value: endUser?.name },
  ].map((party) => ({ ...party, at: 'parties.listedAs' }))
  const details = items.flatMap(({ quantity, value, billOfMaterials }, line) => {
    const label = (fact: string) => t('item.factOf', { n: line + 1, fact })
    const materials = billOfMaterials && t('item.materials', { count: billOfMaterials.length })
    return [
      { label: label(t('item.quantity')), value: quantity, at: `item:${line}` },
      { label: label(t('item.value')), value, at: `item:${line}` },
      { label: label(t('item.billOfMaterials')), value: materials, at: `item:${line}` },
    ]
  })
  return [...details, ...parties].flatMap(({ label, value, at }) =>
    value === undefined ? [] : [{ label, value, at }],
  )
}
