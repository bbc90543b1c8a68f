import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf, type Dashboard } from '../demo/dashboard.mjs'
import { violationsOf } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { pressByKey, tabTo } from './harness/keyboard.ts'

// Scores on the demo base: from the heat map to a segment, settings with their effect first, groups of one's own. Each test goes on where the one before ended.

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
const figure = async (id: string, name: string): Promise<number> => Number((await part(id).getAttribute(name)) ?? Number.NaN)
/** People of each group, as the table of groups says. */
const sizes = () =>
  page
    .locator('tr[data-group] td:nth-child(3)')
    .allInnerTexts()
    .then((texts) => texts.map((text) => Number(text.replaceAll(',', ''))))

async function openScores(): Promise<void> {
  await dashboard.go('rfm')
  await part('heat-map').waitFor()
}

/** No flaw that axe finds, light and dark, and nothing wider than a narrow window. */
async function readableByAll(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violationsOf(page), colorScheme).toEqual([])
  }
  await page.setViewportSize({ width: 900, height: 800 })
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('by keyboard from cells of the heat map to a segment that counts the same people', async () => {
  await openScores()
  await pressByKey(page, 'Heat map')
  await tabTo(page, /^\d+ ?[\d.]+%/)
  for (const key of ['ArrowDown', 'ArrowLeft', 'Shift+ArrowLeft']) await page.keyboard.press(key)
  const cells = await page
    .locator('[data-testid="heat-map"] [aria-selected="true"]')
    .evaluateAll((chosen) => chosen.map(({ dataset }) => Number((dataset as { people?: string }).people)))
  expect(cells).toHaveLength(2)
  const people = cells.reduce((sum, count) => sum + count, 0)
  expect(people).toBeGreaterThan(0)
  expect(await figure('heat-selection', 'data-people')).toBe(people)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Make a segment of these', exact: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await page.locator(`[data-testid="tried-count"][data-value="${people}"]`).waitFor()
})

test('settings show what they would change before they are saved, and there is a way back', async () => {
  await openScores()
  const before = await sizes()
  expect(before).toHaveLength(11)
  await page.getByLabel('Number of bands').selectOption('3')
  await part('cut-moved').waitFor()
  const moved = await figure('cut-moved', 'data-people')
  expect(moved).toBeGreaterThan(0)
  const then = await part('cut-effect').locator('tr:has(.badge) td:nth-child(3)').allInnerTexts()
  // Nothing is in force yet.
  expect(await sizes()).toEqual(before)
  await page.getByLabel('Frequency: limits').selectOption('hand')
  await page.getByLabel('Number of orders').fill('3; two')
  await page.getByText('“two” is not a number.').waitFor()
  await page.getByRole('button', { name: 'Save and recalculate' }).click()
  expect(await page.getByLabel('Number of orders').inputValue()).toBe('3; two')
  await page.getByLabel('Frequency: limits').selectOption('quantiles')
  await page.locator(`[data-testid="cut-moved"][data-people="${moved}"]`).waitFor()
  await page.locator('[data-testid="heat-map"] [data-cell="4-4"]').click()
  await readableByAll()
  await page.getByRole('button', { name: 'Save and recalculate' }).click()
  await page.locator('[data-testid="heat-map"][data-bands="3"]').waitFor()
  expect(await sizes()).toEqual(then.map((text) => Number(text.replaceAll(',', ''))))
  await page.getByRole('button', { name: 'Back to the settings before' }).click()
  await page.locator('[data-testid="heat-map"][data-bands="5"]').waitFor()
  expect(await sizes()).toEqual(before)
})

test('groups of one’s own are painted by mouse and keyboard, survive a reload, and are in force when saved', async () => {
  await dashboard.go('rfm/paint')
  await part('paint-grid').waitFor()
  await page.getByLabel('Begin from').selectOption('recency-frequency')
  await page.getByRole('button', { name: 'Begin anew from this map' }).click()
  await page.getByRole('button', { name: 'Add a group' }).click()
  await page.getByLabel('Name of the group').fill('עוגן ברצלונה')
  const ours = page.locator('.paint-group', { hasText: 'עוגן ברצלונה' })
  const painted = () => page.locator('[data-testid="paint-grid"] td', { hasText: 'עוגן ברצלונה' })
  const centre = async (cell: string) => {
    const box = await page.locator(`[data-testid="paint-grid"] [data-cell="${cell}"]`).boundingBox()
    if (!box) throw new Error(`no square ${cell}`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const [from, to] = [await centre('5-3'), await centre('3-3')]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  expect(await painted().count()).toBe(3)
  for (const key of ['ArrowDown', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key)
  expect(await painted().count()).toBe(5)
  await page.keyboard.press('Control+z')
  expect(await painted().count()).toBe(3)
  await page.keyboard.press('Control+y')
  await readableByAll()
  await page.reload()
  await part('paint-grid').waitFor()
  expect(await painted().count()).toBe(5)
  const size = Number(await ours.locator('.paint-size').getAttribute('data-people'))
  expect(size).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Save and use these groups' }).click()
  const row = page.locator('tr[data-group]', { hasText: 'עוגן ברצלונה' })
  await row.waitFor()
  expect(Number((await row.locator('td').nth(1).innerText()).replaceAll(',', ''))).toBe(size)
  expect((await sizes()).reduce((sum, people) => sum + people, 0)).toBe(
    (
      await page
        .locator('[data-testid="heat-map"] td')
        .evaluateAll((cells) => cells.map(({ dataset }) => Number((dataset as { people?: string }).people)))
    ).reduce((sum, people) => sum + people, 0),
  )
})
