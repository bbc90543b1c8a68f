import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf } from '../demo/dashboard.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { AGENT, composer, openChat, openInbox, startMessenger, type Messenger } from './harness/messenger.ts'
import { sidebarOf } from './harness/sidebar.ts'
import { createPerson, startLesson } from './teach/lesson.ts'

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
