import { after, before } from 'node:test'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Language } from '#kernel'

/** How a page is looked at. */
export type Look = { readonly language?: Language; readonly width?: number }

export type Looking = {
  /** A page of a browser that has never been here. */
  readonly open: (url: string, look?: Look) => Promise<Page>
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' }
const DESK = 1280
const TALL = 900

/** One browser for the suite around it; each opened page has no memory of the others. */
export function browser(): Looking {
  let running: Browser | undefined
  const contexts: BrowserContext[] = []
  before(async () => {
    running = await launch()
  })
  after(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    await running?.close()
  })
  return {
    async open(url, { language = 'en', width = DESK } = {}) {
      if (!running) throw new Error('the browser opens before the first test, not before that')
      const context = await running.newContext({
        locale: LOCALES[language],
        viewport: { width, height: TALL },
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      contexts.push(context)
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
  }
}

/** An installed browser where `CHROMIUM_PATH` names one; else the one that arrives as a package. */
async function launch(): Promise<Browser> {
  const installed = process.env['CHROMIUM_PATH']
  const { default: packaged } = await import('@sparticuz/chromium')
  const executablePath = installed ?? (await packaged.executablePath())
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}
