import { waitFor } from './wait-for.mjs'

// Converse.js as a person uses it: what they press and what they see.

const PANE = 'converse-chats > converse-chat[jid], converse-chats > converse-muc[jid]'

/**
 * @param {import('playwright-core').Page} page
 * @param {string} url from `Messenger.inboxUrl`
 */
export async function openInbox(page, url) {
  await page.goto(url)
  await page.locator('.list-item:visible').first().waitFor()
}

/**
 * Opens a chat by pressing its row in the list, and waits for its last message.
 * @param {import('playwright-core').Page} page
 * @param {string} jid
 */
export async function openChat(page, jid) {
  const link = page.locator(`a.list-item-link[data-jid="${jid}"], a.list-item-link[data-room-jid="${jid}"]`).first()
  const pane = page.locator(PANE).and(page.locator(`[jid="${jid}"]`))
  // A press is lost while Converse.js builds its list anew. The pane itself has no size; its parts have.
  await waitFor(
    `the chat of ${jid}`,
    async () => {
      await link.click()
      return pane
        .locator('.chat-head')
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        )
    },
    30_000,
  )
  await pane.locator('.chat-msg').last().waitFor()
}

/** The composer of the open chat. @param {import('playwright-core').Page} page */
export function composer(page) {
  return page.locator('textarea.chat-textarea:visible')
}

/**
 * Texts of the open chat's messages, oldest first.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export function messagesShown(page) {
  return page.locator('.chat-msg__text:visible').allInnerTexts()
}
