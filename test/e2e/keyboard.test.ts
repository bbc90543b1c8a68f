import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf } from '../demo/dashboard.mjs'
import { speak } from '../demo/conversations.mjs'
import { FRIENDS, GROUP, MAIN, STRANGER } from '../demo/people.mjs'
import { violationsOf } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { pressByKey, tabTo } from './harness/keyboard.ts'
import { composer, openChat, openInbox, startMessenger, type Messenger } from './harness/messenger.ts'
import { sidebarFrame, sidebarOf } from './harness/sidebar.ts'

// The whole work with Tab, Enter, Space and arrows alone, in the real extension. Each test goes on where the one before ended.

const PICTURES = fileURLToPath(new URL('../../.output/pictures/real/', import.meta.url))
const RULE = '{"field":"orders.count","op":"at-least","value":12}'

let messenger: Messenger
let chromium: TestChromium
let page: Page
let inbox: Page

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  messenger = await startMessenger()
  await speak(messenger)
  chromium = await launchChromium()
  page = await chromium.newPage()
})

afterAll(async () => {
  await chromium?.close()
  await messenger?.stop()
})

pictureFailures(() => chromium)

const press = (name: string | RegExp, key?: 'Enter' | 'Space') => pressByKey(page, name, undefined, key)
const visit = async (view: string): Promise<void> => {
  await press(view)
  await page.getByRole('heading', { level: 1, name: view }).waitFor()
}

test('first run and demo base', async () => {
  await page.goto(`chrome-extension://${chromium.extensionId}/dashboard.html`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await press('Agree and continue')
  await page.getByRole('heading', { name: 'Your workspace' }).waitFor()
  await tabTo(page, 'Your first name')
  await page.keyboard.type('Marta')
  expect(await violationsOf(page)).toEqual([])
  await press('Continue', 'Space')
  await page.getByRole('heading', { name: 'Bring in your customers' }).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await press('Try with a demo base')
  expect(await dashboardOf(page, '').importSummary()).toMatchObject({ contacts: 2000 })
})

test('an import is undone whole, after a question, and comes in again', async () => {
  await press('Undo this import')
  await page.getByRole('dialog').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await press('Undo this import')
  await page.getByRole('dialog').waitFor()
  await press('Undo this import')
  await page.getByText('The import was undone.').waitFor()
  await visit('Contacts')
  await page.getByRole('heading', { name: 'No contacts yet' }).waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.screenshot({ path: `${PICTURES}contacts-empty.png` })
  await press('Try with a demo base')
  await page.getByRole('heading', { name: 'Bring in your customers' }).waitFor()
  await press('Try with a demo base')
  await page.getByRole('heading', { name: 'The demo base is ready' }).waitFor()
})

test('a segment from a rule; renamed, removed, and brought back', async () => {
  await visit('Segments')
  await press('Add a segment')
  await tabTo(page, 'Segment file or rule (JSON)')
  await page.keyboard.type(RULE)
  await tabTo(page, 'Name, where the text is a rule alone')
  await page.keyboard.type('Twelve orders')
  await press('Add segment')
  await page.getByText('1 segment was added.').waitFor()
  await press('Rename Twelve orders')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('A dozen')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'A dozen' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Rename A dozen')
  await press('Remove A dozen')
  await page.getByText('A dozen was removed.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'A dozen' }).waitFor()
  expect(await violationsOf(page)).toEqual([])
})

test('a new offer', async () => {
  await visit('Offers')
  await press('New offer')
  await page.keyboard.type('By hand alone')
  await tabTo(page, /^Text/)
  await page.keyboard.type('Hello {first_name|there}, typed without a mouse.')
  await tabTo(page, 'Priority')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('100')
  expect(await violationsOf(page)).toEqual([])
  await press('Save')
  await page.getByRole('heading', { name: 'By hand alone' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('New offer')
})

test('an address of a messenger, and a gateway', async () => {
  await chromium.grant('http://127.0.0.1/*')
  await visit('Messengers')
  await tabTo(page, 'Address of the messenger')
  await page.keyboard.type(messenger.address)
  await press('Add address')
  await page.getByText('permitted').first().waitFor()
  await tabTo(page, 'Domain of a gateway')
  await page.keyboard.type('sms.localhost')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'No longer trust sms.localhost' }).waitFor()
})

test('the card: why, tag, note, and the offer in the composer', async () => {
  inbox = await chromium.newPage()
  await openInbox(inbox, messenger.inboxUrl())
  await openChat(inbox, MAIN.jid)
  const sidebar = await sidebarOf(inbox)
  const frame = await sidebarFrame(inbox)
  await sidebar.waitForContact(MAIN.name)
  await inbox.screenshot({ path: `${PICTURES}inbox.png` })
  expect(await violationsOf(frame)).toEqual([])
  await pressByKey(inbox, /^Why \d+\?$/, frame)
  await frame.getByText(/^R 5: last order .*, band /).waitFor()
  await pressByKey(inbox, 'Why these segments?', frame, 'Space')
  await frame.getByText('In “Best customers”').waitFor()
  await pressByKey(inbox, /^Not in \d+ other segments$/, frame)
  await frame.getByText('Not in “Long gone”').waitFor()
  expect(await violationsOf(frame)).toEqual([])
  await tabTo(inbox, 'Add a tag', frame)
  await inbox.keyboard.type('wholesale')
  await inbox.keyboard.press('Enter')
  await sidebar.part('tag').filter({ hasText: 'wholesale' }).waitFor()
  await tabTo(inbox, 'Note about this person', frame)
  await inbox.keyboard.type('Likes oil.')
  await frame.getByText('Saved', { exact: true }).waitFor()
  const text = await sidebar.offerText()
  await tabTo(inbox, 'Put in composer', frame, 'Shift+Tab')
  await inbox.keyboard.press('Enter')
  await frame.getByText('In the composer. You send it.').waitFor()
  expect(text).toBe('Hello Giulia, typed without a mouse.')
  expect(await composer(inbox).inputValue()).toBe(text)
  expect(await violationsOf(frame)).toEqual([])
  await inbox.screenshot({ path: `${PICTURES}inserted.png` })
})

test('a tag from the suggestions, in another chat', async () => {
  await openChat(inbox, FRIENDS.find(({ name }) => name === 'Sarah Whitfield')?.jid ?? '')
  const sidebar = await sidebarOf(inbox)
  const frame = await sidebarFrame(inbox)
  await sidebar.waitForContact('Sarah Whitfield')
  expect(await frame.getByText('In the composer. You send it.').count()).toBe(0)
  await tabTo(inbox, 'Add a tag', frame)
  await inbox.keyboard.type('wh')
  await frame.getByRole('option', { name: 'wholesale' }).waitFor()
  await inbox.keyboard.press('ArrowDown')
  await inbox.keyboard.press('Enter')
  await sidebar.part('tag').filter({ hasText: 'wholesale' }).waitFor()
})

test('one of two with the same name is chosen', async () => {
  await openChat(inbox, 'giulia.r@localhost')
  const sidebar = await sidebarOf(inbox)
  const frame = await sidebarFrame(inbox)
  await sidebar.waitForState('ambiguous')
  expect(await violationsOf(frame)).toEqual([])
  await pressByKey(inbox, /^This is Giulia Rossi, .*Siena/, frame)
  await sidebar.waitForState('matched')
  expect(await sidebar.contactPhone()).toBe('+390555550102')
})

test('a stranger becomes a contact: the number stands there, and no address for a name', async () => {
  await openChat(inbox, STRANGER.jid)
  const sidebar = await sidebarOf(inbox)
  const frame = await sidebarFrame(inbox)
  await sidebar.waitForState('unknown')
  expect(await frame.getByRole('heading', { level: 1 }).textContent()).toBe('+34600555101')
  expect(await frame.getByLabel('Name', { exact: true }).inputValue()).toBe('')
  expect(await violationsOf(frame)).toEqual([])
  await pressByKey(inbox, 'Create contact', frame)
  await frame.getByText('Enter a name.').waitFor()
  await tabTo(inbox, 'Name', frame, 'Shift+Tab')
  await inbox.keyboard.type('Lucía Inventada')
  await inbox.keyboard.press('Enter')
  await sidebar.waitForContact('Lucía Inventada')
  expect(await sidebar.contactPhone()).toBe('+34600555101')
})

test('no flaw that axe finds beside a group, with no chat and signed out', async () => {
  const sidebar = await sidebarOf(inbox)
  await openChat(inbox, GROUP.jid)
  await sidebar.waitForState('group')
  expect(await violationsOf(await sidebarFrame(inbox))).toEqual([])
  await inbox.goto(messenger.inboxUrl(null))
  const signedOut = await sidebarOf(inbox)
  await signedOut.waitForState('signed-out')
  expect(await violationsOf(await sidebarFrame(inbox))).toEqual([])
})
