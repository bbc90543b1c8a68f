import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LogEntry } from '../../lib/db/log.ts'
import { dashboardOf } from '../demo/dashboard.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import { expectReadable, violationsOf } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { pressByKey, tabTo } from './harness/keyboard.ts'
import { AGENT, composer, openChat, openInbox, startMessenger, type Messenger } from './harness/messenger.ts'
import { sidebarFrame, sidebarOf } from './harness/sidebar.ts'
import { readTable } from './harness/written-base.ts'

// Quick replies written in the dashboard and used in a real chat, and when to write again. Each test goes on where the one before ended.

const PEOPLE = `First name,Last name,Phone,Language
Ada,Esempioni,+390555550211,it
Bruno,Fittizi,+390555550212,it
`
const ada = '+390555550211@sms.localhost'
const stranger = '+390555550219@sms.localhost'

let messenger: Messenger
let chromium: TestChromium
let inbox: Page
let base: Page
let folder: string
let address: string

beforeAll(async () => {
  messenger = await startMessenger()
  chromium = await launchChromium()
  for (const jid of [ada, stranger]) {
    await messenger.send(jid, AGENT, 'Ciao')
    messenger.opened.chats.push(jid)
  }
  folder = await mkdtemp(join(tmpdir(), 'recency-replies-'))
  const file = join(folder, 'people.csv')
  await writeFile(file, PEOPLE)
  base = await chromium.newPage()
  address = `chrome-extension://${chromium.extensionId}/dashboard.html`
  const dashboard = dashboardOf(base, address)
  await dashboard.agree({ country: 'IT', currency: 'EUR' })
  await dashboard.skipImport()
  await dashboard.importFiles([file])
  await chromium.grant('http://127.0.0.1/*')
  await dashboard.addConverse(messenger.address)
  await dashboard.addGateway('sms.localhost')
})

afterAll(async () => {
  await chromium?.close()
  await messenger?.stop()
  await rm(folder, { recursive: true, force: true })
})

pictureFailures(() => chromium)

const part = (frame: Frame, id: string) => frame.locator(`[data-testid="${id}"]`)
const titles = () => base.locator('li[data-reply] h3').allTextContents()
const inComposer = () => composer(inbox).inputValue()

test('in the dashboard by keyboard: a few to begin with, one of one’s own, moved, switched off, removed and brought back', async () => {
  await base.goto(`${address}#/replies`)
  await base.getByRole('heading', { level: 1, name: 'Quick replies' }).waitFor()
  await expectReadable(base, 'no replies')
  await pressByKey(base, 'Put in a few to begin with')
  await expect.poll(titles).toHaveLength(7)
  await pressByKey(base, 'New quick reply')
  await pressByKey(base, 'Save')
  await base.getByText('The quick reply needs a title.').waitFor()
  await base.getByText('The quick reply needs a text.').waitFor()
  await tabTo(base, 'Title')
  await base.keyboard.type('Parcel on its way')
  await base.getByRole('textbox', { name: /^Text/ }).fill('Ciao {first_name}, pacco {?numero} di {city}:\narriva {?giorno}')
  await expectReadable(base, 'form')
  await pressByKey(base, 'Save')
  await expect.poll(titles).toContain('Parcel on its way')
  await pressByKey(base, 'Move “Where is my order?” down')
  const orders = async () => (await titles()).filter((title) => / order\b/.test(title))
  await expect.poll(orders).toEqual(['Your order is late', 'Where is my order?'])
  await pressByKey(base, 'Remove “Opening hours”')
  await base.getByText('“Opening hours” was removed.').waitFor()
  await pressByKey(base, 'Undo')
  await expect.poll(titles).toContain('Opening hours')
  await expectReadable(base, 'list')
})

test('in a chat: a slash, a few letters with a slip, Enter, the blanks, and the text stands in the composer, unsent', async () => {
  inbox = await chromium.newPage()
  await openInbox(inbox, messenger.inboxUrl())
  await openChat(inbox, ada)
  await (await sidebarOf(inbox)).waitForContact('Ada')
  const frame = await sidebarFrame(inbox)
  const person = await messenger.person(ada)
  await frame.locator('[data-fold="open"] > summary').focus()
  await inbox.keyboard.press('/')
  await part(frame, 'reply-search').waitFor()
  await expect.poll(() => part(frame, 'reply-search').evaluate((field) => field === document.activeElement)).toBe(true)
  // Nothing typed: all of them, in their order; an arrow chooses the next.
  const options = frame.locator('[role="option"]')
  await options.nth(1).waitFor()
  await inbox.keyboard.press('ArrowDown')
  expect(await options.nth(1).getAttribute('aria-selected')).toBe('true')
  await inbox.keyboard.type('pacrel way')
  await expect.poll(() => options.count()).toBe(1)
  await expect.poll(() => options.first().locator('mark').allTextContents()).toEqual(['Parcel', 'way'])
  expect(await violationsOf(frame)).toEqual([])
  await inbox.keyboard.press('Enter')
  await frame.getByLabel('numero').waitFor()
  await inbox.keyboard.type('AB {?giorno}')
  await inbox.keyboard.press('Enter')
  await inbox.keyboard.type('Esempio')
  await inbox.keyboard.press('Enter')
  await inbox.keyboard.type('domani')
  expect(await inComposer()).toBe('')
  await inbox.keyboard.press('Enter')
  await expect.poll(inComposer).toBe('Ciao Ada, pacco AB {?giorno} di Esempio:\narriva domani')
  await frame.getByText('In the composer. You send it.').waitFor()
  await messenger.send(stranger, ada, 'a word in between')
  await waitFor('the word in between', () => person.received.length > 0)
  expect(person.received.map(({ text }) => text)).toEqual(['a word in between'])
  await composer(inbox).fill('')
})

test('with somebody who is not known a reply asks for what it does not know', async () => {
  await openChat(inbox, stranger)
  const frame = await sidebarFrame(inbox)
  await frame.locator('[data-testid="chat-state"][data-state="unknown"]').waitFor()
  await frame.locator('[data-fold="open"] > summary').focus()
  await inbox.keyboard.press('/')
  await part(frame, 'reply-search').waitFor()
  await inbox.keyboard.type('thanks')
  await inbox.keyboard.press('Enter')
  await expect.poll(inComposer).toBe('Hi there, thank you for writing! How can I help?')
  await composer(inbox).fill('')
})

test('when to write again: set in the sidebar, seen in the dashboard, due once its time has come, and done', async () => {
  await openChat(inbox, ada)
  await (await sidebarOf(inbox)).waitForContact('Ada')
  const frame = await sidebarFrame(inbox)
  await frame.locator('[data-fold="remind"] > summary').click()
  await frame.getByLabel('What about').fill('Il nuovo catalogo')
  await frame.getByRole('button', { name: 'Tomorrow' }).click()
  await frame.getByText('You want to write again:').waitFor()
  expect(await violationsOf(frame)).toEqual([])
  await base.goto(`${address}#/reminders`)
  const row = base.locator('li[data-remind]')
  await row.getByText('Il nuovo catalogo').waitFor()
  await base.getByRole('heading', { name: 'Coming' }).waitFor()
  await expectReadable(base, 'coming')
  const entries = await readTable<LogEntry>(base, 'log')
  const set = entries.find(({ kind }) => kind === 'remind')
  expect(set).toMatchObject({ note: 'Il nuovo catalogo' })
  // The clock of the computer goes on to the day after.
  const later = (set?.kind === 'remind' && set.value ? set.value : 0) + 60_000
  await base.clock.setFixedTime(later)
  await base.reload()
  await base.getByRole('heading', { name: 'Due', exact: true }).waitFor()
  await pressByKey(base, /^Done: Ada/)
  await base.getByText('Nobody to write to again').waitFor()
  await frame.getByRole('button', { name: 'Tomorrow' }).waitFor()
})
