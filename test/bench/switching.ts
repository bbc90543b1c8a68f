import { expect } from 'vitest'
import type { CDPSession, Frame, Page } from 'playwright-core'
import { dashboardOf } from '../demo/dashboard.mjs'
import { launchChromium, type TestChromium } from '../e2e/harness/chromium.ts'
import { serveSavedInbox } from '../e2e/harness/saved-inbox.ts'
import { sidebarFrame } from '../e2e/harness/sidebar.ts'

/** Domain whose addresses are phone numbers that the made-up agent vouches for. */
const GATEWAY = 'sms.example'

/** An inbox beside its sidebar, with a base of files imported through the dashboard. */
export interface Switching {
  chromium: TestChromium
  page: Page
  sidebar: Frame
  dashboard: Page
  /** What was new by the import's summary, and how long it took from the press to the summary. */
  imported: { contacts: number; orders: number; seconds: number }
  /** Milliseconds from header and messages agreeing on the chat of this number (E.164) to the person's card in the sidebar. */
  switchTo: (phone: string) => Promise<number>
  /** As an agent does it: each switch begins when the chat before has been drawn. */
  switchAll: (phones: readonly string[]) => Promise<number[]>
  /** Stops the extension's service worker. */
  stopWorker: () => Promise<void>
  close: () => Promise<void>
}

export async function openSwitching(files: string[]): Promise<Switching> {
  const inbox = await serveSavedInbox()
  const chromium = await launchChromium()
  await chromium.grant('http://127.0.0.1/*')
  const dashboard = await chromium.newPage()
  const board = dashboardOf(dashboard, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await board.agree({ country: 'IT', currency: 'EUR' })
  await board.skipImport()
  await board.chooseFiles(files)
  const pressed = performance.now()
  await board.confirmImport()
  await dashboard.locator('[data-testid="import-preview"]').waitFor({ state: 'detached', timeout: 600_000 })
  const figures = await board.importSummary()
  const seconds = (performance.now() - pressed) / 1000
  await board.addConverse(inbox.address)
  await board.addGateway(GATEWAY)
  const page = await chromium.newPage()
  await page.goto(inbox.address)
  const sidebar = await sidebarFrame(page)
  await sidebar.locator('[data-testid="chat-state"]:not([data-state="loading"])').waitFor({ state: 'attached' })
  await sidebar.evaluate(noteCards)
  const session = await chromium.context.newCDPSession(dashboard)
  await session.send('ServiceWorker.enable')

  const switchTo = async (phone: string): Promise<number> => {
    const start = await page.evaluate(
      (jid) => (globalThis as unknown as { switchTo: (jid: string) => number }).switchTo(jid),
      `${phone}@${GATEWAY}`,
    )
    const shown = await sidebar.waitForFunction(
      (wanted) => (globalThis as unknown as { seen: Record<string, number> }).seen[wanted],
      phone.slice(1),
    )
    return ((await shown.jsonValue()) as number) - start
  }
  return {
    chromium,
    page,
    sidebar,
    dashboard,
    imported: { ...figures, seconds },
    switchTo,
    async switchAll(phones) {
      const times: number[] = []
      for (const phone of phones) {
        await Promise.all([page, sidebar].map(idle))
        times.push(await switchTo(phone))
      }
      return times
    },
    stopWorker: () => stopped(session),
    async close() {
      await chromium.close()
      inbox.stop()
    },
  }
}

/** Runs in the sidebar: notes when the card of each number is first there. */
function noteCards(): void {
  const seen = ((globalThis as unknown as { seen: Record<string, number> }).seen = {} as Record<string, number>)
  new MutationObserver(() => {
    const text = document.querySelector('[data-testid="contact-phone"]')?.textContent ?? ''
    const digits = text.replace(/\D/g, '')
    if (digits && document.querySelector('[data-testid="rfm-group"], [data-testid="rfm-score"]'))
      seen[digits] ??= performance.timeOrigin + performance.now()
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}

function idle(place: Page | Frame): Promise<unknown> {
  return place.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 })))
}

/** Waits until no service worker of the extension runs any more. */
async function stopped(session: CDPSession): Promise<void> {
  const versions = await new Promise<{ runningStatus: string }[]>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', (event) => {
      if (event.versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve(event.versions)
    })
    void session.send('ServiceWorker.stopAllWorkers')
  })
  expect(versions.map(({ runningStatus }) => runningStatus)).toContain('stopped')
}
