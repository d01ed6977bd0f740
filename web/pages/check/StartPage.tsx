import { useQuery } from '@tanstack/react-query'
import { type Example, examples } from '../../api/determination.ts'
import { useWords } from '../../i18n/language.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { CheckLink } from './CheckLink.tsx'
import { ItemPage } from './ItemPage.tsx'

/** The first page: describe the item, or start from a shipment that really happened. */
export function StartPage() {
  return (
    <div className="check-columns">
      <ItemPage state={{ transaction: { items: [] } }} line={0} />
      <Examples />
    </div>
  )
}

function Examples() {
  const { t } = useWords()
  const query = useQuery(examples)
  return (
    <section className="check-aside" aria-labelledby="examples">
      <h2 id="examples">{t('examples.title')}</h2>
      <p className="hint">{t('examples.hint')}</p>
      <Loaded query={query} rows={4}>
        {({ examples: found }) => (
          <>
            <ExampleList examples={found.filter(({ id }) => SHOWN_FIRST.has(id))} />
            <details>
              <summary>{t('examples.all', { count: found.length })}</summary>
              <ExampleList examples={found} />
            </details>
          </>
        )}
      </Loaded>
    </section>
  )
}

/** Each to be understood without another; the rest is one click away. */
const SHOWN_FIRST: ReadonlySet<string> = new Set([
  'ningbo-magnets-switzerland',
  'nanning-solder-paste-thailand',
  'wuxi-graphite-vietnam',
  'korean-motors-germany',
  'gallium-hong-kong',
  'japan-military-user',
  'magnet-making-technology',
])

function ExampleList({ examples: found }: { examples: readonly Example[] }) {
  return (
    <ul className="plain-list example-list">
      {found.map((example) => (
        <li key={example.id}>
          <ExampleLink example={example} />
        </li>
      ))}
    </ul>
  )
}

function ExampleLink({ example }: { example: Example }) {
  const { pick } = useWords()
  const { transaction, asOf, knownAt } = example
  const state = { transaction, ...(asOf && { asOf }), ...(knownAt && { knownAt }), at: 'summary' }
  return <CheckLink state={state}>{pick(example.title)}</CheckLink>
}
