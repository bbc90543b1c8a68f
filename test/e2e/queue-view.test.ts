import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf, type Dashboard } from '../demo/dashboard.mjs'
import { expectReadable } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { pressByKey, tabTo } from './harness/keyboard.ts'
import { readTable } from './harness/written-base.ts'

// A queue on the demo base, by keyboard: made, looked at, paused, stopped, deleted. Each test goes on where the one before ended.

interface StoredItem {
  queue: string
  state: string
  why: string | null
  text: string
}

let chromium: TestChromium
let page: Page
let dashboard: Dashboard

beforeAll(async () => {
  chromium = await launchChromium()
  page = await chromium.newPage()
  dashboard = dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree({ country: 'IT', currency: 'EUR', agentName: 'Maja' })
  await dashboard.takeDemoBase()
  await dashboard.importSummary()
  await dashboard.writeOffer({ name: 'Autumn بداية', text: 'Ciao {first_name|tu}, è Maja.', priority: 500 })
  await dashboard.go('queue')
  await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor()
})
afterAll(() => chromium?.close())
pictureFailures(() => chromium)

const press = (name: string | RegExp) => pressByKey(page, name)
const plan = () => page.getByTestId('queue-plan')
const row = () => page.locator('li[data-queue]')
const items = () => readTable<StoredItem>(page, 'queueItems')

test('who would come and who is left out is seen before anything is made', async () => {
  await press('New queue')
  await page.keyboard.type('Novembre سلام')
  const segment = page.locator('form.queue-form fieldset').first().getByRole('checkbox').first()
  await segment.focus()
  await page.keyboard.press('Space')
  await expect.poll(() => plan().count()).toBe(1)
  await expect.poll(async () => Number(await plan().getAttribute('data-recipients'))).toBeGreaterThan(0)
  expect(await plan().locator('[data-why="no-consent"]').count()).toBe(1)
  expect(await page.getByTestId('queue-sample').first().textContent()).toContain('Ciao ')
  await tabTo(page, 'Not written to, in %')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('20')
  await plan().locator('[data-why="holdout"]').waitFor()
  await expectReadable(page, 'the form of a queue')
  expect(await items()).toEqual([])
})

test('it is made as planned, and its people are seen', async () => {
  const planned = Number(await plan().getAttribute('data-recipients'))
  const heldOut = Number(await plan().locator('[data-why="holdout"]').getAttribute('data-count'))
  await press('Make the queue')
  await row().waitFor()
  await expect.poll(() => page.getByTestId('queue-figures').getAttribute('data-left')).toBe(String(planned))
  const made = await items()
  expect(made.filter(({ state, text }) => state === 'planned' && /^Ciao .+, è Maja\.$/.test(text))).toHaveLength(planned)
  expect(made.filter(({ state }) => state === 'holdout')).toHaveLength(heldOut)
  const people = page.getByTestId('queue-people')
  await people.getByRole('option').first().waitFor()
  await people.getByRole('listbox').focus()
  await page.keyboard.press('End')
  await people.getByText('not written to, for comparison').last().waitFor()
  await expectReadable(page, 'a queue with its people')
})

test('it is paused, goes on, and is stopped for good once that was asked; then it can be deleted', async () => {
  const state = () => row().getAttribute('data-state')
  await press('Pause')
  await expect.poll(state).toBe('paused')
  await press('Go on')
  await expect.poll(state).toBe('running')
  await press('Stop')
  await page.getByRole('dialog').waitFor()
  await expectReadable(page, 'the question before a queue is stopped')
  await page.keyboard.press('Escape')
  expect(await state()).toBe('running')
  await press('Stop')
  await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).press('Enter')
  await expect.poll(state).toBe('stopped')
  expect((await items()).filter((item) => item.state !== 'holdout').every((item) => item.why === 'stopped')).toBe(true)
  await press('Delete')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).press('Enter')
  await expect.poll(() => row().count()).toBe(0)
  expect(await items()).toEqual([])
})
