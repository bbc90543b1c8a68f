import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveSavedInbox, type SavedInbox } from './harness/saved-inbox.ts'
import { dashboardOf } from '../demo/dashboard.mjs'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { sidebarFrame } from './harness/sidebar.ts'

// What the toolbar's button does, and that nothing is read before it was agreed to. Each test goes on where the one before ended.

let chromium: TestChromium
let inbox: SavedInbox
let page: Page

beforeAll(async () => {
  inbox = await serveSavedInbox()
  chromium = await launchChromium()
})

afterAll(async () => {
  await chromium?.close()
  inbox?.stop()
})

const dashboards = (): Page[] => chromium.context.pages().filter((open) => open.url().includes('/dashboard.html'))

/** Presses the toolbar's button in a tab: the browser's own event, since nobody can click outside a page here. */
async function pressButton(tab: Page): Promise<void> {
  await tab.bringToFront()
  const background = await chromium.background()
  await background.evaluate(async () => {
    const { action, tabs } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome
    const [active] = await tabs.query({ active: true, lastFocusedWindow: true })
    ;(action.onClicked as unknown as { dispatch: (tab: unknown) => void }).dispatch(active)
  })
}

test('installing opens the dashboard, which asks before anything is read', async () => {
  await expect.poll(() => dashboards().length, { timeout: 10_000 }).toBe(1)
  await dashboards()[0]!.getByRole('button', { name: 'Agree and continue' }).waitFor()
})

test('agreed and permitted, the sidebar comes into an inbox that was open already', async () => {
  page = await chromium.newPage()
  await page.goto(inbox.address)
  await chromium.grant('http://127.0.0.1/*')
  const dashboard = dashboardOf(dashboards()[0]!, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree()
  await dashboard.skipImport()
  expect(page.frames()).toHaveLength(1)
  await dashboard.addConverse(inbox.address)
  const sidebar = await sidebarFrame(page)
  await sidebar.locator('[data-testid="chat-state"][data-state="unknown"]').waitFor({ state: 'attached' })
})

test('on a messenger the button hides the sidebar and shows it again', async () => {
  const element = await (await sidebarFrame(page)).frameElement()
  expect(await element.isVisible()).toBe(true)
  await pressButton(page)
  await expect.poll(() => element.isVisible()).toBe(false)
  await pressButton(page)
  await expect.poll(() => element.isVisible()).toBe(true)
})

test('hidden stays hidden over a reload of the inbox', async () => {
  await pressButton(page)
  await page.reload()
  const element = await (await sidebarFrame(page)).frameElement()
  await expect.poll(() => element.isVisible()).toBe(false)
  await pressButton(page)
  await expect.poll(() => element.isVisible()).toBe(true)
})

test('elsewhere the button opens the dashboard, and brings an open one to the front', async () => {
  await Promise.all(dashboards().map((open) => open.close()))
  const elsewhere = await chromium.newPage()
  await elsewhere.goto('about:blank')
  await pressButton(elsewhere)
  await expect.poll(() => dashboards().length, { timeout: 10_000 }).toBe(1)
  await pressButton(elsewhere)
  await expect.poll(() => dashboards()[0]!.evaluate(() => document.visibilityState)).toBe('visible')
  expect(dashboards()).toHaveLength(1)
})
