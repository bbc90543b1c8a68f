import { browser } from '../browser.ts'
import { announceChanges, push } from '../db/announce-changes.ts'
import { currentScoring } from '../rfm/current.ts'
import { nextDayStart } from '../workspace/next-day.ts'
import { Cards } from './cards.ts'
import { cutByWorker } from './cut-by-worker.ts'
import { retainByWorker } from './retain-by-worker.ts'
import { contentHandlers } from './content-handlers.ts'
import { dashboardHandlers } from './dashboard-handlers.ts'
import { CONFIRM } from './heard-handlers.ts'
import { Inboxes } from './inboxes.ts'
import { keepDay } from './keep-day.ts'
import { openDashboard } from './open-dashboard.ts'
import { QueueConduct } from './queue-conduct.ts'
import { NEXT } from './queue-status.ts'
import { updateBetweenDrafts } from './update.ts'
import { router } from './router.ts'
import { sidebarHandlers } from './sidebar-handlers.ts'
import { sayPlace } from './places.ts'
import { applySites } from './sites.ts'
import { teachContentHandlers, unlessTaught } from './teach-content-handlers.ts'
import { endLesson, lookIntoFrames, teachDashboardHandlers } from './teach-dashboard-handlers.ts'
import { Lessons } from './teach-lessons.ts'
import { teachPanelHandlers } from './teach-panel-handlers.ts'
import { toContent } from './to-content.ts'
import { withFrames } from './with-frames.ts'
import { Workspace } from './workspace.ts'

const NEXT_DAY = 'next-day'
/** The command in the manifest: see `wxt.config.ts`. */
const TOGGLE = 'toggle-sidebar'

/** Starts the memory. Listeners are added at once, in the first turn: a service worker that was stopped is woken by them. */
export function startBackground(): void {
  const workspace = new Workspace()
  const inboxes = new Inboxes()
  const cards = new Cards(workspace)
  const lessons = new Lessons()
  const conduct = new QueueConduct(workspace, inboxes, cards)
  const content = withFrames(contentHandlers(workspace, inboxes, cards, conduct), workspace, inboxes)
  const handlers = {
    content: {
      ...content,
      'content.hello': unlessTaught(content['content.hello'], lessons),
      ...teachContentHandlers(workspace, lessons),
    },
    sidebar: { ...sidebarHandlers(workspace, inboxes, cards, conduct), ...teachPanelHandlers(workspace, lessons, inboxes) },
    dashboard: { ...dashboardHandlers(workspace, inboxes), ...teachDashboardHandlers(workspace, lessons) },
  }
  browser.runtime.onMessage.addListener(router(handlers))
  browser.tabs.onRemoved.addListener((tabId) => {
    cards.forget(tabId)
    conduct.forget(tabId)
    quietly(inboxes.remove(tabId).then(() => conduct.recover()))
    quietly(endLesson(lessons, tabId))
  })
  browser.permissions.onAdded.addListener(() => {
    quietly(applySites(workspace.db, inboxes, true))
    quietly(lookIntoFrames(lessons))
  })
  browser.permissions.onRemoved.addListener(() => quietly(applySites(workspace.db, inboxes)))
  browser.action.onClicked.addListener((tab) => quietly(pressed(tab.id)))
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === TOGGLE) quietly(pressed(tab?.id, false))
    // What is to be confirmed the sidebar knows, and whether the agent has seen it.
    if (command === NEXT && tab?.id !== undefined) quietly(conduct.next(tab.id))
    if (command === CONFIRM && tab?.id !== undefined) push({ push: 'confirm', tabId: tab.id })
  })
  browser.runtime.onInstalled.addListener(() => quietly(installed()))
  // Wakes the background when the browser starts, so that the sites below are registered again.
  browser.runtime.onStartup.addListener(() => quietly(workspace.settings().then((settings) => keepDay(workspace.db, settings))))
  browser.alarms.onAlarm.addListener(() => quietly(turnDay()))
  announceChanges()
  updateBetweenDrafts(workspace.db)
  cutByWorker()
  quietly(applySites(workspace.db, inboxes))
  quietly(turnDay(false))
  quietly(conduct.recover())

  /** The toolbar's button: the sidebar on a messenger, the dashboard elsewhere, where the key does nothing. */
  async function pressed(tabId: number | undefined, elsewhere = true): Promise<void> {
    const inbox = tabId === undefined ? null : await inboxes.get(tabId)
    if (tabId !== undefined && inbox && inbox.reading.state !== 'elsewhere') {
      const answered = await toContent(tabId, 'page.toggle', {}).catch(() => null)
      if (answered) {
        const { shown, folded } = answered
        const changed = await inboxes.change(tabId, (present) => ({ ...present, shown, place: { ...present.place, folded } }))
        if (changed) sayPlace(changed)
        return
      }
      await inboxes.remove(tabId)
    }
    if (elsewhere) await openDashboard('')
  }

  /** Some starts of a browser say "install" again, so what was agreed decides, not the event. */
  async function installed(): Promise<void> {
    if ((await workspace.settings()).agreedAt === null) await openDashboard('')
    // Tabs that were open before an update hold the dead scripts of the version before.
    await applySites(workspace.db, inboxes, true)
  }

  async function turnDay(changed = true): Promise<void> {
    const settings = await workspace.settings()
    await browser.alarms.create(NEXT_DAY, { when: nextDayStart(Date.now(), settings.timeZone) })
    if (!changed) return
    cards.forget()
    push({ push: 'data-changed' })
    // Cut for the new day even where no sidebar is open to ask: the first one of the morning finds it done.
    await currentScoring(workspace.db, await workspace.base(), settings, Date.now())
    await keepDay(workspace.db, settings)
    await retainByWorker(settings)
  }
}

/** What nobody waits for. A failure (a database that does not open) is told where somebody asks; the next start tries again. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => {})
}
