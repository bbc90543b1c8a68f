import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf } from '../demo/dashboard.mjs'
import { violationsOf } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { pressByKey, tabTo } from './harness/keyboard.ts'
import { quietSpenders } from './segments/reckon.ts'

// One browser, one demo base; each test goes on where the one before ended.

let chromium: TestChromium
let page: Page
let dashboard: string
let expected: number

beforeAll(async () => {
  chromium = await launchChromium()
  page = await chromium.newPage()
  dashboard = `chrome-extension://${chromium.extensionId}/dashboard.html`
  const user = dashboardOf(page, dashboard)
  await user.agree({ country: 'IT', currency: 'EUR' })
  await user.takeDemoBase()
  await user.importSummary()
  expected = quietSpenders(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone))
})
afterAll(() => chromium?.close())
pictureFailures(() => chromium)

async function violations(): Promise<string[]> {
  // What belongs to the rule before is dimmed until its place is taken.
  await expect.poll(() => page.locator('.count-old').count()).toBe(0)
  return violationsOf(page)
}

/** Light and dark, wide and 900 px. */
async function look(what: string): Promise<void> {
  expect(await violations(), `${what}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(), `${what}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  const size = page.viewportSize() ?? { width: 1280, height: 800 }
  await page.setViewportSize({ width: 900, height: 800 })
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), `${what}, 900 px`).toBeLessThanOrEqual(0)
  expect(await violations(), `${what}, 900 px`).toEqual([])
  await page.setViewportSize(size)
}

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName)
const conditions = () => page.locator('.condition').count()
const pressKey = (key: string) => page.keyboard.press(key)
const type = (text: string) => page.keyboard.type(text)
/** The count once everything that was typed is counted. */
const count = () =>
  page.getByTestId('tried-count').evaluate(({ dataset }) => (dataset['busy'] === 'false' ? Number(dataset['value']) : null))
const saveState = () => page.getByTestId('save-state').getAttribute('data-state')

/** Chooses a field where the keyboard is. */
async function choose(field: string): Promise<void> {
  expect(await focused()).toBe('Field')
  await type(field)
  await pressKey('Enter')
}

/** Takes the next choice of a native list that has the keyboard. */
async function pick(label: string, key: string, value: string): Promise<void> {
  await tabTo(page, label)
  await pressKey(key)
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLSelectElement).value)).toBe(value)
}

test('by keyboard alone: spent over 200 in a year, nothing for 60 days, in Italy or Sweden, not opted out', async () => {
  await page.goto(`${dashboard}#/segments`)
  await page.getByRole('heading', { level: 1, name: 'Segments' }).waitFor()
  await pressByKey(page, 'New segment')
  await page.getByRole('heading', { level: 1, name: 'New segment' }).waitFor()
  await tabTo(page, 'Name')
  await type('Quiet spenders')
  await tabTo(page, 'Field')
  await choose('money spent')
  await tabTo(page, 'Value in EUR')
  await type('200')
  await pick('Over which time', 'ArrowDown', 'last')
  await tabTo(page, 'Number of days')
  await pressKey('Control+A')
  await type('365')

  await pressKey('Control+Enter')
  await expect.poll(conditions).toBe(2)
  await choose('number of orders')
  await pick('Comparison', 'e', 'is')
  await tabTo(page, 'Value')
  await type('0')
  await pick('Over which time', 'ArrowDown', 'last')
  await tabTo(page, 'Number of days')
  await pressKey('Control+A')
  await type('60')

  await pressKey('Control+Enter')
  await expect.poll(conditions).toBe(3)
  await choose('country')
  await tabTo(page, 'Values')
  await type('italy')
  await pressKey('Enter')
  await type('swe')
  await pressKey('Enter')
  await page.getByRole('button', { name: 'Remove Sweden' }).waitFor()

  await pressKey('Control+Enter')
  await expect.poll(conditions).toBe(4)
  await choose('opted out')
  await pick('Answer', 'n', 'false')

  expect(expected).toBeGreaterThan(20)
  await expect.poll(count).toBe(expected)
  expect(await page.getByTestId('rule-sentence').textContent()).toMatch(/€200.*60.*Italy or Sweden/)
  await look('the builder')
  await pressKey('Control+S')
  await expect.poll(() => page.url()).toMatch(/#\/segments\/[0-9a-f]{32}$/)
  await page.getByRole('heading', { level: 1, name: 'Quiet spenders' }).waitFor()
  await expect.poll(count).toBe(expected)
})

test('undo and redo, moves and groups; who would join is told beside the saved version', async () => {
  await tabTo(page, 'Values')
  // In the empty field Backspace takes the last value away.
  await pressKey('Backspace')
  await expect.poll(() => page.getByTestId('compared-left').getAttribute('data-value')).not.toBe('0')
  const fewer = Number(await page.getByTestId('compared-left').getAttribute('data-value'))
  await expect.poll(count).toBe(expected - fewer)
  await expect.poll(saveState).toBe('unsaved')
  await pressKey('Control+Z')
  await expect.poll(count).toBe(expected)
  await expect.poll(saveState).toBe('saved')
  await pressKey('Control+Y')
  await expect.poll(count).toBe(expected - fewer)
  await pressKey('Control+Z')

  await pressKey('Control+G')
  await expect.poll(focused).toBe('How the conditions of this group are joined')
  await pressKey('Control+Enter')
  await expect.poll(conditions).toBe(5)
  await choose('tags')
  await pressKey('Alt+ArrowUp')
  expect(await focused()).toBe('Field')
  await pressKey('Alt+ArrowLeft')
  await expect.poll(() => page.locator('.builder > .rule-group > .group-parts > .group-part').count()).toBe(5)
  expect(await focused()).toBe('Field')
  await pressKey('Control+Delete')
  await expect.poll(conditions).toBe(4)
  expect(await focused()).not.toBe('BODY')
  for (let steps = 0; steps < 12 && (await saveState()) === 'unsaved'; steps++) await pressKey('Control+Z')
  await expect.poll(saveState).toBe('saved')
  expect(await focused()).not.toBe('BODY')
})

test('a draft stays through a reload, and a condition on a deleted field is marked where it stands', async () => {
  await tabTo(page, 'Note')
  await type('for spring')
  await expect.poll(saveState).toBe('unsaved')
  await page.evaluate(() => {
    location.hash = '#/segments'
  })
  await page.getByRole('link', { name: 'Go on with Quiet spenders' }).click()
  await page.getByLabel('Note').waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel('Note').inputValue()).toBe('for spring')
  await page.getByText(/did not save/).waitFor()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect.poll(() => page.getByLabel('Note').inputValue()).toBe('')
  await expect.poll(saveState).toBe('saved')

  const rule = {
    all: [
      { field: 'own.0123456789abcdef0123456789abcdef', op: 'known' },
      { field: 'contact.moon', op: 'waxes', value: 1 },
    ],
  }
  await page.goto(`${dashboard}#/segments/new?${new URLSearchParams({ rule: JSON.stringify({ all: rule.all.slice(0, 1) }) })}`)
  const wrong = page.locator('.condition[data-state="wrong"]')
  await wrong.getByText(/has been deleted/).waitFor()
  await expect.poll(count).toBe(0)
  await look('a broken rule')
  await page.goto(`${dashboard}#/segments/new?${new URLSearchParams({ rule: JSON.stringify(rule) })}`)
  await page.getByText('The address carries a rule that cannot be read.').waitFor()
})

test('what another window saved meanwhile is told, and neither is lost; a removed segment comes back', async () => {
  await page.goto(`${dashboard}#/segments`)
  await page.getByRole('link', { name: 'Quiet spenders', exact: true }).click()
  await page.getByLabel('Note').fill('mine')
  const other = await chromium.newPage()
  await other.goto(page.url())
  // A window that opens meanwhile finds the draft, and leaves it there when it is done with its own.
  await expect.poll(() => other.getByLabel('Note').inputValue()).toBe('mine')
  await other.getByRole('button', { name: 'Discard changes' }).click()
  await expect.poll(() => other.getByLabel('Note').inputValue()).toBe('')
  await other.getByLabel('Note').fill('theirs')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => other.getByTestId('save-state').getAttribute('data-state')).toBe('saved')
  await other.close()
  await page.getByTestId('changed-elsewhere').waitFor()
  // It is still told when the page is opened again.
  await page.reload()
  await page.getByTestId('changed-elsewhere').waitFor()
  expect(await page.getByLabel('Note').inputValue()).toBe('mine')
  expect(await violations()).toEqual([])
  await page.getByRole('button', { name: 'Keep mine; saving replaces theirs' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(saveState).toBe('saved')
  expect(await page.getByTestId('changed-elsewhere').count()).toBe(0)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.getByLabel('Note').inputValue()).toBe('mine')
})

test('the list has it, with its count; a file of it comes in again', async () => {
  await page.goto(`${dashboard}#/segments`)
  const row = page.locator('li[data-segment]', { has: page.getByRole('link', { name: 'Quiet spenders' }) })
  await expect.poll(() => row.getByTestId('segment-count').getAttribute('data-value')).toBe(String(expected))
  const waiting = page.waitForEvent('download')
  await row.getByRole('button', { name: 'Save Quiet spenders as a file' }).click()
  const file = readFileSync(await (await waiting).path(), 'utf8')
  await row.getByRole('button', { name: 'Move Quiet spenders up' }).click()
  await expect
    .poll(() => page.locator('li[data-segment] h2').allTextContents())
    .not.toSatisfy((all: string[]) => all.at(-1) === 'Quiet spenders')
  await page.getByText('Add a segment').click()
  await page.getByLabel('Segment file or rule (JSON)').fill(file.replace('"Quiet spenders"', '"Come back"'))
  await page.getByRole('button', { name: 'Add segment' }).click()
  await page.getByRole('link', { name: 'Come back' }).waitFor()
  await look('the list')
})
