import { Link, Outlet } from '@tanstack/react-router'
import { useWords } from '../../i18n/language.ts'
import { PATHS } from '../../paths.ts'
import './rulebook.css'

/** The rulebook: how the law stands, the notices that make it, and the items they control. */
export function RulebookLayout() {
  const { t } = useWords()
  return (
    <div className="page stack">
      <nav className="tabs no-print" aria-label={t('nav.rulebook')}>
        <Link to={PATHS.rulebook} activeOptions={{ exact: true, includeSearch: false }}>
          {t('rulebook.status')}
        </Link>
        <Link to={PATHS.notices}>{t('rulebook.notices')}</Link>
        <Link to={PATHS.items}>{t('rulebook.items')}</Link>
      </nav>
      <Outlet />
    </div>
  )
}
