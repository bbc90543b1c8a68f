import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf } from '../demo/dashboard.mjs'
import { violationsOf } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { serveSavedInbox, type SavedInbox } from './harness/saved-inbox.ts'
import { sidebarOf, type Sidebar } from './harness/sidebar.ts'

// The same person twice in a base: proposed, merged by key, one card in the chat, undone. Each test goes on where the one before ended.

/** With and without Brazil's ninth digit, as a shop and a messenger write it; and two of one household. */
const CUSTOMERS = `Customer ID,Name,Email,Phone,City,Orders
1,Ana Exemplo,ana@example.com,+55 31 98765 4321,Contagem,3
2,Ana Exemplo,,+55 31 8765 4321,Contagem,1
3,Bruno Teste,bruno@example.com,+55 31 98765 1111,Betim,0
4,Carla Teste,carla@example.com,+55 31 8765 1111,Betim,0
`
const ORDERS = `Order ID,Customer ID,Date,Total,Currency
a1,1,2026-10-01,100.00,BRL
a2,1,2026-10-15,50.00,BRL
a3,2,2026-11-01,25.00,BRL
`
const WITHOUT_NINTH = '+553187654321@sms.localhost'

let chromium: TestChromium
let inbox: SavedInbox
let folder: string
let page: Page
let chat: Page
let sidebar: Sidebar

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recency-duplicates-'))
  const files = [join(folder, 'customers.csv'), join(folder, 'orders.csv')]
  await Promise.all([writeFile(files[0]!, CUSTOMERS), writeFile(files[1]!, ORDERS)])
  ;[chromium, inbox] = await Promise.all([launchChromium(), serveSavedInbox()])
  page = await chromium.newPage()
  const dashboard = dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree({ country: 'BR', currency: 'BRL' })
  await dashboard.skipImport()
  expect(await dashboard.importFiles(files)).toEqual({ contacts: 4, orders: 3 })
  await chromium.grant('http://127.0.0.1/*')
  await dashboard.addConverse(inbox.address)
  await dashboard.addGateway('sms.localhost')
  chat = await chromium.newPage()
  await chat.goto(inbox.address)
  sidebar = await sidebarOf(chat)
  await chat.evaluate((jid) => (globalThis as unknown as { switchTo: (jid: string) => number }).switchTo(jid), WITHOUT_NINTH)
  await page.bringToFront()
  await dashboard.go('duplicates')
})
afterAll(async () => {
  await chromium?.close()
  inbox?.stop()
  if (folder) await rm(folder, { recursive: true, force: true })
})
pictureFailures(() => chromium)

const open = (count: number) => page.locator(`[data-testid="duplicate-count"][data-value="${count}"]`).waitFor()

test('pairs are proposed with the reason and what speaks against it, and can be read by everybody', async () => {
  await open(2)
  const pair = page.getByRole('region', { name: 'Pair 1 of 2' })
  await pair.getByText('Same number in another form').waitFor()
  await pair.getByText('Two different ids in the same source').waitFor()
  expect(await pair.getByRole('radio', { checked: true }).count()).toBe(1)
  await page.getByRole('option').first().getByText('Ana Exemplo').first().waitFor()
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [900, 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 800 })
    if (process.env['PICTURES'])
      await page.screenshot({ path: `${process.env['PICTURES']}/duplicates-${width}-${colorScheme}.png` })
    expect(await violationsOf(page, colorScheme === 'dark' ? 'colours' : 'all')).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  }
})

test('merged by one key they are one person everywhere, and undone they are two again', async () => {
  await sidebar.waitForContact('Ana Exemplo')
  await sidebar.part('same-person').getByText('Somebody else in your base may be this person').waitFor()
  await page.getByRole('listbox').focus()
  await page.keyboard.press('m')
  await open(1)
  await page.getByTestId('duplicate-last').getByText('are shown as one person').waitFor()
  await sidebar.part('same-person').getByText('2 records are shown as one').waitFor()
  if (process.env['PICTURES']) await chat.screenshot({ path: `${process.env['PICTURES']}/merged-card.png` })
  await expect.poll(() => sidebar.part('contact-phone').first().textContent()).toContain('98765')
  await page.keyboard.press('u')
  await open(2)
  await sidebar.part('same-person').getByText('Somebody else in your base may be this person').waitFor()
})

test('what was said stays said, and is undone from the list', async () => {
  await page.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  // A key decides only what is seen.
  await page.getByRole('region', { name: 'Pair 2 of 2' }).waitFor()
  await page.keyboard.press('n')
  await open(1)
  await page.getByRole('region', { name: 'Pair 1 of 1' }).waitFor()
  await page.keyboard.press('m')
  await page.getByRole('heading', { name: 'Nobody is proposed' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Nobody is proposed' }).waitFor()
  const merged = page.getByTestId('said-merged')
  await merged.getByText('Merged (1)').click()
  await merged.getByRole('button', { name: 'Undo' }).click()
  await open(1)
})
