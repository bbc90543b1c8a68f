import type { QueueCalls } from '../queue/calls.ts'
import type { QueueStatus } from '../queue/queue.ts'
import { setQueueState } from '../queue/store.ts'
import type { OwnFrame, SidebarCaller } from './own-frame.ts'
import type { QueueConduct } from './queue-conduct.ts'
import { queueStatus } from './queue-status.ts'
import type { Handlers } from './router.ts'
import type { Workspace } from './workspace.ts'

/** What the sidebar may ask of the queue. */
export function queueHandlers(
  workspace: Workspace,
  conduct: QueueConduct,
  { own }: Pick<OwnFrame, 'own'>,
): Handlers<QueueCalls, 'sidebar'> {
  async function status(caller: SidebarCaller): Promise<QueueStatus> {
    return queueStatus(workspace, conduct, await own(caller))
  }
  return {
    'queue.get': async (_arg, caller) => {
      await own(caller)
      await conduct.recover()
      return status(caller)
    },
    'queue.next': async ({ queue }, caller) => {
      await own(caller)
      await conduct.next(caller.tabId, queue)
      return status(caller)
    },
    'queue.skip': async ({ item }, caller) => {
      await own(caller)
      await conduct.decide(caller.tabId, item, { skip: true })
      return status(caller)
    },
    'queue.snooze': async ({ item, until }, caller) => {
      await own(caller)
      await conduct.decide(caller.tabId, item, { until })
      return status(caller)
    },
    'queue.say': async ({ item, sent }, caller) => {
      await own(caller)
      await conduct.decide(caller.tabId, item, { sent })
      return status(caller)
    },
    'queue.pause': async ({ queue }, caller) => {
      await own(caller)
      await setQueueState(workspace.db, queue, 'paused', Date.now())
      return status(caller)
    },
  }
}
