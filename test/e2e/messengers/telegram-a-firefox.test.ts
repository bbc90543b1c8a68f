import { afterAll, beforeAll, expect, test } from 'vitest'
import { peerOf } from '../../pages/telegram/account.ts'
import { telegramAPage } from '../../pages/telegram-a/site.ts'
import { openMessengerInFirefox, type OpenedInFirefox } from './firefox-inbox.ts'
import { TELEGRAM_PEOPLE } from './telegram.ts'
import { confirmEverybody, twentySwitches } from './twenty-switches.ts'

// Telegram Web A in a real Firefox: the right person, drafts exactly as written in the client's own state, nothing sent.

const RUN = {
  people: TELEGRAM_PEOPLE.slice(0, 5),
  composer: '#editable-message-text',
  group: '-1001987654321',
}

let opened: OpenedInFirefox
beforeAll(async () => {
  opened = await openMessengerInFirefox(telegramAPage)
})
afterAll(() => opened?.close())

test('who is confirmed once is known in twenty switches, and every draft stands in its own chat', async () => {
  await opened.sidebar.waitForState('no-chat')
  await confirmEverybody(opened, RUN)
  await twentySwitches(opened, RUN)
})

test('Esc in the sidebar leaves the chat open', async () => {
  const chat = String(peerOf('giulia'))
  await opened.messenger.open(chat)
  await opened.sidebar.waitForState('matched')
  const before = await opened.messenger.drafts()
  let typed = 0
  for (const frame of opened.page.frames()) {
    const field = await frame.$('[data-testid="tag-input"]').catch(() => null)
    if (!field) continue
    await field.click()
    await opened.page.keyboard.type('oil')
    expect(await field.evaluate((input) => (input as HTMLInputElement).value)).toBe('oil')
    await opened.page.keyboard.press('Escape')
    typed++
  }
  expect(typed).toBe(1)
  expect(await opened.messenger.openId()).toBe(chat)
  expect(await opened.messenger.drafts()).toEqual(before)
  expect(await opened.messenger.sent()).toEqual([])
})
