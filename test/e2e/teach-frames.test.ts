import type { Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { dashboardOf } from '../demo/dashboard.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { sidebarOf } from './harness/sidebar.ts'
import { serveHelpdesk, TICKETS, type Helpdesk } from './teach/helpdesk.ts'
import { createPerson, startLesson } from './teach/lesson.ts'

// A helpdesk whose conversations stand in a frame: taught, used, and nobody shown beside a frame that has gone.

const TEXT = 'Hello {first_name|you},\n\nit is done.'

let helpdesk: Helpdesk
let chromium: TestChromium
let dashboard: Page

beforeAll(async () => {
  helpdesk = await serveHelpdesk()
})
afterAll(() => helpdesk?.stop())

beforeEach(async () => {
  chromium = await launchChromium(process.env['EXT'] ? { extensionDir: process.env['EXT'] } : {})
  dashboard = await chromium.newPage()
  const desk = dashboardOf(dashboard, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await desk.agree({ country: 'IT', currency: 'EUR' })
  await desk.skipImport()
  await desk.writeOffer({ name: 'Done', text: TEXT, priority: 100 })
})
afterEach(() => chromium?.close())

pictureFailures(() => chromium)

/** The frame that shows this ticket. */
function frameOf(page: Page, name: string): Promise<Frame> {
  return waitFor(`the frame of ${name}`, async () => {
    for (const frame of page.frames().slice(1)) {
      const title = await frame
        .locator('.requester')
        .textContent({ timeout: 200 })
        .catch(() => '')
      if (title === name) return frame
    }
    return null
  })
}

async function openTicket(page: Page, { id, name }: { id: string; name: string }): Promise<Frame> {
  await page.locator(`[data-ticket="${id}"]`).click()
  const frame = await frameOf(page, name)
  await frame.locator('.reply').waitFor()
  return frame
}

test.each(['same', 'srcdoc', 'other'] as const)('the conversation in a frame: %s', async (kind) => {
  const lesson = await startLesson(chromium, dashboard, helpdesk.address(kind))
  const { page } = lesson
  const [first] = TICKETS
  let frame = await openTicket(page, first)
  if (kind === 'other') {
    const panel = await lesson.panel()
    await panel.getByText('Part of this page comes from').waitFor()
    await panel.getByRole('button', { name: 'Permit in the dashboard' }).click()
    // It comes to the front with the frame's permission to be asked for.
    const permit = dashboard.getByRole('button', { name: 'Permit http://localhost/*' })
    await permit.waitFor()
    await chromium.grant('http://localhost/*')
    await permit.click()
    await permit.waitFor({ state: 'detached' })
    await page.bringToFront()
    // The panel begins anew with the page's scripts.
    await waitFor('the frame to be open to the lesson', async () => {
      const text = await (
        await lesson.panel()
      )
        .locator('main')
        .innerText()
        .catch(() => '')
      return text.includes('Begin') && !text.includes('Part of this page comes from')
    })
    frame = await openTicket(page, first)
  }
  await lesson.point({
    title: frame.locator('.requester'),
    incoming: frame.getByText('came open'),
    outgoing: frame.getByText('Which one was it'),
    box: frame.locator('.reply'),
  })
  for (const ticket of TICKETS) {
    if (ticket !== first) await openTicket(page, ticket)
    const ours = ticket.says.filter((said) => said.startsWith('>')).length
    const read = await lesson.reads(ticket.name)
    expect(read.messages).toBe(`${ticket.says.length} in view: ${ticket.says.length - ours} theirs, ${ours} yours`)
    await lesson.right()
  }
  await lesson.keep(`Desk ${kind}`)

  const sidebar = await sidebarOf(page)
  for (const ticket of TICKETS) {
    await openTicket(page, ticket)
    await sidebar.waitForState('unknown')
    await createPerson(page, ticket.name)
    await sidebar.waitForContact(ticket.name)
  }
  for (let turn = 0; turn < 6; turn++) {
    const ticket = TICKETS[turn % TICKETS.length]!
    await openTicket(page, ticket)
    await sidebar.waitForContact(ticket.name)
  }
  const last = await frameOf(page, TICKETS[2].name)
  await sidebar.insertOffer()
  expect(await last.locator('.reply').innerText()).toBe(TEXT.replace('{first_name|you}', 'Pia'))
  expect(await last.evaluate(() => (window as unknown as { sent: string[] }).sent)).toEqual([])
  await page.locator('[data-ticket=""]').click()
  await sidebar.waitForState('no-chat')
  await page.close()
})
