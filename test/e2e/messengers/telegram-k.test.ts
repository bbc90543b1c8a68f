import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitFor } from '../../demo/wait-for.mjs'
import { personOf } from '../../pages/kit/people.ts'
import { ME, peerOf } from '../../pages/telegram/account.ts'
import { telegramKPage } from '../../pages/telegram-k/site.ts'
import { pictureFailures } from '../harness/failure-pictures.ts'
import { openMessenger, type OpenedMessenger } from './inbox.ts'
import { selfTestOf } from './self-test.ts'
import { askForChatOf, TELEGRAM_PEOPLE, typeInSidebar } from './telegram.ts'
import { confirmEverybody, expectPerson, twentySwitches } from './twenty-switches.ts'

// Telegram Web K, in a real Chromium. Each test goes on where the one before ended.

const GIULIA = String(peerOf('giulia'))
const RUN = { people: TELEGRAM_PEOPLE, composer: '.input-message-input:not(.input-field-input-fake)', group: '-1987654321' }

let opened: OpenedMessenger
beforeAll(async () => {
  opened = await openMessenger(telegramKPage)
})
afterAll(() => opened?.close())
pictureFailures(() => opened?.chromium)

test('who is confirmed once is known in twenty switches, and every draft stands in its own chat', async () => {
  await opened.sidebar.waitForState('no-chat')
  await confirmEverybody(opened, RUN)
  await twentySwitches(opened, RUN)
})

test('keys in the sidebar reach nothing of the page', async () => {
  await typeInSidebar(opened, GIULIA)
})

test('Saved Messages is nobody’s chat', async () => {
  await opened.messenger.open(String(ME))
  await opened.sidebar.waitForState('no-chat')
  expect(await opened.sidebar.part('offer').count()).toBe(0)
})

test('a chat opens from the sidebar: by its row, or by a username', async () => {
  const { messenger, page, sidebar } = opened
  await messenger.close()
  await sidebar.waitForState('no-chat')
  await askForChatOf(opened, personOf('erik'))
  await expectPerson(sidebar, personOf('erik'))
  expect(await messenger.openId()).toBe(String(peerOf('erik')))

  // Giulia has a username, which the address showed when her chat was confirmed.
  await page.evaluate((peer) => document.querySelector(`a.chatlist-chat[data-peer-id="${peer}"]`)?.remove(), GIULIA)
  await Promise.all([page.waitForEvent('load'), askForChatOf(opened, personOf('giulia'))])
  await waitFor('the chat with Giulia', async () => (await messenger.openId().catch(() => null)) === GIULIA)
  expect(await messenger.sent()).toEqual([])
})

test('the self-test shows what is read: every way to find the chat, every message, the composer', async () => {
  await opened.load()
  await opened.messenger.open(GIULIA)
  await expectPerson(opened.sidebar, personOf('giulia'))
  const found = await waitFor('the self-test', () => selfTestOf(opened))
  expect(found).toMatchObject({
    site: 'telegram-k',
    reading: { state: 'chat', key: GIULIA, lost: [] },
    composer: { found: true, writable: true, way: 'lines' },
  })
  expect(found?.ways.filter(({ of, value }) => of === 'identity' && value !== '').map(({ value }) => value)).toEqual([
    GIULIA,
    GIULIA,
    GIULIA,
  ])
  expect(found?.messages.every(({ direction, at }) => direction !== 'unknown' && at !== null)).toBe(true)
})
