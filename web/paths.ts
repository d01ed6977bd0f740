/** Every page has an address that can be sent to a colleague. This is the whole list. */
export const PATHS = {
  home: '/',
  check: '/check',
  answer: '/answer',
  rulebook: '/rulebook',
  notices: '/rulebook/notices',
  notice: '/rulebook/notices/$',
  provision: '/rulebook/provisions/$',
  items: '/rulebook/items',
  item: '/rulebook/items/$',
} as const

/** The part of an address that names a provision: `cn/mofcom/2025-61#para-1-1` without the `#`. */
export function provisionSplat(id: string): string {
  return id.replace('#', '/')
}

/** The provision an address names; its own name is what follows the last slash. */
export function provisionOf(splat: string): { id: string; instrument: string } {
  const cut = splat.lastIndexOf('/')
  const instrument = splat.slice(0, cut)
  return { id: `${instrument}#${splat.slice(cut + 1)}`, instrument }
}
