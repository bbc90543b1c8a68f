import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { dashboardOf } from '../demo/dashboard.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import { launchChromium, type TestChromium } from '../e2e/harness/chromium.ts'
import { AGENT, composer, messagesShown, openChat, openInbox, startMessenger, type Messenger } from '../e2e/harness/messenger.ts'
import { sidebarOf, type Sidebar } from '../e2e/harness/sidebar.ts'
import { randomText } from './random-text.ts'
import { defineTrial } from './trial.ts'

/** In the demo base, with an offer. */
const GIULIA = '+390555550101@sms.localhost'

let messenger: Messenger
let chromium: TestChromium
let inbox: Page
let sidebar: Sidebar

beforeAll(async () => {
  messenger = await startMessenger()
  await messenger.send(GIULIA, AGENT, 'Buongiorno!')
  messenger.opened.chats.push(GIULIA)
  chromium = await launchChromium()
  const dashboard = dashboardOf(await chromium.newPage(), `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree({ country: 'IT', currency: 'EUR' })
  await dashboard.takeDemoBase()
  await dashboard.importSummary()
  await chromium.grant('http://127.0.0.1/*')
  await dashboard.addConverse(messenger.address)
  await dashboard.addGateway('sms.localhost')
  inbox = await chromium.newPage()
  await openInbox(inbox, messenger.inboxUrl())
  await openChat(inbox, GIULIA)
  sidebar = await sidebarOf(inbox)
  await sidebar.waitForState('matched')
  await sidebar.part('offer').getByRole('button', { name: 'Edit', exact: true }).click()
})
afterAll(async () => {
  await chromium?.close()
  await messenger?.stop()
})

// Whatever the agent makes of an offer stands in the composer to the letter, and nothing of it is sent.
defineTrial({
  name: 'offers-in-composer',
  cases: 3_000,
  slice: 8,
  run: async (random) => {
    const text = randomText(random)
    const sent = (await messagesShown(inbox)).length
    await composer(inbox).fill('')
    await sidebar.part('offer').getByRole('textbox').fill(text)
    const since = performance.now()
    await sidebar.insertOffer()
    await waitFor('a text in the composer', async () => (await composer(inbox).inputValue()) !== '')
    const milliseconds = performance.now() - since
    expect(await composer(inbox).inputValue()).toBe(text)
    expect((await messagesShown(inbox)).length).toBe(sent)
    return { milliseconds }
  },
})
