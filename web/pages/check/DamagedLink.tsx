import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n/language.ts'
import { PATHS } from '../../paths.ts'
import { PageTitle } from '../../ui/PageTitle.tsx'

/** A link whose fragment cannot be read: cut off in a message, most often. */
export function DamagedLink() {
  const { t } = useWords()
  return (
    <div className="page prose">
      <PageTitle title={t('damaged.title')} />
      <p>{t('damaged.body')}</p>
      <p>
        <Link to={PATHS.check} hash="">
          {t('damaged.start')}
        </Link>
      </p>
    </div>
  )
}
