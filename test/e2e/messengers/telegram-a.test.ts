import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitFor } from '../../demo/wait-for.mjs'
import { personOf } from '../../pages/kit/people.ts'
import { serveInChromium } from '../../pages/kit/serve.ts'
import { ME, peerOf } from '../../pages/telegram/account.ts'
import { telegramAPage } from '../../pages/telegram-a/site.ts'
import { telegramKPage } from '../../pages/telegram-k/site.ts'
import { pictureFailures } from '../harness/failure-pictures.ts'
import { offerFor, openMessenger, type OpenedMessenger } from './inbox.ts'
import { selfTestOf } from './self-test.ts'
import { askForChatOf, TELEGRAM_PEOPLE, typeInSidebar } from './telegram.ts'
import { confirmEverybody, expectPerson, twentySwitches } from './twenty-switches.ts'

// Telegram Web A, in a real Chromium. Each test goes on where the one before ended.

const GIULIA = String(peerOf('giulia'))
const RUN = { people: TELEGRAM_PEOPLE, composer: '#editable-message-text >> visible=true', group: '-1001987654321' }

let opened: OpenedMessenger
beforeAll(async () => {
  opened = await openMessenger(telegramAPage)
})
afterAll(() => opened?.close())
pictureFailures(() => opened?.chromium)

test('who is confirmed once is known in twenty switches, and every draft stands in its own chat', async () => {
  await opened.sidebar.waitForState('no-chat')
  await confirmEverybody(opened, RUN)
  await twentySwitches(opened, RUN)
})

test('what the agent sends is what was written', async () => {
  const { messenger, page, sidebar } = opened
  const erik = personOf('erik')
  const chat = String(peerOf('erik'))
  await messenger.open(chat)
  await expectPerson(sidebar, erik)
  if ((await messenger.drafts())[chat] === '') await sidebar.insertOffer()
  const draft = (await messenger.drafts())[chat]
  expect(draft).toContain(offerFor(erik))
  expect(await messenger.sent()).toEqual([])
  await page.locator(RUN.composer).press('Enter')
  await waitFor('what was sent', async () => (await messenger.sent()).length === 1)
  expect(await messenger.sent()).toEqual([{ chat, text: draft }])
})

test('keys in the sidebar reach nothing of the page', async () => {
  await typeInSidebar(opened, GIULIA)
})

test('Saved Messages is nobody’s chat', async () => {
  await opened.messenger.open(String(ME))
  await opened.sidebar.waitForState('no-chat')
  expect(await opened.sidebar.part('offer').count()).toBe(0)
})

test('a chat opens from the sidebar: by its row, by its id, by a number', async () => {
  const { messenger, page, sidebar } = opened
  await messenger.close()
  await sidebar.waitForState('no-chat')
  await askForChatOf(opened, personOf('mary'))
  await expectPerson(sidebar, personOf('mary'))
  expect(await messenger.openId()).toBe(String(peerOf('mary')))

  // A row that the list does not hold just now: the page loads at the chat's address.
  await page.evaluate((peer) => document.querySelector(`.chat-list a[href="#${peer}"]`)?.remove(), String(peerOf('sofia')))
  await Promise.all([page.waitForEvent('load'), askForChatOf(opened, personOf('sofia'))])
  await opened.load(page.url())
  await expectPerson(opened.sidebar, personOf('sofia'))

  // Nobody has said who Jon is here.
  await Promise.all([page.waitForEvent('load'), askForChatOf(opened, personOf('jon'))])
  await waitFor('the chat with Jon', async () => (await messenger.openId().catch(() => null)) === String(peerOf('jon')))
  expect(await messenger.sent()).toEqual([])
})

test('the self-test shows what is read: both ways to find the chat, every message, the composer', async () => {
  // Within the page such an address would only close the chat.
  await opened.page.goto('about:blank')
  await opened.load(`${telegramAPage.address}#${GIULIA}`)
  await expectPerson(opened.sidebar, personOf('giulia'))
  const found = await waitFor('the self-test', () => selfTestOf(opened))
  expect(found).toMatchObject({
    site: 'telegram-a',
    reading: { state: 'chat', key: GIULIA, lost: [] },
    composer: { found: true, writable: true, way: 'lines' },
  })
  expect(found?.ways.filter(({ of }) => of === 'identity').map(({ value }) => value)).toEqual([GIULIA, GIULIA])
  expect(found?.messages.length).toBeGreaterThan(5)
  expect(found?.messages.every(({ direction, at }) => direction !== 'unknown' && at !== null)).toBe(true)
})

test('Web K knows the same people without being told', async () => {
  await serveInChromium(opened.chromium.context, telegramKPage)
  await opened.load(telegramKPage.address)
  for (const { chat, person } of TELEGRAM_PEOPLE.slice(0, 4)) {
    await opened.messenger.open(chat)
    await expectPerson(opened.sidebar, person)
  }
})
