import type { ProvisionState } from '../api/rulebook.ts'
import { showDay } from '../i18n/format.ts'
import { useWords } from '../i18n/language.ts'
import { useLawNames } from './use-law-names.ts'

/** How a provision stands, with the days and the instrument that made it so. */
export function StateSentence({ state }: { state: ProvisionState }) {
  const { t, language } = useWords()
  const nameOf = useLawNames()
  const day = (text: string) => showDay(text, language)
  switch (state.status) {
    case 'unpublished':
      return t('stateSentence.unpublished')
    case 'ended':
      return state.by
        ? t('stateSentence.endedBy', { day: day(state.since), by: nameOf(state.by) })
        : t('stateSentence.ended', { day: day(state.since) })
    case 'not_yet':
      return t('stateSentence.not_yet', { day: day(state.from) })
    case 'suspended':
      return t('stateSentence.suspended', { day: day(state.through), by: nameOf(state.by) })
    case 'unconfirmed':
      return state.doubt.kind === 'undated'
        ? t('stateSentence.undated')
        : t('stateSentence.unconfirmed', { day: day(state.doubt.through) })
    case 'in_force':
      return state.since.startsWith('0000')
        ? t('state.in_force')
        : t('stateSentence.in_force', { day: day(state.since) })
    default:
      return state satisfies never
  }
}
