import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { LANGUAGES, type Language } from '#kernel'
import { runningApp } from '../support/app.ts'
import { browser } from './browser.ts'
import { fragmentOf, HARDLY_KNOWN, IN_DOUBT, MAGNETS, TWO_ITEMS } from './shipments.ts'

const PAGES: readonly [name: string, path: string][] = [
  ['home', '/'],
  ['the first page of a check', '/check'],
  ['a question', `/check${fragmentOf(HARDLY_KNOWN)}`],
  ['a question about a country', `/check${fragmentOf({ ...HARDLY_KNOWN, at: 'to' })}`],
  [
    'a question about listed parties',
    `/check${fragmentOf({ ...MAGNETS, at: 'parties.listedAs' })}`,
  ],
  ['an item', `/check${fragmentOf({ ...MAGNETS, at: 'item:0' })}`],
  ['check your answers', `/check${fragmentOf({ ...MAGNETS, at: 'summary' })}`],
  ['a settled answer', `/answer${fragmentOf(MAGNETS)}`],
  ['an answer under law in doubt', `/answer${fragmentOf(IN_DOUBT)}`],
  ['an answer for two items', `/answer${fragmentOf(TWO_ITEMS)}`],
  ['the status board', '/rulebook?asOf=2026-11-22&knownAt=2026-11-22'],
  ['the notices', '/rulebook/notices'],
  ['a notice', '/rulebook/notices/cn/mofcom/2025-61'],
  ['a notice that lists parties', '/rulebook/notices/cn/mofcom/2026-11'],
  ['a provision', '/rulebook/provisions/cn/mofcom/2025-61/para-1-1'],
  ['the items', '/rulebook/items'],
  ['an item of the rulebook', '/rulebook/items/1C905.a.4'],
  ['no such page', '/nothing/here'],
  ['a damaged link', '/check#t=abc'],
]

const WIDTHS = [1280, 360]

/** Only these mean that somebody cannot use the page. */
const GRAVE = ['serious', 'critical']

describe('every page can be used by everybody, in both languages, at a desk and on a phone', () => {
  const app = runningApp()
  const { open } = browser()

  for (const [name, path] of PAGES) {
    it(name, async () => {
      const page = await open(app.address + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      for (const language of LANGUAGES) {
        assert.match(await page.evaluate<string>('document.documentElement.lang'), tagOf(language))
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 })
          assert.deepEqual(await graveFindings(page), [], `${language} ${width}`)
          assert.equal(await overhang(page), 0, `in ${language} nothing sticks out of ${width}`)
        }
        if (language === 'en') await turnChinese(page)
      }
      await page.context().close()
    })
  }
})

async function turnChinese(page: Page): Promise<void> {
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: 'English' }).waitFor()
}

function tagOf(language: Language): RegExp {
  return language === 'en' ? /^en$/ : /^zh-Hans$/
}

async function graveFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** How far the page reaches beyond its window. */
function overhang(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth')
}
