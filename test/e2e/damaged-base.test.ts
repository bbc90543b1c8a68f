import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf } from '../demo/dashboard.mjs'
import { FRIENDS } from '../demo/people.mjs'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { serveSavedInbox, type SavedInbox } from './harness/saved-inbox.ts'
import { sidebarFrame } from './harness/sidebar.ts'

let chromium: TestChromium
let inbox: SavedInbox
let board: Page

beforeAll(async () => {
  inbox = await serveSavedInbox()
  chromium = await launchChromium()
  await chromium.grant('http://127.0.0.1/*')
  board = await chromium.newPage()
  const dashboard = dashboardOf(board, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree()
  await dashboard.takeDemoBase()
  await dashboard.importSummary()
  await dashboard.addConverse(inbox.address)
  await dashboard.addGateway('sms.localhost')
})

afterAll(async () => {
  await chromium?.close()
  inbox?.stop()
})

test('a byte that the disk lost is said beside the chat, and no other person is shown', async () => {
  const friend = FRIENDS.find(({ jid }) => jid.endsWith('@sms.localhost'))!
  await damageEveryChunk(board)
  const page = await chromium.newPage()
  await page.goto(inbox.address)
  const sidebar = await sidebarFrame(page)
  await sidebar.locator('[data-testid="chat-state"]').waitFor({ state: 'attached' })
  await page.evaluate((jid) => (globalThis as unknown as { switchTo: (jid: string) => number }).switchTo(jid), friend.jid)
  await sidebar.getByText('Part of your customers’ data on this computer is damaged.').waitFor()
  expect(await sidebar.locator('[data-testid="contact-name"]').count()).toBe(0)
})

/** Turns one bit in the middle of each chunk of the base, as a bad disk would. */
function damageEveryChunk(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('recency-main')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(opening.error))
    })
    await new Promise<void>((resolve, reject) => {
      const work = db.transaction('chunks', 'readwrite')
      const walking = work.objectStore('chunks').openCursor()
      walking.addEventListener('success', () => {
        const cursor = walking.result
        if (!cursor) return
        const chunk = cursor.value as { bytes: Uint8Array }
        const middle = chunk.bytes.length >> 1
        chunk.bytes[middle] = (chunk.bytes[middle] ?? 0) ^ 1
        cursor.update(chunk)
        cursor.continue()
      })
      work.addEventListener('complete', () => resolve())
      work.addEventListener('error', () => reject(work.error))
    })
    db.close()
  })
}
