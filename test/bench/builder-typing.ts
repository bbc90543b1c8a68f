import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { newSegmentLink } from '../../components/dashboard/segments/links.ts'
import { dashboardOf } from '../demo/dashboard.mjs'
import { launchChromium } from '../e2e/harness/chromium.ts'
import type { Rule } from '../../lib/segments/rule.ts'

/** What is written in the builder while it is measured: the rule that a marketer would have by then. The made-up orders end a year ago. */
const RULE: Rule = {
  all: [
    { field: 'orders.spent', op: 'more', value: 200, within: { days: 900 } },
    { field: 'orders.count', op: 'is', value: 0, within: { days: 500 } },
    { field: 'contact.country', op: 'in', value: ['IT', 'SE'] },
    { field: 'opted-out', op: 'is', value: false },
    { field: 'contact.name', op: 'contains', value: 'e' },
  ],
}

/** The dashboard of an extension with a base of files in it, and the builder open. */
export interface Typing {
  /** Milliseconds from the import's confirmation to its summary. */
  imported: number
  /** Milliseconds from opening the builder to its first count, names read from every page included. */
  first: number
  /** Milliseconds from each key that changes a value to the new count on the screen. */
  amounts: number[]
  days: number[]
  names: number[]
}

/** Imports files, opens the builder and types: amounts, numbers of days, parts of names. `rounds`: how often each is written anew. */
export async function typeInBuilder(files: string[], rounds: number): Promise<Typing> {
  const chromium = await launchChromium()
  try {
    const page = await chromium.newPage()
    const address = `chrome-extension://${chromium.extensionId}/dashboard.html`
    const board = dashboardOf(page, address)
    await board.agree({ country: 'IT', currency: 'EUR' })
    await board.skipImport()
    await board.chooseFiles(files)
    const pressed = performance.now()
    await board.confirmImport()
    await page.locator('[data-testid="import-preview"]').waitFor({ state: 'detached', timeout: 1_200_000 })
    await board.importSummary()
    const imported = performance.now() - pressed

    const opened = performance.now()
    await page.goto(`${address}${newSegmentLink(RULE)}`)
    await counted(page, 120_000)
    const first = performance.now() - opened
    await page.evaluate(noteCounts)
    const value = (condition: number, label: string): Locator => page.locator('.condition').nth(condition).getByLabel(label)
    const typed: Typing = { imported, first, amounts: [], days: [], names: [] }
    for (let round = 0; round < rounds; round++) {
      typed.amounts.push(...(await written(page, value(0, 'Value in EUR'), String(100 + ((round * 37) % 900)))))
      typed.days.push(...(await written(page, value(1, 'Number of days'), String(420 + ((round * 13) % 300)))))
      typed.names.push(...(await written(page, value(4, 'Value'), 'anna esempio'.slice(0, 3 + (round % 8)))))
    }
    // Neither nobody nor everybody all the time: the counts did follow.
    expect(await page.evaluate(() => (globalThis as unknown as { counts: Set<string> }).counts.size)).toBeGreaterThan(rounds)
    return typed
  } finally {
    await chromium.close()
  }
}

async function counted(page: Page, timeout: number): Promise<void> {
  await page.locator('[data-testid="tried-count"][data-busy="false"]:not([data-value=""])').waitFor({ timeout })
}

/** Writes a text key by key over what stands there; each key waits for the count of the one before, as measured in the page. */
async function written(page: Page, field: Locator, text: string): Promise<number[]> {
  await field.focus()
  await page.keyboard.press('Control+A')
  for (const key of text) {
    const before = await page.evaluate(() => (globalThis as unknown as { shown: number[] }).shown.length)
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForFunction((count) => (globalThis as unknown as { shown: number[] }).shown.length > count, before)
  }
  return page.evaluate(() => (globalThis as unknown as { shown: number[] }).shown.splice(0))
}

/** Runs in the page: notes how long it is from each change of a field to the frame that shows the new count. */
function noteCounts(): void {
  const place = globalThis as unknown as { shown: number[]; counts: Set<string> }
  const shown: number[] = (place.shown = [])
  const counts = (place.counts = new Set<string>())
  let since: number | null = null
  document.addEventListener('keydown', ({ timeStamp, key }) => void (key.length === 1 && (since = timeStamp)), true)
  new MutationObserver(() => {
    const line = document.querySelector<HTMLElement>('[data-testid="tried-count"]')
    if (since === null || line?.dataset['busy'] !== 'false') return
    const start = since
    since = null
    counts.add(line.dataset['value'] ?? '')
    requestAnimationFrame(() => shown.push(performance.now() - start))
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-busy'] })
}
