import { expect } from 'vitest'
import { waitFor } from '../../demo/wait-for.mjs'
import { nameOf, PEOPLE, type Person } from '../../pages/kit/people.ts'
import { peerOf } from '../../pages/telegram/account.ts'
import { sidebarFrame } from '../harness/sidebar.ts'
import type { OpenedMessenger } from './inbox.ts'
import { chatsOf } from './twenty-switches.ts'

// What both clients of Telegram must show.

/** Everybody but Jon, who is never confirmed. */
export const TELEGRAM_PEOPLE = chatsOf(
  Object.fromEntries(PEOPLE.filter(({ id }) => id !== 'jon').map(({ id }) => [String(peerOf(id)), id])),
)

/** Asks for somebody's chat by the sidebar, as an agent does while no chat is open. */
export async function askForChatOf(opened: OpenedMessenger, person: Person): Promise<void> {
  const frame = await sidebarFrame(opened.page)
  const field = frame.getByRole('searchbox', { name: 'Whose chat?' })
  if (!(await field.isVisible())) await frame.getByText('Open somebody’s chat').click()
  await field.fill(person.phone)
  await frame
    .getByRole('button', { name: `Open the chat with ${nameOf(person)}` })
    .first()
    .click()
}

/** Types in a field of the sidebar all that the client's keyboard handlers take, and compares that nothing of the page has changed. */
export async function typeInSidebar(opened: OpenedMessenger, chat: string): Promise<void> {
  const { page, messenger, sidebar } = opened
  await messenger.open(chat)
  await sidebar.waitForState('matched')
  const before = { drafts: await messenger.drafts(), sent: await messenger.sent() }
  const field = sidebar.part('tag-input')
  await field.click()
  await page.keyboard.type('likes oil')
  expect(await field.inputValue()).toBe('likes oil')
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await field.click()
  await field.fill('wholesale')
  await page.keyboard.press('Enter')
  await waitFor('the tag', async () => (await sidebar.tags()).includes('wholesale'))
  await page.keyboard.press('Tab')
  expect(await messenger.openId()).toBe(chat)
  expect({ drafts: await messenger.drafts(), sent: await messenger.sent() }).toEqual(before)
  expect(await page.evaluate(() => document.activeElement?.closest('#Main, #page-chats') ?? null)).toBe(null)
}
