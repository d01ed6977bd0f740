import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { useWords } from '../i18n/language.ts'

const SCHEMES = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[]

/** Light, dark, or as the device says. */
export function SchemeSwitch() {
  const { t } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <fieldset className="scheme-switch">
      <legend className="sr-only">{t('scheme.label')}</legend>
      {SCHEMES.map((scheme) => (
        <label key={scheme}>
          <input
            type="radio"
            name="scheme"
            checked={colorScheme === scheme}
            onChange={() => setColorScheme(scheme)}
          />
          <span>{t(`scheme.${scheme}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
