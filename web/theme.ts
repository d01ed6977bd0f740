import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Deep teal: the one accent of the product. */
const accent: MantineColorsTuple = [
  '#e6f3f3',
  '#cfe5e6',
  '#a3cfd1',
  '#74b7ba',
  '#4fa3a7',
  '#35908f',
  '#1f7c80',
  '#106a6f',
  '#0b5e63',
  '#074549',
]

const gray: MantineColorsTuple = [
  '#f7f8f8',
  '#eef1f1',
  '#e3e8e8',
  '#d9dfe0',
  '#c4cdce',
  '#8b979a',
  '#667375',
  '#465254',
  '#2d3638',
  '#14191a',
]

const dark: MantineColorsTuple = [
  '#eaeeee',
  '#b4bfc1',
  '#93a0a2',
  '#6b787b',
  '#4a5659',
  '#2b3335',
  '#1d2324',
  '#15191a',
  '#0f1213',
  '#0a0c0d',
]

/**
 * System fonts first; a Chinese face after them, so that mixed text keeps one colour on the page.
 */
const FACES =
  'system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'
const MONO =
  'ui-monospace, "SF Mono", "Cascadia Mono", "Roboto Mono", "Noto Sans Mono", "Noto Sans CJK SC", monospace'

/** Named, not imported: a page that has no field does not load one. */
const field = { defaultProps: { size: 'md', radius: 'sm' } } as const

/** Mantine in the look of the product; everything else is in `styles/`. */
export const theme = createTheme({
  colors: { accent, gray, dark },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: FACES,
  fontFamilyMonospace: MONO,
  headings: { fontFamily: FACES, fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: field,
    TextInput: field,
    Textarea: field,
    Select: field,
  },
})
