import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitFor } from '../demo/wait-for.mjs'
import { frameWith, launchFirefox, type TestFirefox } from './harness/firefox.ts'
import { serveHelpdesk, TICKETS, type Helpdesk } from './teach/helpdesk.ts'

// A helpdesk whose conversations stand in a frame, taught and read in a real Firefox.

let helpdesk: Helpdesk
let firefox: TestFirefox

beforeAll(async () => {
  helpdesk = await serveHelpdesk()
  firefox = await launchFirefox(process.env['EXT_FIREFOX'] ? { extensionDir: process.env['EXT_FIREFOX'] } : {})
})
afterAll(async () => {
  await firefox?.close()
  helpdesk?.stop()
})

const press = (where: Page | Frame, name: string): Promise<void> =>
  where.locator(`::-p-aria([name="${name}"][role="button"])`).click()
const textOf = (frame: Frame, id: string): Promise<string> =>
  frame.evaluate((testId) => document.querySelector(`[data-testid="${testId}"]`)?.textContent ?? '', id)

async function openTicket(page: Page, { id, name }: { id: string; name: string }): Promise<Frame> {
  await page.click(`[data-ticket="${id}"]`)
  return waitFor(`the frame of ${name}`, async () => {
    for (const frame of page.frames()) {
      const isIt = await frame
        .evaluate((who) => document.querySelector('.requester')?.textContent === who, name)
        .catch(() => false)
      if (isIt) return frame
    }
    return null
  })
}

/** Presses the element once the panel asks for this part. */
async function point(panel: Frame, role: string, find: () => Promise<ElementHandle | null>): Promise<void> {
  await waitFor(`the panel to ask for ${role}`, () =>
    panel.evaluate((asked) => document.querySelector('[data-testid="teach-now"]')?.getAttribute('data-role') === asked, role),
  )
  await (await find())?.click()
}

test('a conversation in a frame is learnt, and its people are told apart', async () => {
  const dashboard = await firefox.openExtensionPage('dashboard.html')
  await press(dashboard, 'Agree and continue')
  await press(dashboard, 'Continue')
  await press(dashboard, 'Skip for now')
  await dashboard.evaluate(() => (location.hash = '#/sites'))
  await dashboard.locator('::-p-aria([name="Address of a page with your chats"][role="textbox"])').fill(helpdesk.address('same'))
  await press(dashboard, 'Teach this page')
  const page = await waitFor(
    'the helpdesk',
    async () => (await firefox.browser.pages()).find((one) => one.url().includes('/desk/')) ?? null,
    15_000,
  )
  await page.bringToFront()
  const panel = await frameWith(page, '[data-testid="teach"]')
  const frame = await openTicket(page, TICKETS[0])
  await press(panel, 'Begin')
  await point(panel, 'title', () => frame.$('.requester'))
  await point(panel, 'incoming', () => frame.$('.by-requester .entry-body'))
  await point(panel, 'outgoing', () => frame.$('.by-agent .entry-body'))
  await point(panel, 'box', () => frame.$('.reply'))
  for (const [index, ticket] of TICKETS.entries()) {
    if (index > 0) await openTicket(page, ticket)
    await waitFor(`${ticket.name} to be read`, async () => (await textOf(panel, 'teach-title')) === ticket.name, 15_000)
    expect(await textOf(panel, 'teach-messages')).toContain(`${ticket.says.length} in view`)
    await panel.locator('button.button-main:not([disabled])').click()
    await waitFor('it to count', async () => (await textOf(panel, 'teach-progress')).includes(String(index + 1)))
  }
  await press(panel, 'Keep and use')
  const sidebar = await frameWith(page, '[data-testid="chat-state"][data-state="unknown"]')
  for (const ticket of [TICKETS[1], TICKETS[2], TICKETS[0]]) {
    await openTicket(page, ticket)
    await waitFor(
      `${ticket.name} in the sidebar`,
      () => sidebar.evaluate((name) => document.body.innerText.includes(name), ticket.name),
      15_000,
    )
  }
})
