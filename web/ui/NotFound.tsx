import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/language.ts'
import { PATHS } from '../paths.ts'
import { PageTitle } from './PageTitle.tsx'

export function NotFound() {
  const { t } = useWords()
  return (
    <div className="page prose">
      <PageTitle title={t('notFound.title')} />
      <p>{t('notFound.body')}</p>
      <ul>
        <li>
          <Link to={PATHS.check}>{t('nav.check')}</Link>
        </li>
        <li>
          <Link to={PATHS.rulebook}>{t('nav.rulebook')}</Link>
        </li>
      </ul>
    </div>
  )
}
