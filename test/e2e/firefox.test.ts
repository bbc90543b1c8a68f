import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitFor } from '../demo/wait-for.mjs'
import { frameWith, launchFirefox, type TestFirefox } from './harness/firefox.ts'
import { AGENT, startMessenger, type Messenger } from './harness/messenger.ts'

// That the extension loads in a real Firefox and its sidebar shows in Converse.js there; everything else is tried in Chromium.

/** In the demo base, at a gateway. */
const GIULIA = '+390555550101@sms.localhost'

let messenger: Messenger
let firefox: TestFirefox

beforeAll(async () => {
  messenger = await startMessenger()
  await messenger.send(GIULIA, AGENT, 'Buongiorno!')
  messenger.opened.chats.push(GIULIA)
  firefox = await launchFirefox()
})
afterAll(async () => {
  await firefox?.close()
  await messenger?.stop()
})

const press = (page: Page, name: string): Promise<void> => page.locator(`::-p-aria([name="${name}"][role="button"])`).click()
const type = (page: Page, label: string, text: string): Promise<void> =>
  page.locator(`::-p-aria([name="${label}"][role="textbox"])`).fill(text)

/** Waits for a part by its `data-testid` and gives its element's text and attributes. */
function part(where: Page | Frame, id: string, attribute: string): Promise<string> {
  return waitFor(
    `${id} in Firefox`,
    () =>
      where.evaluate(
        (testId, name) => {
          const element = document.querySelector(`[data-testid="${testId}"]`)
          return name === 'text' ? element?.textContent : element?.getAttribute(name)
        },
        id,
        attribute,
      ),
    30_000,
  )
}

test('the first run, a demo base and a messenger of one’s own in Firefox', async () => {
  const page = await firefox.openExtensionPage('dashboard.html')
  await press(page, 'Agree and continue')
  await press(page, 'Continue')
  await press(page, 'Try with a demo base')
  expect(Number(await part(page, 'import-summary', 'data-contacts-new'))).toBe(2_000)
  await page.evaluate(() => (location.hash = '#/sites'))
  await type(page, 'Address of the messenger', messenger.address)
  await press(page, 'Add address')
  await type(page, 'Domain of a gateway', 'sms.localhost')
  await press(page, 'Trust domain')
  await page.waitForSelector(`::-p-aria([name="No longer trust sms.localhost"])`)
  await page.close()
})

test('the sidebar shows who it is beside the chat', async () => {
  const inbox = await firefox.newPage()
  await inbox.goto(messenger.inboxUrl())
  await inbox.locator(`a.list-item-link[data-jid="${GIULIA}"]`).click()
  await inbox.waitForSelector(`converse-chat[jid="${GIULIA}"] .chat-msg`)
  const sidebar = await frameWith(inbox, '[data-testid="chat-state"][data-state="matched"]')
  expect(await part(sidebar, 'contact-name', 'text')).toContain('Giulia Rossi')
  expect(await part(sidebar, 'rfm-score', 'text')).toMatch(/^[1-5]{3}$/)
})
