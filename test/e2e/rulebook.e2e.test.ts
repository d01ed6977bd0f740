import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { runningApp } from '../support/app.ts'
import { browser } from './browser.ts'

describe('the rulebook', () => {
  const app = runningApp()
  const { open } = browser()

  it('shows how every instrument stood on the day in the address', async () => {
    const page = await open(`${app.address}/rulebook?asOf=2025-12-01&knownAt=2025-12-01`)
    await page.getByText('On 1 Dec 2025').waitFor()
    const suspended = page.getByRole('table', { name: 'Suspended' })
    await suspended.getByRole('link', { name: 'No. 61/2025' }).waitFor()
  })

  it('puts another day into the address, so that it can be sent', async () => {
    const page = await open(`${app.address}/rulebook`)
    await page.getByLabel('Day', { exact: true }).fill('2024-12-10')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('On 10 Dec 2024').waitFor()
    assert.match(page.url(), /asOf=2024-12-10/)
    await page.goBack()
    assert.doesNotMatch(page.url(), /asOf/)
  })

  it('leads from a notice to a provision with its rules and examples', async () => {
    const page = await open(`${app.address}/rulebook/notices/cn/mofcom/2025-61`)
    await page.getByRole('figure', { name: /Status of each provision/ }).waitFor()
    await page.getByText('The same as a table').click()
    await page
      .getByRole('cell', { name: /Suspended through 10 Nov 2026/ })
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'paragraph 1(1)' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'No. 61/2025, paragraph 1(1)' }).waitFor()
    await page.getByText('A licence is required').first().waitFor()
    await page.getByRole('heading', { name: /^Examples/ }).waitFor()
  })

  it('finds an item by words that stand in the address', async () => {
    const page = await open(`${app.address}/rulebook/items`)
    await page.getByRole('searchbox', { name: 'Search' }).fill('dysprosium')
    await page.waitForURL(/q=dysprosium/)
    await page.getByRole('link', { name: '1C905.a.4' }).click()
    await page.getByRole('heading', { level: 1, name: /containing dysprosium/ }).waitFor()
    await page.getByRole('link', { name: 'Check an export of this item' }).click()
    await page.getByRole('list', { name: /The six outcomes/ }).waitFor()
  })

  it('teaches what an empty list means', async () => {
    const page = await open(`${app.address}/rulebook/items?q=nothing-like-this`)
    await page.getByText('That does not mean that nothing is controlled').waitFor()
  })

  it('moves the focus to the heading of the page that was opened', async () => {
    const page = await open(`${app.address}/`)
    await page.getByRole('navigation').getByRole('link', { name: 'Rulebook' }).click()
    const heading = page.getByRole('heading', { level: 1, name: 'How the law stands' })
    await heading.waitFor()
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'H1')
  })
})
