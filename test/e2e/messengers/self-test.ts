import type { Page } from 'playwright-core'
import { PROTOCOL } from '../../../lib/messages.ts'
import type { SelfTest } from '../../../lib/sites/reading.ts'
import type { OpenedMessenger } from './inbox.ts'

interface Extension {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } }
}

const dashboards = new WeakMap<OpenedMessenger, Page>()

/** What the extension reads of the page that is open, through its own self-test; null while it answers nothing. */
export async function selfTestOf(opened: OpenedMessenger): Promise<SelfTest | null> {
  const known = dashboards.get(opened)
  const dashboard = known ?? (await opened.chromium.openExtensionPage('dashboard.html#/sites'))
  dashboards.set(opened, dashboard)
  // A tab behind another one draws nothing, and what is not drawn is not read.
  if (!known) await opened.page.bringToFront()
  const answer = await dashboard.evaluate((protocol) => {
    const { runtime } = (globalThis as unknown as Extension).chrome
    return runtime.sendMessage({ to: 'background', protocol, call: 'sites.self-test', arg: {} })
  }, PROTOCOL)
  const { value } = answer as { value?: { tabs: { test: SelfTest | null }[] } }
  return value?.tabs.find(({ test }) => test !== null)?.test ?? null
}
