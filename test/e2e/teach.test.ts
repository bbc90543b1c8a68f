import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf } from '../demo/dashboard.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import { violationsOf } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { AGENT, composer, openChat, openInbox, startMessenger, type Messenger } from './harness/messenger.ts'
import { sidebarOf } from './harness/sidebar.ts'
import { createPerson, lessonOn, panelGone, startLesson } from './teach/lesson.ts'

// A real client that is treated as unknown: taught by real presses of the mouse, then used like any other messenger.

const TEXT = 'Hello {first_name|you},\n\n  two for one "this week" <only>.\n• oil & honey 🍯'
const PEOPLE = [
  { jid: 'ada@localhost', name: 'Ada Fennel' },
  { jid: 'bo@localhost', name: 'Bo Quist' },
  { jid: 'cleo@localhost', name: 'Cleo Marsh' },
]

let messenger: Messenger
let chromium: TestChromium
let dashboard: Page
let inbox: Page

beforeAll(async () => {
  messenger = await startMessenger()
  chromium = await launchChromium(process.env['EXT'] ? { extensionDir: process.env['EXT'] } : {})
  for (const { jid } of PEOPLE) {
    await messenger.send(jid, AGENT, 'Hello, are you open?')
    await messenger.send(AGENT, jid, 'Yes, until six.')
    await messenger.send(jid, AGENT, 'Then I come by.')
    messenger.opened.chats.push(jid)
  }
  dashboard = await chromium.newPage()
  const desk = dashboardOf(dashboard, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await desk.agree({ country: 'IT', currency: 'EUR' })
  await desk.skipImport()
  await desk.writeOffer({ name: 'Two for one', text: TEXT, priority: 100 })
})

afterAll(async () => {
  await chromium?.close()
  await messenger?.stop()
})

pictureFailures(() => chromium)

test('a messenger is learnt from four presses and two more chats', async () => {
  const lesson = await startLesson(chromium, dashboard, messenger.inboxUrl())
  inbox = lesson.page
  await openInbox(inbox, messenger.inboxUrl())
  await openChat(inbox, PEOPLE[0]!.jid)
  await lesson.point({
    title: inbox.locator('.chatbox-title__text:visible'),
    incoming: inbox.locator('.chat-msg__text:visible').filter({ hasText: 'are you open' }),
    outgoing: inbox.locator('.chat-msg__text:visible').filter({ hasText: 'until six' }),
    box: inbox.locator('textarea.chat-textarea:visible'),
  })
  for (const [index, { jid }] of PEOPLE.entries()) {
    if (index > 0) await openChat(inbox, jid)
    expect(await lesson.reads(jid.split('@')[0]!)).toMatchObject({ messages: '3 in view: 2 theirs, 1 yours', box: 'found' })
    await lesson.right()
  }
  const panel = await lesson.panel()
  expect(await violationsOf(panel)).toEqual([])
  expect(await panel.locator('[data-testid="teach-apart"]').getAttribute('data-value')).toBe('attribute')
  await lesson.keep('Our chat')
})

test('then it works like any other: each chat its person, the draft exact, nothing sent', async () => {
  const sidebar = await sidebarOf(inbox)
  for (const { jid, name } of PEOPLE) {
    await openChat(inbox, jid)
    await sidebar.waitForState('unknown')
    await createPerson(inbox, name)
    await sidebar.waitForContact(name)
  }
  for (let turn = 0; turn < 6; turn++) {
    const { jid, name } = PEOPLE[turn % PEOPLE.length]!
    await openChat(inbox, jid)
    await sidebar.waitForContact(name)
  }
  const last = PEOPLE[2]!
  const person = await messenger.person(last.jid)
  const heard = person.received.length
  await sidebar.insertOffer()
  await waitFor('the offer in the composer', async () => (await composer(inbox).inputValue()) !== '')
  expect(await composer(inbox).inputValue()).toBe(TEXT.replace('{first_name|you}', 'Cleo'))
  await messenger.send(PEOPLE[0]!.jid, last.jid, 'a word in between')
  await waitFor('the word in between', () => person.received.length > heard)
  expect(person.received.slice(heard).map(({ text }) => text)).toEqual(['a word in between'])
})

let saved: Record<string, unknown>

test('the definition is saved as a file that names nobody, renamed, removed', async () => {
  await dashboard.bringToFront()
  await dashboard.goto(`chrome-extension://${chromium.extensionId}/dashboard.html#/sites`)
  await dashboard.getByRole('button', { name: 'Rename Our chat' }).click()
  await dashboard.getByLabel('Name of Our chat').fill('Desk chat')
  await dashboard.getByRole('button', { name: 'Keep name' }).click()
  const download = dashboard.waitForEvent('download')
  await dashboard.getByRole('button', { name: 'Save Desk chat as a file' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  saved = JSON.parse(text)
  expect(saved).toMatchObject({ name: 'Desk chat', network: `site:${new URL(messenger.address).host}`, matches: [] })
  for (const said of ['ada', 'bo@', 'cleo', 'until six', 'agent@']) expect(text).not.toContain(said)
  await dashboard.getByRole('button', { name: 'Remove Desk chat' }).click()
  await dashboard.getByRole('button', { name: 'Remove Desk chat' }).waitFor({ state: 'detached' })
  // Its page is read no more.
  await waitFor('the sidebar to go', () => !inbox.frames().some((frame) => /\/sidebar\.html/.test(frame.url())))
})

async function choose(definition: unknown): Promise<void> {
  await dashboard
    .getByLabel('Choose a file', { exact: true })
    .setInputFiles({ name: 'site.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(definition)) })
}

test('a file that presses Send, reaches for other sites or stands in for a built-in messenger is refused', async () => {
  const presses = {
    way: 'row',
    row: [{ sel: 'button.send', seen: '2026-11-22' }],
    kind: 'chat',
    reader: { from: { attr: 'id' }, form: 'plain' },
    press: 'click',
  }
  for (const [change, why] of [
    [{ open: [presses] }, 'it would press something that is no chat: button.send'],
    [{ matches: ['https://bank.example/*'] }, 'it reaches for another site: https://bank.example/*'],
    [{ id: 'whatsapp' }, 'it would stand in for WhatsApp'],
    [{ network: 'whatsapp' }, 'it names people of another network: whatsapp'],
    [{ surprise: true }, 'surprise'],
  ] as const) {
    await choose({ ...saved, ...change })
    await dashboard.getByText('This file is refused').waitFor()
    await dashboard.getByText(why).first().waitFor()
    expect(await dashboard.getByRole('button', { name: 'Permit and use' }).count()).toBe(0)
  }
})

test('a sound file is shown first, used at a word, on its own host alone; links to people are kept', async () => {
  await choose(saved)
  const form = dashboard.getByTestId('definition-reads')
  await form.getByText(`Only on ${new URL(messenger.address).host}`).waitFor()
  expect(inbox.frames().some((frame) => /\/sidebar\.html/.test(frame.url()))).toBe(false)
  const address = form.getByLabel('Address where you use it')
  await address.fill('https://elsewhere.example.com/')
  await form.getByRole('button', { name: 'Permit and use' }).click()
  await form.getByText('This file is for').waitFor()
  await address.fill(messenger.inboxUrl())
  await form.getByRole('button', { name: 'Permit and use' }).click()
  await dashboard.getByText('is in use at').waitFor()
  await inbox.bringToFront()
  await openChat(inbox, PEOPLE[1]!.jid)
  await (await sidebarOf(inbox)).waitForContact(PEOPLE[1]!.name)
})

test('taught again, by keyboard: arrows go out and in, Enter chooses, Escape stops, and the page sees none of it', async () => {
  await dashboard.bringToFront()
  const opened = chromium.context.waitForEvent('page')
  // By key: what stands above it in the view may still be growing.
  await dashboard.getByRole('button', { name: 'Teach Desk chat again' }).press('Enter')
  const page = await opened
  const lesson = lessonOn(page)
  await page.locator('.list-item:visible').first().waitFor()
  await openChat(page, PEOPLE[0]!.jid)
  await page.evaluate(() => {
    const keys: string[] = []
    Object.assign(window, { keys })
    document.addEventListener('keydown', ({ key }) => keys.push(key), { capture: true })
  })
  const panel = await lesson.panel()
  await panel.getByRole('button', { name: 'Begin' }).press('Enter')
  const now = panel.locator('[data-testid="teach-now"]')
  await now.waitFor()
  await page.keyboard.press('Escape')
  await now.waitFor({ state: 'detached' })
  await panel.getByRole('button', { name: 'Begin' }).press('Enter')
  await now.waitFor()
  // The pointer says where to begin; the keys choose what around it is meant.
  await page.locator('.chatbox-title__text:visible a').hover()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await panel.locator('[data-testid="teach-now"][data-role="incoming"]').waitFor()
  expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([])
  await panel.getByRole('button', { name: 'Leave without keeping' }).click()
  await panelGone(page)
  await (await sidebarOf(page)).waitForContact(PEOPLE[0]!.name)
})
