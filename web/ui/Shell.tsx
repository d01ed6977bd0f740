import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { rulebookSummary } from '../api/rulebook.ts'
import { useWords } from '../i18n/language.ts'
import { PATHS } from '../paths.ts'
import { Brand } from './Brand.tsx'
import { Day } from './Day.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { SchemeSwitch } from './SchemeSwitch.tsx'

/**
 * What stands around every page: the way past it, the name, the two places to go, and the small
 * print.
 */
export function Shell() {
  const { t } = useWords()
  return (
    <>
      <button type="button" className="skip-link" onClick={skipToMain}>
        {t('nav.skip')}
      </button>
      <header className="site-header">
        <div className="bar">
          <Link to={PATHS.home} className="site-name">
            <Brand />
            {t('product')}
          </Link>
          <nav aria-label={t('nav.label')} className="site-nav">
            <Link to={PATHS.check}>{t('nav.check')}</Link>
            <Link to={PATHS.rulebook}>{t('nav.rulebook')}</Link>
          </nav>
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </>
  )
}

function Footer() {
  const { t, pick } = useWords()
  const { data } = useQuery(rulebookSummary)
  return (
    <footer className="site-footer">
      <div className="bar">
        <p>
          {t('footer.notAdvice')}{' '}
          {data && (
            <>
              {t('footer.rulebook', { name: pick(data.name), version: data.version.slice(0, 12) })}{' '}
              <Day day={data.today} />
            </>
          )}
        </p>
        <SchemeSwitch />
      </div>
    </footer>
  )
}

/** A link to a place on the page would replace the fragment, which holds the shipment. */
function skipToMain() {
  document.getElementById('main')?.focus()
}
