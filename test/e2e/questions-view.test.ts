import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf } from '../demo/dashboard.mjs'
import { expectReadable, violationsOf } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { pressByKey, tabTo } from './harness/keyboard.ts'

// One browser, an empty base; each test goes on where the one before ended.

let chromium: TestChromium
let page: Page

beforeAll(async () => {
  chromium = await launchChromium()
  page = await chromium.newPage()
  const dashboard = `chrome-extension://${chromium.extensionId}/dashboard.html`
  const user = dashboardOf(page, dashboard)
  await user.agree({ country: 'IT', currency: 'EUR' })
  await user.skipImport()
  await page.goto(`${dashboard}#/questions`)
  await page.getByRole('heading', { level: 1, name: 'Questions in the chat' }).waitFor()
})
afterAll(() => chromium?.close())
pictureFailures(() => chromium)

const type = (text: string) => page.keyboard.type(text)
const press = (name: string | RegExp) => pressByKey(page, name)
const tried = () => page.getByTestId('tried-answer')
const rows = (kind: 'question' | 'set') =>
  page.locator(`li[data-${kind}]`).evaluateAll((items) => items.map((item) => item.querySelector('h2, h3')?.textContent))

/** Goes to a native list and takes the entry whose text begins so, as its first letters typed do. */
async function pick(label: string, text: string, value: RegExp | string): Promise<void> {
  await tabTo(page, label)
  await type(text)
  const now = () => page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text)
  await expect.poll(now).toMatch(value)
}

/** Empties the field of this name and writes into it. */
async function rewrite(label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.press('ControlOrMeta+a')
  await type(text)
}

test('by keyboard alone: what is missing is said where it stands, and the keyboard goes there', async () => {
  await expectReadable(page, 'empty')
  await press('New question')
  await press('Save')
  await page.getByText('It needs a name.').waitFor()
  await page.getByText('Choose where the answer is written.').waitFor()
  await page.getByText('The question needs a text.').waitFor()
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent)).toBe('Name')
  await expectReadable(page, 'refused')
})

test('by keyboard alone: a question with two choices that makes its own field', async () => {
  await type('Whom for')
  await pick('Where the answer is written', 'a new', 'a new own field…')
  await page.keyboard.press('Tab')
  await type('Buys for')
  await tabTo(page, 'Text (every language)')
  await type('Hi {first_name|there}, whom is it for?')
  await tabTo(page, 'Choice 1')
  await type('Herself')
  await page.keyboard.press('Enter')
  await type('A present')
  await tabTo(page, 'Other words for A present (every language)')
  await type('gift, birthday')
  expect(await page.getByTestId('question-preview').innerText()).toBe('Hi Anna, whom is it for?\n1. Herself\n2. A present')
})

test('a typed answer is understood at once: by number, with a slip, and not where it is no answer', async () => {
  await tabTo(page, 'Try an answer')
  await type('2')
  await expect.poll(() => tried().innerText()).toMatch(/^Understood as: A present/)
  await rewrite('Try an answer', 'a brithday')
  await expect.poll(() => tried().getAttribute('data-kind')).toBe('fits')
  expect(await tried().innerText()).toMatch(/^Understood as: A present .*slip/)
  await rewrite('Try an answer', 'herself or a present')
  await expect.poll(() => tried().getAttribute('data-kind')).toBe('unclear')
  await rewrite('Try an answer', 'when do you open?')
  await expect.poll(() => tried().getAttribute('data-kind')).toBe('none')
  // Enter here tries, and saves nothing.
  await page.keyboard.press('Enter')
  await expectReadable(page, 'form')
  await press('Save')
  await expect.poll(() => rows('question')).toEqual(['Whom for'])
  expect(await page.locator('li[data-question] .quiet').first().innerText()).toContain('Answer goes to Buys for')
})

test('by keyboard alone: a set, and all of it is there after a reload', async () => {
  await press('New set')
  await type('First talk')
  await pick('Question 1', 'Whom', 'Whom for')
  await press('Save')
  await expect.poll(() => rows('set')).toEqual(['First talk'])
  await expectReadable(page, 'list')
  await page.reload()
  await expect.poll(() => rows('set')).toEqual(['First talk'])
  expect(await rows('question')).toEqual(['Whom for'])
})

test('what another window changed meanwhile is not overwritten', async () => {
  await press('Edit Whom for')
  await rewrite('Name', 'Whom it is for')
  const other = await chromium.openExtensionPage('dashboard.html#/questions')
  await other.getByRole('checkbox', { name: 'Use the question Whom for' }).click()
  await other.locator('li.row-off[data-question]').waitFor()
  await other.close()
  await press('Save')
  await page.getByText('It was changed in another window.').waitFor()
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Whom it is for')
  await press('Cancel')
})

test('what is removed comes back with its set', async () => {
  await press('Remove Whom for')
  await expect.poll(() => rows('question')).toEqual([])
  expect(await rows('set')).toEqual([])
  await press('Undo')
  await expect.poll(() => rows('set')).toEqual(['First talk'])
  expect(await rows('question')).toEqual(['Whom for'])
})

test('three questions to begin with bring their fields and their set', async () => {
  await press('Remove Whom for')
  await press('Take three questions to begin with')
  await expect.poll(() => rows('question')).toEqual(['Whom it is for', 'What matters most', 'Where they stand'])
  expect(await rows('set')).toEqual(['First talk'])
  await page.getByTestId('question-list').getByText('not asked yet').nth(2).waitFor()
  await press('Edit Where they stand')
  await page.getByLabel('Try an answer').fill('vorrei ordinare')
  await expect.poll(() => tried().innerText()).toMatch(/^Understood as: Stage 5/)
  expect(await violationsOf(page)).toEqual([])
})
