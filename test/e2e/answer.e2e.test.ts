import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { runningApp } from '../support/app.ts'
import { browser } from './browser.ts'
import { fragmentOf, IN_DOUBT, MAGNETS, TWO_ITEMS } from './shipments.ts'

describe('an answer', () => {
  const app = runningApp()
  const { open } = browser()
  const answerTo = (linked: typeof MAGNETS) => open(`${app.address}/answer${fragmentOf(linked)}`)

  it('says the outcome in a sentence, and names the provision that decides', async () => {
    const page = await answerTo(MAGNETS)
    await page.getByRole('heading', { level: 1, name: /You need a licence/ }).waitFor()
    await page
      .getByRole('link', { name: /^No. 18\/2025/ })
      .first()
      .waitFor()
    await page.getByRole('heading', { name: 'What to do next' }).waitFor()
  })

  it('opens again from its copied link with the same receipt', async () => {
    const page = await answerTo(MAGNETS)
    const receipt = await receiptOf(page)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const link = await page.evaluate<string>('navigator.clipboard.readText()')
    const colleague = await open(link)
    assert.equal(await receiptOf(colleague), receipt)
    await colleague.getByRole('button', { name: 'Replay' }).click()
    await colleague.getByText('The same answer came back').waitFor()
  })

  it('shows both readings where the law itself is in doubt', async () => {
    const page = await answerTo(IN_DOUBT)
    await page.getByRole('heading', { name: 'Where the law is in doubt' }).waitFor()
    const readings = page.getByRole('table', { name: /The readings of the law/ })
    assert.equal(await readings.getByRole('row').count(), 3)
    await readings.getByText('Licence required').waitFor()
    await readings.getByText('No licence needed').waitFor()
  })

  it('says what sleeps and when it wakes, item by item', async () => {
    const page = await answerTo(TWO_ITEMS)
    await page.getByRole('heading', { name: 'Item by item' }).waitFor()
    const dormant = page.getByRole('table', { name: /met but asleep/ })
    await dormant.getByText('28 Nov 2026').first().waitFor()
    await dormant.getByText('Licence refused in principle').first().waitFor()
  })

  it('compares with another day and names the provision that changed', async () => {
    const page = await answerTo(TWO_ITEMS)
    await page.getByLabel('The same shipment on').fill('2026-12-01')
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    const changes = page.getByRole('table', { name: /differently/ })
    await changes
      .getByRole('link', { name: /No. 46\/2024/ })
      .first()
      .waitFor()
  })

  it('prints as a document with every reason unfolded', async () => {
    const page = await answerTo(MAGNETS)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.getByRole('navigation').count(), 0)
    assert.equal(await page.getByRole('button').count(), 0)
    assert.ok(await page.getByRole('heading', { level: 1 }).isVisible())
    assert.ok(await page.getByText('1C905.a.4').first().isVisible())
    const folded = page.getByText('copy of the contract or agreement, or other proof')
    for (const each of await folded.all()) assert.ok(await each.isVisible())
  })

  it('reads the same in Chinese, with the outcome kept', async () => {
    const page = await answerTo(MAGNETS)
    const receipt = await receiptOf(page)
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('heading', { level: 1, name: /许可/ }).waitFor()
    assert.equal(await page.evaluate('document.documentElement.lang'), 'zh-Hans')
    assert.equal(await definition(page, '答复'), receipt)
  })
})

function receiptOf(page: Page): Promise<string> {
  return definition(page, 'Answer')
}

/** What a term of the receipt stands for. */
async function definition(page: Page, term: string): Promise<string> {
  const receipt = page.getByRole('region', { name: /^(Receipt|回执)$/ })
  await receipt
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${term}$`) })
    .waitFor()
  return receipt.getByRole('definition').first().innerText()
}
