import { rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf } from '../demo/dashboard.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { AGENT, composer, messagesShown, openChat, openInbox, startMessenger, type Messenger } from './harness/messenger.ts'
import { sidebarOf } from './harness/sidebar.ts'
import { expectedFigures } from './shop/expected.ts'
import { writeExportFiles } from './shop/export-files.ts'
import { madeUpShop } from './shop/shop.ts'

// The main job on real input, from export files to a message that a person sends. Each test goes on where the one before ended.

const OFFER = 'Dear {first_name|customer},\n\n  two for one "this week" <only>.\n• oil & honey 🍯\n\nSee you!'
const offerFor = (firstName: string): string => OFFER.replace('{first_name|customer}', firstName)

const shop = madeUpShop()
const expected = expectedFigures(shop)
/** The machine's zone is the one that the first run proposes. */
const today = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000)
const buyers = shop.filter((customer) => expected.has(customer.email))
const [customer, other] = [buyers[0]!, buyers.at(-1)!]
const nobodyYet = shop.at(-1)!
const jidOf = (phone: string): string => `${phone}@sms.localhost`

let messenger: Messenger
let chromium: TestChromium
let inbox: Page
let exported: ReturnType<typeof writeExportFiles>

beforeAll(async () => {
  messenger = await startMessenger()
  chromium = await launchChromium()
  exported = writeExportFiles(shop, today)
  for (const { phone } of [customer, other, nobodyYet]) {
    await messenger.send(jidOf(phone), AGENT, 'Hello, are you open?')
    await messenger.send(AGENT, jidOf(phone), 'Yes, until six.')
    messenger.opened.chats.push(jidOf(phone))
  }
})

afterAll(async () => {
  await chromium?.close()
  await messenger?.stop()
  await rm(exported.folder, { recursive: true, force: true })
})

pictureFailures(() => chromium)

async function openInboxOfAgent(): Promise<void> {
  inbox = await chromium.newPage()
  await openInbox(inbox, messenger.inboxUrl())
}

async function openChatOf({ phone }: { phone: string }) {
  await openChat(inbox, jidOf(phone))
  const sidebar = await sidebarOf(inbox)
  await sidebar.waitForState('matched')
  return sidebar
}

test('two export files come in: everybody and every order once', async () => {
  const page = await chromium.newPage()
  const dashboard = dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree({ country: 'IT', currency: 'EUR' })
  await dashboard.skipImport()
  const orders = shop.reduce((sum, one) => sum + one.orders.length, 0)
  expect(await dashboard.importFiles(exported.files)).toEqual({ contacts: shop.length, orders })
  expect(await dashboard.contactCount()).toBe(shop.length)
  await dashboard.writeOffer({ name: 'Two for one', text: OFFER, priority: 100 })
  await chromium.grant('http://127.0.0.1/*')
  await dashboard.addConverse(messenger.address)
  await dashboard.addGateway('sms.localhost')
  await page.close()
})

test('beside the chat stands who it is, with the figures reckoned independently', async () => {
  await openInboxOfAgent()
  for (const one of [customer, other]) {
    const sidebar = await openChatOf(one)
    await sidebar.waitForContact(`${one.firstName} ${one.lastName}`)
    expect((await sidebar.contactPhone()).replace(/[^+\d]/g, '')).toBe(one.phone)
    const figures = expected.get(one.email)!
    expect(await sidebar.score()).toBe(figures.score)
    // Digits alone: how a sum is set depends on the locale.
    const text = (await sidebar.part('chat-state').innerText()).replaceAll(/[^\d]/g, '')
    expect(text).toContain(String(figures.spent))
  }
})

test('somebody without orders has no score, and that is said', async () => {
  const sidebar = await openChatOf(nobodyYet)
  await sidebar.waitForContact(`${nobodyYet.firstName} ${nobodyYet.lastName}`)
  expect(await sidebar.part('rfm-score').count()).toBe(0)
  expect(await sidebar.part('chat-state').innerText()).toContain('No orders yet')
})

test('tags are kept over a restart of the browser', async () => {
  const before = await openChatOf(customer)
  await before.waitForContact(customer.firstName)
  await before.addTag('wholesale?')
  expect(await before.tags()).toEqual(['wholesale?'])
  await chromium.restart()
  await openInboxOfAgent()
  const after = await openChatOf(customer)
  await after.waitForContact(customer.firstName)
  expect(await after.tags()).toEqual(['wholesale?'])
})

test('the offer stands in the composer exactly as written, and only a person sends it', async () => {
  const person = await messenger.person(jidOf(customer.phone))
  const heardBefore = person.received.length
  const sidebar = await openChatOf(customer)
  await sidebar.waitForContact(customer.firstName)
  const text = offerFor(customer.firstName)
  expect(await sidebar.offerText()).toBe(text)
  await sidebar.insertOffer()
  await waitFor('the offer in the composer', async () => (await composer(inbox).inputValue()) !== '')
  expect(await composer(inbox).inputValue()).toBe(text)

  // A message there and back: had ours been sent, it would have come before this one.
  await messenger.send(jidOf(customer.phone), AGENT, 'Still there?')
  await waitFor('the question in the inbox', async () => (await messagesShown(inbox)).includes('Still there?'))
  await messenger.send(jidOf(other.phone), jidOf(customer.phone), 'a word in between')
  await waitFor('the word in between', () => person.received.length > heardBefore)
  expect(person.received.slice(heardBefore).map((message) => message.text)).toEqual(['a word in between'])
  expect(await composer(inbox).inputValue()).toBe(text)

  await composer(inbox).press('Enter')
  await waitFor('what the person sent', () => person.received.length > heardBefore + 1)
  expect(person.received.at(-1)).toEqual({ from: AGENT, text, type: 'chat' })
})
