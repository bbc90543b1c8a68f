import { ensureJobHost } from '../jobs/ensure-host.ts'
import type { DashboardCalls } from '../messages.ts'
import type { Handlers } from './router.ts'
import { applySites, startInOpenTabs } from './sites.ts'
import type { Workspace } from './workspace.ts'

/** What the dashboard may call. */
export function dashboardHandlers(workspace: Workspace): Handlers<DashboardCalls, 'dashboard'> {
  return {
    async 'jobs.ensure'() {
      await ensureJobHost()
    },

    async 'sites.apply'() {
      const registered = await applySites(workspace.db)
      await startInOpenTabs(registered)
      return { registered }
    },
  }
}
