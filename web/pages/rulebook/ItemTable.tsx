import { Link } from '@tanstack/react-router'
import type { ItemView } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { PATHS } from '../../paths.ts'
import { ConfidenceTag, StatusTag } from '../../ui/Tag.tsx'
import { Name } from '../../ui/Words.tsx'

/** Controlled items: the code, what it is, what it must also be, and how its control stands. */
export function ItemTable({ items, caption }: { items: readonly ItemView[]; caption: string }) {
  const { t } = useWords()
  return (
    <table className="folds items">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('items.code')}</th>
          <th scope="col">{t('items.name')}</th>
          <th scope="col">{t('items.notice')}</th>
          <th scope="col">{t('items.state')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ItemRow key={`${item.instrument} ${item.code}`} item={item} />
        ))}
      </tbody>
    </table>
  )
}

function ItemRow({ item }: { item: ItemView }) {
  const { pick } = useWords()
  return (
    <tr>
      <th scope="row" className="item-code">
        <Link to={PATHS.item} params={{ _splat: item.code }}>
          {item.code}
        </Link>
      </th>
      <td>
        <Name of={item.name} />
        {item.parameters.length > 0 && (
          <ul className="plain-list hint">
            {item.parameters.map((parameter) => (
              <li key={parameter.en}>{pick(parameter)}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <Link to={PATHS.notice} params={{ _splat: item.instrument }}>
          {item.number}
        </Link>
      </td>
      <td>
        <StatusTag status={item.state.status} />{' '}
        {item.confidence !== 'sourced' && <ConfidenceTag confidence={item.confidence} />}
      </td>
    </tr>
  )
}
