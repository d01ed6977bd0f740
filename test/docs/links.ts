import { posix } from 'node:path'
import { anchorsOf, linksOf } from './markdown.ts'

/** The links of a page that lead nowhere: to a file that is not there, or a heading that is not. */
export function deadLinks(
  page: { readonly path: string; readonly text: string },
  read: (path: string) => string | undefined,
): string[] {
  return linksOf(page.text).flatMap(({ target, line }) => {
    if (/^[a-z]+:/.test(target)) return []
    const [file = '', anchor] = target.split('#')
    const path = file === '' ? page.path : posix.join(posix.dirname(page.path), file)
    const text = file === '' ? page.text : read(path)
    const place = `${page.path}:${line}: ${target}`
    if (text === undefined) return [`${place} — there is no ${path}: correct the link`]
    if (anchor === undefined || anchorsOf(text).has(anchor)) return []
    return [`${place} — ${path} has no heading #${anchor}: correct the link`]
  })
}
