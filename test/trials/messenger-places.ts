import type { Page } from 'playwright-core'
import type { SwitchManner } from '../pages/kit/driver.ts'
import type { ServedSite } from '../pages/kit/serve.ts'
import { instagram } from '../pages/instagram/site.ts'
import { facebook } from '../pages/messenger/site.ts'
import { telegramAPage } from '../pages/telegram-a/site.ts'
import { telegramKPage } from '../pages/telegram-k/site.ts'
import { peerOf } from '../pages/telegram/account.ts'
import { whatsappPage } from '../pages/whatsapp/site.ts'
import { waitFor } from '../demo/wait-for.mjs'
import type { Lab } from '../e2e/page/lab.ts'

/** One messenger's page in the laboratory, with Recency's eyes and hands in it. */
export interface Place {
  id: string
  /** Chats with one person each. */
  chats: readonly [string, ...string[]]
  /** Opens a chat and waits until it is told as open. */
  settle(chat: string): Promise<void>
  /** The key of the open chat. */
  key(): Promise<string>
  open(chat: string, how: SwitchManner): Promise<void>
  insert(key: string, text: string): Promise<string>
  /** Types into the open chat's composer as a person does. */
  type(text: string): Promise<void>
  press(key: string): Promise<void>
  /** Takes a longer draft away as a person does. */
  clear(longest: number): Promise<void>
  receive(chat: string): Promise<void>
  drafts(): Promise<Record<string, string>>
  /** What the open chat's composer shows. */
  shown(): Promise<string>
  sent(): Promise<unknown>
  wait(ms: number): Promise<void>
}

const peer = (id: string): string => String(peerOf(id))
const PEERS = [peer('giulia'), peer('erik'), peer('anna-florence'), peer('anna-siena')] as const
/** Without namesakes: while the address stands still and the name stays the same, nothing on the page would tell that the composer is another's. */
const thread = (number: number): string => `34028236684171030094912811700000000010${number}`
const DIRECT = [thread(1), thread(2), thread(3)] as const
const THREADS = ['100000000000101', 'e2ee:9000000000000102', '100000000000103', '100000000000109'] as const

declare global {
  var reports: ReturnType<typeof inPage.watch>['reports']
}

/** Every messenger's page. */
const SITES: readonly { site: ServedSite; chats: readonly [string, ...string[]]; composer: string }[] = [
  {
    site: whatsappPage,
    // The last two bear one name.
    chats: ['giulia', 'erik', 'anna-florence', 'anna-siena'],
    composer: 'footer [contenteditable="true"]',
  },
  { site: telegramAPage, chats: PEERS, composer: '#editable-message-text' },
  { site: telegramKPage, chats: PEERS, composer: '.chat.active .input-message-input:not(.input-field-input-fake)' },
  { site: facebook, chats: THREADS, composer: '[role="main"] [role="textbox"]' },
  { site: instagram, chats: DIRECT, composer: '[role="textbox"][contenteditable]' },
]

export function openPlaces(lab: Lab): Promise<Place[]> {
  return Promise.all(SITES.map((site) => placeOf(lab, site)))
}

async function placeOf(lab: Lab, { site, chats, composer }: (typeof SITES)[number]): Promise<Place> {
  const page = await lab.stand(site)
  await page.waitForFunction(() => 'messenger' in window)
  await page.evaluate(() => {
    globalThis.reports = inPage.watch().reports
  })
  return {
    id: site.id,
    chats,
    settle: (chat) => settle(page, chat),
    key: () => page.evaluate(() => inPage.look()?.key ?? ''),
    open: (chat, how) => page.evaluate(([id, manner]) => window.messenger.open(id, manner), [chat, how] as const),
    insert: (key, text) => page.evaluate(async ([k, t]) => (await inPage.insert(k, t)).result, [key, text] as const),
    async type(text) {
      await page.locator(composer).first().click()
      await page.keyboard.press('Control+End')
      await page.keyboard.insertText(text)
    },
    press: (key) => page.keyboard.insertText(key),
    async clear(longest) {
      const drafts = await page.evaluate(() => window.messenger.drafts()[window.messenger.openId() ?? ''] ?? '')
      if (drafts.length <= longest) return
      await page.locator(composer).first().click()
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
    },
    receive: (chat) => page.evaluate((id) => window.messenger.receive(id, 'A message that arrives'), chat),
    shown: () => page.evaluate(() => inPage.composerText()),
    drafts: () => page.evaluate(() => window.messenger.drafts()),
    sent: () => page.evaluate(() => window.messenger.sent()),
    wait: (ms) => page.waitForTimeout(ms),
  }
}

/** The chat stands, and Recency has told it since. */
async function settle(page: Page, chat: string): Promise<void> {
  await page.evaluate((id) => window.messenger.open(id), chat)
  await waitFor(`the chat ${chat} to be told`, () =>
    page.evaluate((id) => {
      const told = globalThis.reports.at(-1)?.reading
      const now = inPage.look()
      if (!now || told?.state !== 'chat' || window.messenger.openId() !== id) return false
      return told.key === now.key && told.lost.length === 0 && told.fingerprint?.steady !== false
    }, chat),
  ).catch(async (error: unknown) => {
    const seen = await page.evaluate(() => JSON.stringify([window.messenger.openId(), globalThis.reports.at(-1), inPage.look()]))
    throw new Error(`${String(error)}: ${seen}`)
  })
}
