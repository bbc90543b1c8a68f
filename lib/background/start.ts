import { browser } from '../browser.ts'
import { announceChanges, push } from '../db/announce-changes.ts'
import { nextDayStart } from '../workspace/next-day.ts'
import { Cards } from './cards.ts'
import { contentHandlers } from './content-handlers.ts'
import { dashboardHandlers } from './dashboard-handlers.ts'
import { Inboxes } from './inboxes.ts'
import { openDashboard } from './open-dashboard.ts'
import { router } from './router.ts'
import { sidebarHandlers, toContent } from './sidebar-handlers.ts'
import { applySites } from './sites.ts'
import { Workspace } from './workspace.ts'

const NEXT_DAY = 'next-day'

/** Starts the memory. Listeners are added at once, in the first turn: a service worker that was stopped is woken by them. */
export function startBackground(): void {
  const workspace = new Workspace()
  const inboxes = new Inboxes()
  const cards = new Cards(workspace)
  const handlers = {
    content: contentHandlers(workspace, inboxes, cards),
    sidebar: sidebarHandlers(workspace, inboxes, cards),
    dashboard: dashboardHandlers(workspace),
  }
  browser.runtime.onMessage.addListener(router(handlers))
  browser.tabs.onRemoved.addListener((tabId) => void inboxes.remove(tabId))
  browser.permissions.onAdded.addListener(() => void applySites(workspace.db))
  browser.permissions.onRemoved.addListener(() => void applySites(workspace.db))
  browser.action.onClicked.addListener((tab) => void pressed(tab.id))
  browser.runtime.onInstalled.addListener(() => void installed())
  // Wakes the background when the browser starts, so that the sites below are registered again.
  browser.runtime.onStartup.addListener(() => {})
  browser.alarms.onAlarm.addListener(() => void turnDay())
  announceChanges()
  void applySites(workspace.db)
  void turnDay(false)

  /** The toolbar's button: the sidebar on a messenger, the dashboard elsewhere. */
  async function pressed(tabId: number | undefined): Promise<void> {
    if (tabId !== undefined && (await inboxes.get(tabId))) {
      const answered = await toContent(tabId, 'page.toggle', {}).catch(() => null)
      if (answered) return
      await inboxes.remove(tabId)
    }
    await openDashboard('')
  }

  /** Some starts of a browser say "install" again, so what was agreed decides, not the event. */
  async function installed(): Promise<void> {
    if ((await workspace.settings()).agreedAt === null) await openDashboard('')
  }

  async function turnDay(changed = true): Promise<void> {
    const { timeZone } = await workspace.settings()
    await browser.alarms.create(NEXT_DAY, { when: nextDayStart(Date.now(), timeZone) })
    if (changed) push({ push: 'data-changed' })
  }
}
