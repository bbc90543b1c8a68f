import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf, type Dashboard } from '../../demo/dashboard.mjs'
import { serveInChromium } from '../../pages/kit/serve.ts'
import { facebook } from '../../pages/messenger/site.ts'
import { whatsappPage } from '../../pages/whatsapp/site.ts'
import { launchChromium, type TestChromium } from '../harness/chromium.ts'
import { pictureFailures } from '../harness/failure-pictures.ts'
import { sidebarFrame } from '../harness/sidebar.ts'

// The sidebar comes into tabs that are open, and leaves nothing where it goes. Each test goes on where the one before ended.

let chromium: TestChromium
let dashboardPage: Page
let dashboard: Dashboard
let whatsapp: Page
let facebookTab: Page

pictureFailures(() => chromium)

beforeAll(async () => {
  chromium = await launchChromium(process.env['EXT'] ? { extensionDir: process.env['EXT'] } : {})
  for (const site of [whatsappPage, facebook]) await serveInChromium(chromium.context, site)
  whatsapp = await chromium.newPage()
  await whatsapp.goto(whatsappPage.address)
  facebookTab = await chromium.newPage()
  await facebookTab.goto('https://www.facebook.com/')
  dashboardPage = await chromium.newPage()
  dashboard = dashboardOf(dashboardPage, `chrome-extension://${chromium.extensionId}/dashboard.html`)
})

afterAll(() => chromium?.close())

interface Traces {
  hosts: number
  seen: boolean
  /** How much of the window the page has. */
  room: number
}

const traces = (page: Page): Promise<Traces> =>
  page.evaluate(() => {
    const hosts = [...document.querySelectorAll('[data-recency]')]
    return {
      hosts: hosts.length,
      seen: hosts.some((host) => host.getClientRects().length > 0),
      room: innerWidth - Number.parseFloat(getComputedStyle(document.documentElement).marginRight),
    }
  })

const STANDING: Traces = { hosts: 1, seen: true, room: 940 }
const NOTHING = { seen: false, room: 1280 }

const poll = (page: Page) => expect.poll(() => traces(page), { timeout: 15_000 })

/** Runs in the background with the browser's own calls, for what nobody can press here. */
async function inBackground<T>(work: (chrome: typeof import('webextension-polyfill')) => Promise<T>): Promise<T> {
  const background = await chromium.background()
  return background.evaluate(`(${work.toString()})(chrome)`) as Promise<T>
}

test('before the agreement no script of ours runs in any tab', async () => {
  await poll(whatsapp).toEqual({ hosts: 0, ...NOTHING })
  expect(await inBackground(async ({ scripting }) => (await scripting.getRegisteredContentScripts()).length)).toBe(0)
})

test('agreed to, the sidebar comes into the messenger that is open, and not into a page beside it', async () => {
  await dashboard.agree()
  await dashboard.skipImport()
  await poll(whatsapp).toEqual(STANDING)
  const frame = await sidebarFrame(whatsapp)
  await expect.poll(() => frame.locator('main').getAttribute('data-state')).toBe('no-chat')
  await poll(facebookTab).toEqual({ hosts: 0, ...NOTHING })
  expect(await facebookTab.evaluate(() => document.documentElement.outerHTML)).not.toContain('Recency')
})

test('it comes when the user walks to the messages, goes when they walk away, and is not loaded anew when they return', async () => {
  const walk = (path: string): Promise<void> => facebookTab.evaluate((to) => history.pushState({}, '', to), path)
  await walk('/messages/t/1/')
  await poll(facebookTab).toEqual(STANDING)
  const frame = await sidebarFrame(facebookTab)
  await frame.evaluate(() => Object.assign(globalThis, { stayed: true }))
  await walk('/marketplace/')
  await poll(facebookTab).toMatchObject(NOTHING)
  await walk('/messages/t/1/')
  await poll(facebookTab).toEqual(STANDING)
  expect(await (await sidebarFrame(facebookTab)).evaluate(() => 'stayed' in globalThis)).toBe(true)
  await facebookTab.close()
})

test('a second injection replaces the first, and leaves one of everything', async () => {
  for (let times = 0; times < 2; times++) {
    await inBackground(async ({ scripting, tabs }) => {
      const [tab] = await tabs.query({ url: 'https://web.whatsapp.com/*' })
      await scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: ['content-scripts/messenger.js'] })
    })
  }
  await poll(whatsapp).toEqual(STANDING)
  await expect.poll(() => whatsapp.frames().filter((frame) => frame.url().includes('/sidebar.html')).length).toBe(1)
  await expect
    .poll(async () => (await sidebarFrame(whatsapp)).locator('main').getAttribute('data-state'), { timeout: 10_000 })
    .toBe('no-chat')
})

test('a messenger that is switched off is left at once, and come back to when it is switched on', async () => {
  await dashboard.go('sites')
  const box = dashboardPage.getByRole('checkbox', { name: 'Read WhatsApp' })
  await box.uncheck()
  await poll(whatsapp).toEqual({ hosts: 0, ...NOTHING })
  await dashboardPage.getByText('switched off').waitFor()
  await box.check()
  await poll(whatsapp).toEqual(STANDING)
})

test('where the browser takes the permission back it is left, and asked for on the page of messengers', async () => {
  const settings = await chromium.newPage()
  await settings.goto('chrome://extensions/')
  const access = (hostAccess: string): Promise<void> =>
    settings.evaluate(
      ([extensionId, to]) =>
        (
          globalThis as unknown as {
            chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } }
          }
        ).chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: to }),
      [chromium.extensionId, hostAccess] as const,
    )
  await access('ON_CLICK')
  await poll(whatsapp).toEqual({ hosts: 0, ...NOTHING })
  await dashboardPage.getByRole('button', { name: 'Permit WhatsApp' }).waitFor()
  await access('ON_ALL_SITES')
  await poll(whatsapp).toEqual(STANDING)
  await settings.close()
})

test('the key is a free one, is shown in the settings, and does what the button does', async () => {
  await dashboard.go('settings')
  await dashboardPage.getByText('Alt + Shift + K shows or hides the sidebar in a messenger.').waitFor()
  await whatsapp.bringToFront()
  const press = (): Promise<void> =>
    inBackground(async ({ commands, tabs }) => {
      const [tab] = await tabs.query({ url: 'https://web.whatsapp.com/*' })
      ;(commands.onCommand as unknown as { dispatch: (name: string, tab: unknown) => void }).dispatch('toggle-sidebar', tab)
    })
  await press()
  await poll(whatsapp).toMatchObject({ room: 1280 })
  await press()
  await poll(whatsapp).toEqual(STANDING)
  const frame = await sidebarFrame(whatsapp)
  await frame.getByRole('button', { name: 'Fold to a strip' }).click()
  await poll(whatsapp).toMatchObject({ room: 1240 })
  await press()
  await poll(whatsapp).toEqual(STANDING)
})

test('its edge is dragged and moved by keys, within limits, and stays so', async () => {
  await whatsapp.bringToFront()
  const frame = await sidebarFrame(whatsapp)
  const edge = frame.getByRole('separator', { name: 'Width of the sidebar' })
  const box = await edge.boundingBox()
  if (!box) throw new Error('there is no edge')
  await whatsapp.mouse.move(box.x + 3, 400)
  await whatsapp.mouse.down()
  await whatsapp.mouse.move(box.x - 50, 400, { steps: 5 })
  await poll(whatsapp).toMatchObject({ room: 890 })
  await whatsapp.mouse.move(box.x - 100, 400, { steps: 5 })
  await whatsapp.mouse.up()
  await poll(whatsapp).toMatchObject({ room: 840 })
  await expect.poll(() => edge.getAttribute('aria-valuenow')).toBe('440')
  await edge.focus()
  await whatsapp.keyboard.press('ArrowRight')
  await poll(whatsapp).toMatchObject({ room: 860 })
  await whatsapp.keyboard.press('End')
  await poll(whatsapp).toMatchObject({ room: 760 })
  await whatsapp.keyboard.press('Home')
  await poll(whatsapp).toMatchObject({ room: 1000 })
  await whatsapp.reload()
  await poll(whatsapp).toMatchObject({ hosts: 1, room: 1000 })
})

test('in a window that is too narrow for both it covers, and says how to fold it', async () => {
  await whatsapp.setViewportSize({ width: 560, height: 800 })
  const frame = await sidebarFrame(whatsapp)
  await poll(whatsapp).toMatchObject({ seen: true, room: 560 })
  const notice = frame.getByRole('status').filter({ hasText: 'too narrow' })
  await notice.getByRole('button', { name: 'Fold to a strip' }).click()
  await poll(whatsapp).toMatchObject({ seen: true, room: 520 })
  await frame.getByRole('button', { name: 'Open Recency' }).click()
  await whatsapp.setViewportSize({ width: 1280, height: 800 })
  await poll(whatsapp).toMatchObject({ room: 1000 })
  await notice.waitFor({ state: 'detached' })
})

test('Escape in it gives the focus to the composer of the open chat, and nothing else does', async () => {
  await whatsapp.evaluate(async () => {
    const [chat] = window.messenger.chats()
    await window.messenger.open(chat?.id ?? '')
  })
  const frame = await sidebarFrame(whatsapp)
  const field = frame.getByRole('searchbox', { name: 'Find somebody', exact: true }).first()
  await field.click()
  await whatsapp.keyboard.type('xyl')
  const holder = (): Promise<string> => whatsapp.evaluate(() => document.activeElement?.getAttribute('role') ?? '')
  // The first empties the field, as the browser has it.
  await whatsapp.keyboard.press('Escape')
  expect(await field.inputValue()).toBe('')
  expect(await holder()).not.toBe('textbox')
  await whatsapp.keyboard.press('Escape')
  await expect.poll(holder).toBe('textbox')
  await whatsapp.keyboard.type('Good day')
  expect(Object.values(await whatsapp.evaluate(() => window.messenger.drafts()))).toContain('Good day')
  expect(await whatsapp.evaluate(() => window.messenger.sent())).toEqual([])
})

test('after the extension was loaded anew the old one goes and the new one comes, without a reload of the page', async () => {
  await whatsapp.evaluate(() => Object.assign(globalThis, { notReloaded: true }))
  const old = await sidebarFrame(whatsapp)
  // Without it the browser leaves an unpacked extension off once it is loaded anew.
  const settings = await chromium.newPage()
  await settings.goto('chrome://extensions/')
  await settings.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { developerPrivate: { updateProfileConfiguration(change: object): Promise<void> } }
      }
    ).chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  )
  await inBackground(async ({ runtime }) => void setTimeout(() => runtime.reload(), 50))
  await expect
    .poll(
      async () => {
        const frame = whatsapp.frames().find((other) => other.url().includes('/sidebar.html') && other !== old)
        return frame
          ?.locator('main')
          .getAttribute('data-state', { timeout: 500 })
          .catch(() => null)
      },
      { timeout: 20_000 },
    )
    .toBe('unknown')
  await poll(whatsapp).toMatchObject({ hosts: 1, seen: true, room: 1000 })
  expect(await whatsapp.evaluate(() => 'notReloaded' in globalThis)).toBe(true)
})
