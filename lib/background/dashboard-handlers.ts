import { ensureJobHost } from '../jobs/ensure-host.ts'
import type { DashboardCalls } from '../messages.ts'
import type { Handlers } from './router.ts'
import type { Inboxes } from './inboxes.ts'
import { spreadPlace } from './places.ts'
import { applySites } from './sites.ts'
import { toReader } from './to-content.ts'
import type { Workspace } from './workspace.ts'

/** What the dashboard may call. */
export function dashboardHandlers(workspace: Workspace, inboxes: Inboxes): Handlers<DashboardCalls, 'dashboard'> {
  return {
    async 'jobs.ensure'() {
      await ensureJobHost()
    },

    async 'sites.self-test'() {
      const tabs = await Promise.all(
        (await inboxes.all()).map(async (inbox) => ({
          tabId: inbox.tabId,
          test: await toReader(inbox, 'page.read', {}).catch(() => null),
        })),
      )
      return { tabs }
    },

    async 'sites.apply'() {
      // Everything may have been erased: then generations are counted from 1 again, and the one in memory is somebody else's.
      workspace.forget()
      return { registered: await applySites(workspace.db, inboxes) }
    },

    async 'place.apply'() {
      await spreadPlace(inboxes, (await workspace.settings()).sidebar)
    },
  }
}
