import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { controlledItems, type ItemView } from '../../api/rulebook.ts'
import { useWords } from '../../i18n/language.ts'
import { PATHS } from '../../paths.ts'
import { Cites } from '../../ui/Cite.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { NotFound } from '../../ui/NotFound.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { StateSentence } from '../../ui/StateSentence.tsx'
import { ConfidenceTag, StatusTag } from '../../ui/Tag.tsx'
import { Official } from '../../ui/Words.tsx'
import { CheckLink } from '../check/CheckLink.tsx'

const route = getRouteApi('/rulebook/items/$')

/** One controlled item, under each notice that lists it. */
export function ItemPage() {
  const { _splat: code = '' } = route.useParams()
  const query = useQuery(controlledItems({ q: code }))
  return (
    <Loaded query={query} rows={8}>
      {({ items }) => {
        const [item] = items.filter((each) => each.code === code)
        return item ? <Item item={item} /> : <NotFound />
      }}
    </Loaded>
  )
}

function Item({ item }: { item: ItemView }) {
  const { t, pick, language } = useWords()
  return (
    <article className="stack">
      <p className="crumbs no-print">
        <Link to={PATHS.items}>{t('rulebook.items')}</Link>
      </p>
      <p className="row">
        <strong className="notice-code code">{item.code}</strong>
        <StatusTag status={item.state.status} />
        <ConfidenceTag confidence={item.confidence} />
      </p>
      <PageTitle title={pick(item.name)} />
      {language === 'en' && (
        <p className="reading">
          <Official text={item.name.zh} />
        </p>
      )}
      {!item.officialCode && <p className="reading hint">{t('items.ownHandle')}</p>}
      <ItemFacts item={item} />
      {item.note && <p className="reading hint">{pick(item.note)}</p>}
      <p>
        <CheckLink
          className="button-link"
          state={{ transaction: { items: [{ code: item.code }] } }}
        >
          {t('items.check')}
        </CheckLink>
      </p>
    </article>
  )
}

function ItemFacts({ item }: { item: ItemView }) {
  const { t, pick } = useWords()
  return (
    <dl className="facts">
      {item.description && (
        <div>
          <dt>{t('items.description')}</dt>
          <dd>{pick(item.description)}</dd>
        </div>
      )}
      <div>
        <dt>{t('items.parameters')}</dt>
        <dd>
          {item.parameters.length === 0 && t('items.noParameters')}
          <ul className="plain-list">
            {item.parameters.map((parameter) => (
              <li key={parameter.en}>{pick(parameter)}</li>
            ))}
          </ul>
        </dd>
      </div>
      {item.elements.length > 0 && (
        <div>
          <dt>{t('items.elements')}</dt>
          <dd>{item.elements.join(t('listSeparator'))}</dd>
        </div>
      )}
      <div>
        <dt>{t('items.hs')}</dt>
        <dd>
          <span className="code">{item.hs.join(' · ') || t('none')}</span>
          <div className="hint">{t('items.hsHint')}</div>
        </dd>
      </div>
      <div>
        <dt>{t('items.listedBy')}</dt>
        <dd>
          <Cites ids={[item.provision]} />
          <div>
            <StateSentence state={item.state} />
          </div>
        </dd>
      </div>
    </dl>
  )
}
