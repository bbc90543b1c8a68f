// The sidebar as an agent uses it, beside the chat. It is a frame of the extension within the messenger's page.
import { waitFor } from './wait-for.mjs'

/**
 * The sidebar's frame once it is there.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<import('playwright-core').Frame>}
 */
export function sidebarFrame(page) {
  return waitFor('the sidebar to stand in the page', () => page.frames().find(isSidebar) ?? null, 15_000)
}

/**
 * @typedef {object} Sidebar
 * @property {(id: string) => import('playwright-core').Locator} part a part by its `data-testid`
 * @property {() => Promise<string>} state `data-state` of the open chat now
 * @property {(state: string, withinMs?: number) => Promise<void>} waitForState
 * @property {(name: string) => Promise<void>} waitForContact the card of somebody by name
 * @property {() => Promise<string>} contactName
 * @property {() => Promise<string>} contactPhone
 * @property {() => Promise<string>} score its digits, e.g. `544`
 * @property {() => Promise<string>} group
 * @property {() => Promise<string[]>} segments
 * @property {() => Promise<void>} waitForBehaviour until the messages in sight are counted
 * @property {() => Promise<string[]>} tags
 * @property {(tag: string) => Promise<void>} addTag
 * @property {() => Promise<string>} offerText line breaks as written
 * @property {() => Promise<void>} insertOffer presses the button and waits until the sidebar says that the text is in
 */

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Sidebar>}
 */
export async function sidebarOf(page) {
  const frame = await sidebarFrame(page)
  /** @param {string} id */
  const part = (id) => frame.locator(`[data-testid="${id}"]`)
  return {
    part,
    state: async () => (await part('chat-state').getAttribute('data-state')) ?? '',
    waitForState: async (state, withinMs = 10_000) => {
      await frame.locator(`[data-testid="chat-state"][data-state="${state}"]`).waitFor({ state: 'attached', timeout: withinMs })
    },
    waitForContact: async (name) => {
      await part('contact-name').filter({ hasText: name }).waitFor({ timeout: 10_000 })
    },
    contactName: () => part('contact-name').innerText(),
    contactPhone: () => part('contact-phone').innerText(),
    score: async () => (await part('rfm-score').innerText()).replace(/\D/g, ''),
    group: () => part('rfm-group').innerText(),
    segments: () => part('segment').allInnerTexts(),
    waitForBehaviour: async () => {
      // It is counted a moment after the chat is open.
      await frame.locator('[data-testid="last-message"] .last-message').waitFor({ state: 'attached', timeout: 10_000 })
    },
    tags: () => part('tag').allInnerTexts(),
    addTag: async (tag) => {
      await part('tag-input').fill(tag)
      await part('tag-input').press('Enter')
      await part('tag').filter({ hasText: tag }).waitFor({ timeout: 10_000 })
    },
    offerText: async () => (await part('offer-text').textContent()) ?? '',
    insertOffer: async () => {
      await part('offer-insert').click()
      await frame.getByText('In the composer. You send it.').waitFor({ timeout: 10_000 })
    },
  }
}

/** @param {import('playwright-core').Frame} frame */
function isSidebar(frame) {
  // With `use_dynamic_url` the host of the address is not the extension's id.
  return /^(chrome|moz)-extension:\/\/[^/]+\/sidebar\.html/.test(frame.url())
}
