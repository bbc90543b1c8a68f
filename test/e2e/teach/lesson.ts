import type { Frame, Locator, Page } from 'playwright-core'
import { waitFor } from '../../demo/wait-for.mjs'
import type { TestChromium } from '../harness/chromium.ts'

/** A lesson as a user goes through it: real presses in the page, the panel beside it. */
export interface LessonPage {
  page: Page
  panel: () => Promise<Frame>
  /** Presses "Begin" and points at each part; null skips it. */
  point: (parts: {
    title: Locator | null
    incoming: Locator | null
    outgoing: Locator | null
    box: Locator | null
  }) => Promise<void>
  /** What the panel says of the open chat, once it shows this name. */
  reads: (name: string) => Promise<{ messages: string; box: string; apart: string }>
  /** "Yes, this is right"; waits until it counts. */
  right: () => Promise<void>
  /** Keeps it under this name and waits until the sidebar stands there. */
  keep: (name: string) => Promise<void>
}

export async function startLesson(chromium: TestChromium, dashboard: Page, address: string): Promise<LessonPage> {
  const { protocol, hostname } = new URL(address)
  await chromium.grant(`${protocol}//${hostname}/*`)
  await dashboard.bringToFront()
  await dashboard.goto(`chrome-extension://${chromium.extensionId}/dashboard.html#/sites`)
  await dashboard.getByLabel('Address of a page with your chats').fill(address)
  const opened = chromium.context.waitForEvent('page')
  await dashboard.getByRole('button', { name: 'Teach this page' }).press('Enter')
  const page = await opened
  await page.waitForURL((url) => url.href.startsWith(new URL(address).origin))
  return lessonOn(page)
}

export function lessonOn(page: Page): LessonPage {
  const panel = (): Promise<Frame> =>
    waitFor('the panel to stand in the page', async () => {
      for (const frame of page.frames()) {
        if (!/^chrome-extension:\/\/[^/]+\/sidebar\.html\?teach/.test(frame.url())) continue
        if (
          (await frame
            .locator('[data-testid="teach"]')
            .count()
            .catch(() => 0)) > 0
        )
          return frame
      }
      return null
    })
  const now = (frame: Frame, role: string): Locator => frame.locator(`[data-testid="teach-now"][data-role="${role}"]`)
  return {
    page,
    panel,
    async point(parts) {
      const frame = await panel()
      await frame.getByRole('button', { name: /^(?:Begin|Go on pointing)$/ }).click()
      for (const role of ['title', 'incoming', 'outgoing', 'box'] as const) {
        await now(frame, role).waitFor()
        const part = parts[role]
        if (part) await part.click()
        else await frame.getByRole('button', { name: 'Not here, skip' }).click()
        await now(frame, role).waitFor({ state: 'detached' })
      }
    },
    async reads(name) {
      const frame = await panel()
      await frame.locator('[data-testid="teach-title"]').filter({ hasText: name }).waitFor()
      const text = (id: string): Promise<string> => frame.locator(`[data-testid="${id}"]`).innerText()
      return {
        messages: await text('teach-messages'),
        box: await text('teach-box'),
        apart: (await frame.locator('[data-testid="teach-apart"]').getAttribute('data-value')) ?? '',
      }
    },
    async right() {
      const frame = await panel()
      const progress = frame.locator('[data-testid="teach-progress"]')
      const before = Number(await progress.getAttribute('data-value'))
      await frame.getByRole('button', { name: 'Yes, this is right' }).click()
      await frame.locator(`[data-testid="teach-progress"][data-value="${before + 1}"]`).waitFor()
    },
    async keep(name) {
      const frame = await panel()
      await frame.getByLabel('Name of the messenger').fill(name)
      await frame.getByRole('button', { name: 'Keep and use' }).click()
      await panelGone(page)
    },
  }
}

/** Waits until the sidebar stands where the panel was. */
export async function panelGone(page: Page): Promise<void> {
  await waitFor('the sidebar in the place of the panel', () => {
    const urls = page.frames().map((frame) => frame.url())
    return !urls.some((url) => url.includes('?teach')) && urls.some((url) => /\/sidebar\.html#/.test(url))
  })
}

/** Makes a contact of the open chat in the sidebar, as the agent does once. */
export async function createPerson(page: Page, name: string): Promise<void> {
  const sidebar = await waitFor('the sidebar', () => page.frames().find((frame) => /\/sidebar\.html#/.test(frame.url())) ?? null)
  const field = sidebar.getByLabel('Name', { exact: true })
  // Folded away where people of this name are proposed.
  if (!(await field.isVisible())) await sidebar.getByText('New contact', { exact: true }).click()
  await field.fill(name)
  await sidebar.getByRole('button', { name: 'Create contact' }).click()
}
