import type { FindingStatus } from '#engine'
import type { Language } from '#kernel'
import {
  type CitedProvision,
  instrumentName,
  type LegalOutcome,
  type ProvisionState,
} from '#rulebook'
import type { Answer, OutcomeRange } from './determination.ts'

/**
 * The words the terminal puts around an answer, by language; the answer brings its own sentences.
 */
export type AnswerWords = {
  readonly [name in
    | 'asOf'
    | 'knownAt'
    | 'why'
    | 'item'
    | 'doubts'
    | 'questions'
    | 'dormant'
    | 'horizon'
    | 'next'
    | 'authorisations'
    | 'clock'
    | 'duties'
    | 'receipt'
    | 'notAdvice'
    | 'reading'
    | 'remark'
    | 'from']: string
} & {
  readonly more: (count: number) => string
  readonly outcome: (outcome: LegalOutcome) => string
  readonly answer: (answer: Answer) => string
  readonly range: (range: OutcomeRange) => string
  readonly cite: (provision: CitedProvision) => string
  readonly status: (status: FindingStatus) => string
  readonly state: (status: ProvisionState['status']) => string
  readonly standing: (standing: 'open' | 'closed' | 'depends') => string
  readonly grade: (grade: 'likely' | 'possible' | 'excluded') => string
}

const OUTCOMES: Readonly<Record<Language, Readonly<Record<LegalOutcome, string>>>> = {
  en: {
    'no-licence': 'no licence needed',
    'exempt-with-duties': 'exempt, with duties',
    'licence-required': 'licence required',
    'case-by-case': 'licence required, decided case by case',
    'presumption-of-denial': 'licence required, denied in principle',
    prohibited: 'prohibited',
  },
  zh: {
    'no-licence': '无需许可',
    'exempt-with-duties': '豁免许可，须履行义务',
    'licence-required': '需要许可',
    'case-by-case': '需要许可，逐案审批',
    'presumption-of-denial': '需要许可，原则上不予许可',
    prohibited: '禁止出口',
  },
}

function rangeIn(language: Language): (range: OutcomeRange) => string {
  const names = OUTCOMES[language]
  return ([mildest, strictest]) =>
    mildest === strictest ? names[mildest] : `${names[mildest]} … ${names[strictest]}`
}

export const WORDS: Readonly<Record<Language, AnswerWords>> = {
  en: {
    asOf: 'as of',
    knownAt: 'as known on',
    why: 'Why',
    item: 'Item',
    doubts: 'In doubt',
    questions: 'What would settle it',
    dormant: 'Asleep, but met',
    horizon: 'Later',
    next: 'Who applies, and where',
    authorisations: 'Under which authorisation',
    clock: 'Review',
    duties: 'Duties',
    receipt: 'Receipt',
    notAdvice: 'This is not legal advice.',
    reading: 'Reading:',
    remark: 'Declaration remark:',
    from: 'from',
    more: (count) => `… and ${count} more that stay open; --trace shows every rule`,
    outcome: (outcome) => OUTCOMES.en[outcome],
    answer: (answer) => (answer === 'indeterminate' ? 'not settled' : OUTCOMES.en[answer]),
    range: rangeIn('en'),
    cite: (provision) => `${instrumentName(provision).en}, ${provision.label.en}`,
    status: (status) =>
      ({
        counts: 'Counts:',
        defeated: 'Exempted:',
        unattached: 'Attaches to nothing:',
        undecided: 'Open:',
        not_met: 'Not met:',
      })[status],
    state: (status) => status.replaceAll('_', ' '),
    standing: (standing) => standing,
    grade: (grade) => ({ likely: 'Likely:', possible: 'Possible:', excluded: 'Ruled out:' })[grade],
  },
  zh: {
    asOf: '基准日',
    knownAt: '已知至',
    why: '理由',
    item: '物项',
    doubts: '存疑',
    questions: '可确定结论的事实',
    dormant: '条件已满足但暂不适用',
    horizon: '以后',
    next: '由谁向何处申请',
    authorisations: '适用的许可种类',
    clock: '审查期限',
    duties: '义务',
    receipt: '回执',
    notAdvice: '本结论不构成法律意见。',
    reading: '解读：',
    remark: '报关单备注：',
    from: '自',
    more: (count) => `…… 另有 ${count} 条待定；--trace 显示全部规则`,
    outcome: (outcome) => OUTCOMES.zh[outcome],
    answer: (answer) => (answer === 'indeterminate' ? '尚未确定' : OUTCOMES.zh[answer]),
    range: rangeIn('zh'),
    cite: (provision) => `${instrumentName(provision).zh} ${provision.label.zh}`,
    status: (status) =>
      ({
        counts: '适用：',
        defeated: '已豁免：',
        unattached: '无所依附：',
        undecided: '待定：',
        not_met: '不满足：',
      })[status],
    state: (status) =>
      ({
        unpublished: '未发布',
        ended: '已失效',
        not_yet: '未施行',
        suspended: '暂停',
        unconfirmed: '状态未确认',
        in_force: '施行中',
      })[status],
    standing: (standing) => ({ open: '可用', closed: '不可用', depends: '视情况' })[standing],
    grade: (grade) => ({ likely: '很可能：', possible: '可能：', excluded: '已排除：' })[grade],
  },
}
