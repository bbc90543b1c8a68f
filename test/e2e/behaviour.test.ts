import { rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf } from '../demo/dashboard.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { AGENT, composer, openChat, openInbox, startMessenger, type Messenger } from './harness/messenger.ts'
import { sidebarFrame, sidebarOf } from './harness/sidebar.ts'
import { writeExportFiles } from './shop/export-files.ts'
import { madeUpShop } from './shop/shop.ts'

// What is kept of the behaviour in a chat, against the messages that were really sent. Each test goes on where the one before ended.

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const shop = madeUpShop()
const today = Math.floor((Date.now() - new Date().getTimezoneOffset() * MINUTE) / 86_400_000)
const [customer, other] = [shop[0]!, shop[1]!]
const jidOf = ({ phone }: { phone: string }): string => `${phone}@sms.localhost`
const ROOM = 'tasting@rooms.localhost'

/** Who wrote, and how long ago; oldest first. */
const HISTORY: [from: 'customer' | 'agent', ago: number][] = [
  ['customer', 50 * HOUR],
  ['customer', 50 * HOUR - 2 * MINUTE],
  ['agent', 50 * HOUR - 12 * MINUTE],
  // After more than a day: no reply time.
  ['customer', 24 * HOUR],
  ['agent', 24 * HOUR - 30 * MINUTE],
  ['customer', 24 * HOUR - 35 * MINUTE],
]

let messenger: Messenger
let chromium: TestChromium
let inbox: Page
let exported: ReturnType<typeof writeExportFiles>

beforeAll(async () => {
  messenger = await startMessenger()
  chromium = await launchChromium()
  exported = writeExportFiles(shop, today)
  const now = Date.now()
  for (const [from, ago] of HISTORY) {
    const [speaker, hearer] = from === 'customer' ? [jidOf(customer), AGENT] : [AGENT, jidOf(customer)]
    await messenger.send(speaker, hearer, `said by the ${from}`, new Date(now - ago))
  }
  await messenger.send(jidOf(other), AGENT, 'Hello')
  messenger.opened.chats.push(jidOf(customer), jidOf(other))
  for (const [name, nick] of [
    ['lena@localhost', 'Lena'],
    [jidOf(customer), customer.phone],
  ] as const) {
    const member = await messenger.person(name)
    await member.joinRoom(ROOM, nick)
    await member.sendToRoom(ROOM, 'I am coming.')
  }
  messenger.opened.rooms.push({ jid: ROOM, nick: 'Agent' })
  const page = await chromium.newPage()
  const dashboard = dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree({ country: 'IT', currency: 'EUR' })
  await dashboard.skipImport()
  await dashboard.importFiles(exported.files)
  await chromium.grant('http://127.0.0.1/*')
  await dashboard.addConverse(messenger.address)
  await dashboard.addGateway('sms.localhost')
  await page.close()
  inbox = await chromium.newPage()
  await openInbox(inbox, messenger.inboxUrl())
})

afterAll(async () => {
  await chromium?.close()
  await messenger?.stop()
  await rm(exported.folder, { recursive: true, force: true })
})

pictureFailures(() => chromium)

/** What the open chat's card says of the chat, row by row, unfolded. */
async function figures(page = inbox): Promise<Record<string, string>> {
  const frame = await sidebarFrame(page)
  const block = frame.locator('details', { has: frame.getByTestId('last-message') })
  if ((await block.getAttribute('open')) === null) await block.locator('summary').click()
  const rows = await block.locator('dl > div').all()
  return Object.fromEntries(
    await Promise.all(
      rows.map(
        async (row) =>
          [await row.locator('dt').innerText(), (await row.locator('dd').innerText()).replace('mins', 'min')] as const,
      ),
    ),
  )
}

async function waitForFigures(wanted: Record<string, string>, page = inbox): Promise<void> {
  let seen: Record<string, string> = {}
  try {
    await waitFor(
      'the figures',
      async () => {
        seen = await figures(page).catch(() => ({}))
        return Object.entries(wanted).every(([name, value]) => seen[name] === value)
      },
      15_000,
    )
  } finally {
    expect(seen).toMatchObject(wanted)
  }
}

const counts = (theirs: number, ours: number): Record<string, string> => ({
  'Messages from them': String(theirs),
  'Messages from you': String(ours),
})

test('what is counted after opening a chat is what was really sent', async () => {
  await openChat(inbox, jidOf(customer))
  await waitForFigures({ ...counts(4, 2), 'They answer in': '5 min (1 answer)', 'You answer in': '20 min (2 answers)' })
  const frame = await sidebarFrame(inbox)
  expect(await frame.getByTestId('last-message').innerText()).toMatch(/^They wrote last, (?:yesterday|today) /)
})

test('a message that comes raises the count by one, one that a person sends too', async () => {
  await messenger.send(jidOf(customer), AGENT, 'One more')
  await waitForFigures(counts(5, 2))
  await composer(inbox).fill('An answer')
  await composer(inbox).press('Enter')
  await waitForFigures({ ...counts(5, 3), 'They answer in': '5 min (1 answer)' })
  const frame = await sidebarFrame(inbox)
  await waitFor('the headline', async () =>
    (await frame.getByTestId('last-message').innerText()).startsWith('You wrote last, today '),
  )
})

test('neither a reload nor another chat in between, a second tab or a restart of the browser counts anything twice', async () => {
  await inbox.reload()
  await openChat(inbox, jidOf(other))
  await waitForFigures(counts(1, 0))
  await openChat(inbox, jidOf(customer))
  await messenger.send(jidOf(customer), AGENT, 'And one more')
  await waitForFigures(counts(6, 3))
  await chromium.restart()
  inbox = await chromium.newPage()
  await openInbox(inbox, messenger.inboxUrl())
  await openChat(inbox, jidOf(customer))
  const second = await chromium.newPage()
  await openInbox(second, messenger.inboxUrl())
  await openChat(second, jidOf(customer))
  await messenger.send(jidOf(customer), AGENT, 'Heard in both')
  for (const page of [inbox, second]) {
    await page.bringToFront()
    await waitForFigures(counts(7, 3), page)
  }
  await second.close()
  await inbox.bringToFront()
})

test('said to be somebody else, nothing is kept; said to be them again, it is counted from what is to be seen', async () => {
  const sidebar = await sidebarOf(inbox)
  const frame = await sidebarFrame(inbox)
  await frame.locator('summary', { hasText: 'Details' }).click()
  await frame.getByRole('button', { name: 'Not this person' }).click()
  await sidebar.waitForState('unknown')
  await frame.getByLabel(/^Find somebody/).fill(customer.phone)
  await frame
    .getByRole('button', { name: new RegExp(`^This is ${customer.firstName} ${customer.lastName}`) })
    .first()
    .click()
  await sidebar.waitForState('matched')
  await waitForFigures(counts(7, 3))
})

test('a segment by what was written in the chat holds who meets it', async () => {
  const page = await chromium.newPage()
  await page.goto(`chrome-extension://${chromium.extensionId}/dashboard.html#/segments`)
  await page.locator('summary', { hasText: 'Add a segment' }).click()
  for (const [name, rule] of [
    ['Written to this week', { field: 'chat.last-out', op: 'at-most', value: 7 }],
    ['Wrote to us', { field: 'chat.messages-in', op: 'at-least', value: 1 }],
  ] as const) {
    await page.getByLabel('Segment file or rule (JSON)').fill(JSON.stringify(rule))
    await page.getByLabel('Name, where the text is a rule alone').fill(name)
    await page.getByRole('button', { name: 'Add segment' }).click()
    await page.locator(`[data-testid="segment-count"][data-segment="${name}"]`).waitFor()
  }
  const count = (name: string) => page.locator(`[data-testid="segment-count"][data-segment="${name}"]`).getAttribute('data-value')
  await waitFor('the counts', async () => (await count('Written to this week')) === '1' && (await count('Wrote to us')) === '2')
  await page.close()
  const sidebar = await sidebarOf(inbox)
  await waitFor('the segment on the card', async () => (await sidebar.segments()).includes('Written to this week'))
})

test('in a group who is known by a shown number is named as such, and nobody else; there is no offer', async () => {
  await openChat(inbox, ROOM)
  const sidebar = await sidebarOf(inbox)
  await sidebar.waitForState('group')
  const frame = await sidebarFrame(inbox)
  const members = frame.getByTestId('member')
  await members.first().waitFor()
  expect(await members.count()).toBe(1)
  const text = await members.first().innerText()
  expect(text).toContain(`${customer.firstName} ${customer.lastName}`)
  expect(text).toContain('Only by the number shown')
  expect(await frame.getByText('1 other person who wrote here is not known for sure.').count()).toBe(1)
  expect(await sidebar.part('offer-insert').count()).toBe(0)
})

test('no text and no message’s id is kept of it', async () => {
  const page = await chromium.openExtensionPage('dashboard.html')
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('recency-main')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('behaviour').objectStore('behaviour').getAll()
          asked.addEventListener('success', () => {
            opening.result.close()
            resolve(JSON.stringify(asked.result, (_, value: unknown) => (value instanceof Float64Array ? [...value] : value)))
          })
        })
      }),
  )
  expect(JSON.parse(kept)).toHaveLength(2)
  expect(kept).not.toMatch(/said by|One more|Hello|answer"/)
  const ids = await inbox
    .locator('.chat-msg[data-msgid]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-msgid') ?? ''))
  expect(ids.length).toBeGreaterThan(0)
  for (const id of ids) expect(kept).not.toContain(id)
})
