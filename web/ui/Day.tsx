import { showDay } from '../i18n/format.ts'
import { useWords } from '../i18n/language.ts'

/** A calendar day, readable by people and by machines. */
export function Day({ day }: { day: string }) {
  const { language, t } = useWords()
  if (day === 'unknown' || day.startsWith('0000')) return <>{t('day.unknown')}</>
  return (
    <time className="day" dateTime={day}>
      {showDay(day, language)}
    </time>
  )
}
