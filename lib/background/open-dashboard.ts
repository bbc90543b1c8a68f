import { browser } from '../browser.ts'

/** Brings the dashboard to the front at a view (`import`, `contacts`, ...), in its tab if it is open, else in a new one. */
export async function openDashboard(view: string): Promise<void> {
  const page = browser.runtime.getURL('/dashboard.html')
  const url = `${page}#/${view}`
  // Extension pages of our own are visible to a query without the permission "tabs".
  const [open] = await browser.tabs.query({ url: `${page}*` })
  if (open?.id === undefined) {
    await browser.tabs.create({ url })
    return
  }
  await browser.tabs.update(open.id, { active: true, ...(view ? { url } : {}) })
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true })
}
