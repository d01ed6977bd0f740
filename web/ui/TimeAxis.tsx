import { useWords } from '../i18n/language.ts'
import { placeOf, type Span, ticksOf } from './time-scale.ts'

/** The years or months under a picture, and the day it is about. */
export function TimeAxis({ span, marked, label }: { span: Span; marked: string; label: string }) {
  const { language } = useWords()
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' })
  return (
    <div className="time-axis" aria-hidden="true">
      {ticksOf(span).map(({ day, isYear }) => (
        <span key={day} className="tick" style={{ left: `${placeOf(day, span)}%` }}>
          {isYear ? day.slice(0, 4) : month.format(new Date(`${day}T00:00:00Z`))}
        </span>
      ))}
      <span className="tick-marked" style={{ left: `${placeOf(marked, span)}%` }}>
        <span>{label}</span>
      </span>
    </div>
  )
}
