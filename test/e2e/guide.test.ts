import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf, type Dashboard } from '../demo/dashboard.mjs'
import { violationsOf } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { pressByKey, tabTo } from './harness/keyboard.ts'

// The guided way on the demo base, by keyboard: five steps, left and taken up again. Each test goes on where the one before ended.

let chromium: TestChromium
let page: Page
let dashboard: Dashboard

beforeAll(async () => {
  chromium = await launchChromium()
  page = await chromium.newPage()
  dashboard = dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree({ country: 'IT', currency: 'EUR' })
  await dashboard.takeDemoBase()
  await dashboard.importSummary()
})
afterAll(() => chromium?.close())
pictureFailures(() => chromium)

const part = (id: string) => page.locator(`[data-testid="${id}"]`)
const step = (name: string) => page.locator(`[data-testid="goal"][data-step="${name}"]`)
/** The figure of a side, once it is there. */
async function figure(side: 'before' | 'after'): Promise<{ part: number; whole: number; days: number }> {
  const found = part(`figure-${side}`)
  await found.waitFor()
  const [some, whole, days] = await Promise.all(['part', 'whole', 'days'].map((name) => found.getAttribute(`data-${name}`)))
  return { part: Number(some), whole: Number(whole), days: Number(days) }
}

/** No flaw that axe finds, light and dark, and nothing wider than a narrow window. */
async function readableByAll(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const pictures = process.env['PICTURES']
    if (pictures) await page.screenshot({ path: `${pictures}/guide-${name}-${colorScheme}.png`, fullPage: true })
    expect(await violationsOf(page), `${name}, ${colorScheme}`).toEqual([])
  }
  await page.setViewportSize({ width: 900, height: 800 })
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/guide-${name}-900.png`, fullPage: true })
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), name).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('a goal is named and measured before anything is done, and is there again after a reload', async () => {
  await dashboard.go('guide')
  await page.getByRole('heading', { name: 'No goal yet' }).waitFor()
  await readableByAll('empty')
  await pressByKey(page, 'New goal')
  await step('goal').waitFor()
  const first = await figure('before')
  expect(first.whole).toBeGreaterThan(30)
  await tabTo(page, 'What do you want to reach?')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Più secondi ordini')
  await page.getByRole('heading', { level: 1, name: 'Più secondi ordini', exact: true }).waitFor()
  await tabTo(page, 'Looks over')
  await page.keyboard.press('ArrowDown')
  await page.locator('[data-testid="figure-before"][data-days="180"]').waitFor()
  expect((await figure('before')).whole).not.toBe(first.whole)
  await readableByAll('goal')
  await page.reload()
  await step('goal').waitFor()
  expect(await page.getByLabel('What do you want to reach?').inputValue()).toBe('Più secondi ordini')
  expect(await page.getByLabel('Looks over').inputValue()).toBe('180')
})

test('criteria are chosen, and the data says what is known of how many and how to get the rest', async () => {
  await pressByKey(page, 'Next: Criteria')
  await step('criteria').waitFor()
  for (const name of ['Country', 'Age', 'Number of orders']) {
    await tabTo(page, name)
    await page.keyboard.press('Space')
    await page.getByLabel(name, { exact: true }).and(page.locator(':checked')).waitFor()
  }
  await readableByAll('criteria')
  await pressByKey(page, 'Next: Data')
  const known = (field: string) => page.locator(`[data-testid="goal-data"] tr[data-field="${field}"]`)
  await known('contact.age').waitFor()
  expect(Number(await known('orders.count').getAttribute('data-known'))).toBe(
    Number(await known('orders.count').getAttribute('data-people')),
  )
  const age = known('contact.age')
  expect(Number(await age.getAttribute('data-known'))).toBeLessThan(Number(await age.getAttribute('data-people')))
  expect(await age.getByRole('link').getAttribute('href')).toBe('#/import')
  await readableByAll('data')
})

test('each person is in one group; left and taken up after a reload; groups are kept as segments and taken back', async () => {
  await pressByKey(page, 'Next: Analysis')
  const rows = page.locator('[data-testid="goal-groups"] tbody tr')
  await rows.nth(1).waitFor()
  await tabTo(page, 'and by')
  await page.keyboard.press('ArrowDown')
  await page.locator('[data-testid="goal-groups"] tr[data-group*=" · "]').first().waitFor()
  await page.keyboard.press('ArrowUp')
  await page.locator('[data-testid="goal-groups"] tr[data-group*=" · "]').first().waitFor({ state: 'detached' })
  const sizes = (await rows.evaluateAll((all) => all.map((row) => Number((row as HTMLElement).dataset['people'])))) as number[]
  expect(sizes.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(sizes.at(-1))
  await readableByAll('analysis')
  await dashboard.go('contacts')
  await dashboard.go('guide')
  await pressByKey(page, 'Più secondi ordini')
  await step('analysis').waitFor()
  await page.reload()
  await rows.nth(1).waitFor()
  const names = await rows.evaluateAll((all) => all.slice(0, 2).map((row) => (row as HTMLElement).dataset['group'] ?? ''))
  for (const name of names) {
    await tabTo(page, name)
    await page.keyboard.press('Space')
  }
  await pressByKey(page, 'Keep 2 groups as segments')
  await page.getByText('2 segments were made.').waitFor()
  await pressByKey(page, 'Undo')
  await page.getByText('The segments were taken back.').waitFor()
  for (const name of names) {
    await tabTo(page, name)
    await page.keyboard.press('Space')
  }
  await pressByKey(page, 'Keep 2 groups as segments')
  await page.getByText('2 segments were made.').waitFor()
  await readableByAll('kept')
  await pressByKey(page, `Portrait of ${names[0]}`)
  await page.locator(`[data-testid="segment-portrait"][data-members="${sizes[0]}"]`).waitFor()
  await pressByKey(page, 'Close the portrait')
  await page
    .getByRole('button', { name: `Portrait of ${names[0]}` })
    .and(page.locator(':focus'))
    .waitFor()
})

test('a group gets its offer, and from the day on which the offers begin the figure stands before and after', async () => {
  await pressByKey(page, 'Next: Offers')
  const segments = page.locator('[data-testid="goal"] li[data-segment]')
  await segments.nth(1).waitFor()
  const first = (await segments.first().getByRole('link').first().innerText()).trim()
  await pressByKey(page, `Write an offer for this group: ${first}`)
  await page.getByLabel('Name', { exact: true }).waitFor()
  expect(await page.getByLabel('For', { exact: true }).locator('option:checked').innerText()).toBe(first)
  await tabTo(page, 'Name')
  await page.keyboard.type('Bentornato')
  await page.getByRole('textbox', { name: /^Text/ }).fill('Ciao {first_name|a tutti}!')
  await pressByKey(page, 'Save')
  await page.locator('li[data-offer]', { hasText: 'Bentornato' }).waitFor()
  await page.goBack()
  await dashboard.go('guide')
  await pressByKey(page, 'Più secondi ordini')
  await page.locator('[data-testid="goal"] li[data-offers="1"]', { hasText: 'Bentornato' }).waitFor()
  const before = await figure('before')
  await pressByKey(page, 'The offers begin today')
  expect(await figure('after')).toMatchObject({ days: 1 })
  expect(await figure('before')).toEqual(before)
  await page.getByText('do not prove that the offers did it').waitFor()
  await readableByAll('offers')
  await pressByKey(page, /^Goal, done/)
  await page.getByText('The offers have begun:').waitFor()
  expect(await page.getByLabel('Measured by').isDisabled()).toBe(true)
  await pressByKey(page, 'All goals')
  await page.getByRole('heading', { level: 1, name: 'Guided way' }).waitFor()
  await pressByKey(page, 'Remove the goal Più secondi ordini')
  await page.getByRole('button', { name: 'Undo' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('offers since').waitFor()
  await readableByAll('list')
})
