import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../demo/install/programs.mjs'
import { serveInChromium } from '../../pages/kit/serve.ts'
import { peerOf } from '../../pages/telegram/account.ts'
import { telegramAPage } from '../../pages/telegram-a/site.ts'
import { telegramKPage } from '../../pages/telegram-k/site.ts'

// That the two pages behave as the clients were measured to: else what passes on them would prove nothing.

const GIULIA = String(peerOf('giulia'))
const ERIK = String(peerOf('erik'))

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
})
afterAll(() => browser?.close())

async function show(site: typeof telegramAPage, hash = ''): Promise<Page> {
  const context = await browser.newContext()
  await serveInChromium(context, site)
  const page = await context.newPage()
  await page.goto(site.address + hash)
  return page
}
const openId = (page: Page): Promise<string | null> => page.evaluate(() => window.messenger.openId())
const open = (page: Page, id: string): Promise<void> => page.evaluate((chat) => window.messenger.open(chat), id)

const CLIENTS = [
  { site: telegramAPage, row: (id: string) => `.chat-list a[href="#${id}"]`, box: '#editable-message-text' },
  {
    site: telegramKPage,
    row: (id: string) => `a.chatlist-chat[data-peer-id="${id}"]`,
    box: '.input-message-input:not(.input-field-input-fake)',
  },
]

describe.each(CLIENTS)('$site.id', ({ site, row, box }) => {
  test('a row opens when it is pressed, not when a script clicks it; no event tells of the address', async () => {
    const page = await show(site)
    await page.evaluate(() => {
      const heard: string[] = []
      for (const event of ['hashchange', 'popstate']) window.addEventListener(event, () => heard.push(event))
      Object.assign(window, { heard })
    })
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.click(), row(GIULIA))
    expect(await openId(page)).toBe(null)
    await page.evaluate(
      (selector) => document.querySelector(selector)!.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 })),
      row(GIULIA),
    )
    await expect.poll(() => openId(page)).toBe(GIULIA)
    await expect.poll(() => page.evaluate(() => location.hash)).not.toBe('')
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([])
  })

  test('each chat keeps its own draft; Enter sends it, its marks read as formatting', async () => {
    const page = await show(site)
    await open(page, GIULIA)
    await page.locator(box).click()
    await page.keyboard.type('two for **one**')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('today')
    await open(page, ERIK)
    expect(await page.locator(box).innerText()).toBe('')
    await open(page, GIULIA)
    const drafts = await page.evaluate(() => window.messenger.drafts())
    expect(drafts[GIULIA]).toBe('two for **one**\ntoday')
    expect(drafts[ERIK]).toBe('')
    await page.locator(box).press('Enter')
    expect(await page.evaluate(() => window.messenger.sent())).toEqual([{ chat: GIULIA, text: 'two for one\ntoday' }])
  })
})

describe('Web A', () => {
  test('an address that is set within the page closes the chat; one that is loaded opens it', async () => {
    const page = await show(telegramAPage)
    await open(page, GIULIA)
    await page.evaluate((id) => (location.hash = id), ERIK)
    await expect.poll(() => openId(page)).toBe(null)
    const other = await show(telegramAPage, `#${ERIK}`)
    await expect.poll(() => openId(other)).toBe(ERIK)
    const resolved = await show(telegramAPage, '#?tgaddr=tg%3A%2F%2Fresolve%3Fphone%3D390555550101')
    await expect.poll(() => openId(resolved)).toBe(GIULIA)
  })

  test('what is written into the page without an event is not sent, the draft before it is', async () => {
    const page = await show(telegramAPage)
    await open(page, GIULIA)
    await page.locator('#editable-message-text').click()
    await page.keyboard.type('the old draft')
    await page.evaluate(() => (document.querySelector('#editable-message-text')!.textContent = 'something new'))
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => window.messenger.sent())).toEqual([{ chat: GIULIA, text: 'the old draft' }])
  })

  test('what is typed in a shadow root goes to the composer, and Enter there sends', async () => {
    const page = await show(telegramAPage)
    await open(page, GIULIA)
    await page.locator('#editable-message-text').click()
    await page.keyboard.type('half a thought')
    await page.evaluate(() => {
      const host = document.createElement('div')
      document.documentElement.append(host)
      const field = document.createElement('input')
      host.attachShadow({ mode: 'closed' }).append(field)
      field.focus()
    })
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => window.messenger.sent())).toEqual([{ chat: GIULIA, text: 'half a thought' }])
    await page.keyboard.press('Escape')
    expect(await openId(page)).toBe(null)
  })

  test('a switch shows the header first, then the address, then the list', async () => {
    const page = await show(telegramAPage)
    await open(page, GIULIA)
    const seen = await page.evaluate(async (id) => {
      const now = (): string =>
        [
          document.querySelector(`.MiddleHeader .ChatInfo [data-peer-id="${id}"]`) ? 'header' : '',
          location.hash === `#${id}` ? 'address' : '',
          document.querySelector('.Message[data-message-id="10600"]') ? 'list' : '',
        ].join(' ')
      const states = new Set<string>()
      const opening = window.messenger.open(id).then(() => true)
      while (!(await Promise.race([opening, new Promise<false>((resolve) => setTimeout(() => resolve(false), 5))])))
        states.add(now())
      states.add(now())
      return [...states].map((state) => state.trim().replaceAll(/\s+/g, ' '))
    }, ERIK)
    expect(seen).toEqual(['header', 'header address', 'header address list'])
  })
})

test('Web K takes no key that a script made, and its address has the username', async () => {
  const page = await show(telegramKPage)
  await open(page, GIULIA)
  expect(await page.evaluate(() => location.hash)).toBe('#@giulia')
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
  expect(await openId(page)).toBe(GIULIA)
  await page.keyboard.press('Escape')
  expect(await openId(page)).toBe(null)
})
