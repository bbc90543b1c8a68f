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
  await page.locator(`a.list-item-link[data-jid="${jid}"], a.list-item-link[data-room-jid="${jid}"]`).first().click()
  const pane = page.locator(PANE).and(page.locator(`[jid="${jid}"]`))
  // The pane itself has no size; its parts have.
  await pane.locator('.chat-head').waitFor()
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
