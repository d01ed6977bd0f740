import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { runningApp } from '../support/app.ts'
import { browser } from './browser.ts'
import { fragmentOf, HARDLY_KNOWN } from './shipments.ts'

/** What the person in this story knows: a question, and what they do on its page. */
const KNOWS: readonly [asked: RegExp, answer: (page: Page) => Promise<void>][] = [
  [/exporter established/, (page) => pickCountry(page, 'China')],
  [/exporter a citizen/, (page) => pickCountry(page, 'China')],
  [/which country does it go/, (page) => pickCountry(page, 'Switzerland')],
  [/country is the end user/, (page) => pickCountry(page, 'Switzerland')],
  [/How does it move/, (page) => choose(page, /^exported from/)],
  [/special cases/, (page) => choose(page, /^none of them/)],
  [/armed force/, (page) => choose(page, 'No')],
  [/unmanned aircraft/, (page) => choose(page, 'No')],
  [/used for/, (page) => tick(page, /^civil use/)],
  [/know, should it know/, (page) => tick(page, /^none of them/)],
  [/on a list\?/, (page) => choose(page, /^Screened, and on no list/)],
  [/owned by a listed party/, (page) => choose(page, /^Screened, and on no list/)],
  [/share do listed parties/, (page) => page.getByRole('textbox').fill('0')],
  [/What is transferred/, (page) => choose(page, 'goods')],
  [/control code/, (page) => choose(page, /1C905\.a\.4/)],
]

const MOST_QUESTIONS = 16

describe('checking an export', () => {
  const app = runningApp()
  const { open } = browser()

  it('asks only what still matters and ends on an answer', async () => {
    const page = await open(`${app.address}/check`)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.getByRole('textbox', { name: 'Describe it' }).fill('sintered NdFeB magnet, Dy 0.4 %')
    await choose(page, /1C905\.a\.4/)
    await goOn(page, 'What are you exporting?')
    const questions = await answerAll(page)
    assert.ok(questions > 0 && questions < MOST_QUESTIONS, `asked ${questions} questions`)
    await page.getByRole('link', { name: 'See the answer' }).click()
    await page.getByRole('heading', { level: 1, name: /You need a licence/ }).waitFor()
    assert.ok(
      asked.every((url) => !url.includes('endUse') && !url.includes('#')),
      'the shipment stays out of the addresses the server sees',
    )
  })

  it('narrows the range aloud while facts arrive', async () => {
    const page = await open(`${app.address}/check${fragmentOf({ ...HARDLY_KNOWN, at: 'to' })}`)
    const range = page.getByRole('status').filter({ hasText: 'Still possible' })
    const before = await range.innerText()
    assert.match(before, /No licence needed.*Prohibited/)
    const outcomes = page.getByRole('list', { name: 'The six outcomes, from mild to strict' })
    assert.equal(await outcomes.getByRole('listitem').count(), 6)
  })

  it('goes back to the question before with its answer kept', async () => {
    const page = await open(`${app.address}/check${fragmentOf({ ...HARDLY_KNOWN, at: 'to' })}`)
    await pickCountry(page, 'Switzerland')
    await goOn(page, 'To which country')
    await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor()
    await page.getByRole('link', { name: 'Change destination' }).click()
    const country = page.getByRole('combobox', { name: 'destination' })
    await country.waitFor()
    assert.equal(await country.inputValue(), 'Switzerland')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor()
  })

  it('takes "I don’t know" for an answer, and does not ask again', async () => {
    const page = await open(`${app.address}/check${fragmentOf(HARDLY_KNOWN)}`)
    const heading = page.getByRole('heading', { level: 1 })
    await page.getByRole('button', { name: 'I don’t know' }).waitFor()
    const first = await heading.innerText()
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await page.getByText('Not known').first().waitFor()
    assert.notEqual(await heading.innerText(), first)
  })

  it('says what to correct at the top and at the field, and keeps what was typed', async () => {
    const at = 'items[0].controlledContentShare'
    const page = await open(`${app.address}/check${fragmentOf({ ...HARDLY_KNOWN, at })}`)
    await page.getByRole('textbox').fill('140')
    await page.getByRole('button', { name: 'Continue' }).click()
    const summary = page.getByRole('alert')
    await summary.getByRole('link', { name: 'A share cannot be above 100 %' }).click()
    assert.equal(await page.getByRole('textbox').inputValue(), '140')
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'INPUT')
  })
})

/** Answers whatever is asked until nothing more is; says how many questions that took. */
async function answerAll(page: Page): Promise<number> {
  for (let count = 0; count < MOST_QUESTIONS; count++) {
    const question = await page.getByRole('heading', { level: 1 }).innerText()
    if (question === 'Check your answers') return count
    const known = KNOWS.find(([asked]) => asked.test(question))
    assert.ok(known, `nobody knows: ${question}`)
    await known[1](page)
    await goOn(page, question)
  }
  return MOST_QUESTIONS
}

/** Continues, and waits until the question is another one. */
async function goOn(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
  const old = page.getByRole('heading', { level: 1, name: question })
  await old.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function choose(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name }).first().check()
}

async function tick(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('checkbox', { name }).first().check()
}

async function pickCountry(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox').fill(name)
  await page.getByRole('option', { name, exact: true }).click()
}
