import type { QueueItem, QueueStatus } from '../queue/queue.ts'
import { countLeft, countSentSince, heldItems, nextDueAt, runningQueues } from '../queue/store.ts'
import { dayStart } from '../workspace/next-day.ts'
import { keyOf } from './present-key.ts'
import type { Inbox } from './inboxes.ts'
import type { QueueConduct } from './queue-conduct.ts'
import type { Workspace } from './workspace.ts'

/** What brings the next of the queue: a command of the manifest, see `wxt.config.ts`. */
export const NEXT = 'queue-next'

/** How the queue stands for one inbox. */
export async function queueStatus(workspace: Workspace, conduct: QueueConduct, inbox: Inbox): Promise<QueueStatus> {
  const { db } = workspace
  const now = conduct.clock.now()
  const { timeZone } = await workspace.settings()
  const today = dayStart(now, timeZone)
  const running = await runningQueues(db, inbox.reads.network)
  const queues = await Promise.all(
    running.map(async ({ id, name, rules: { perDay } }) => ({
      id,
      name,
      left: await countLeft(db, id),
      sentToday: await countSentSince(db, id, today),
      perDay,
    })),
  )
  const { last, none, byHand } = conduct.saying(inbox.tabId)
  const item = await conduct.activeIn(inbox.tabId)
  const nextKey = await keyOf(NEXT)
  return {
    queues,
    active: item && (await activeOf(workspace, item, { byHand, isUnclear: last?.event === 'unreadable' })),
    none: item
      ? null
      : (none ??
        (await whyNobody(
          workspace,
          running.map(({ id }) => id),
          now,
        ))),
    last,
    ...(nextKey !== '' && { nextKey }),
  }
}

async function activeOf(
  workspace: Workspace,
  item: QueueItem,
  { byHand, isUnclear }: { byHand: boolean; isUnclear: boolean },
): Promise<QueueStatus['active']> {
  const { contact } = item
  const state = item.state === 'opening' && item.drafted && isUnclear ? 'unsure' : item.state
  if (state !== 'opening' && state !== 'drafting' && state !== 'drafted' && state !== 'unsure') return null
  const row = await (await workspace.directory()).byId(contact)
  const { name = '', phones = [], handles = [] } = row?.contact ?? {}
  const openByHand = byHand && state === 'opening' ? { name, phone: phones[0] ?? '', handle: handles[0]?.value ?? '' } : null
  return { item: item.id, queue: item.queue, contact, name, text: item.text, state, openByHand }
}

/** Without a press: whether anybody would come. */
async function whyNobody({ db }: Workspace, queues: readonly string[], now: number): Promise<QueueStatus['none']> {
  if (queues.length === 0) return { why: 'no-queue' }
  const due = await db.queueItems
    .where('state')
    .anyOf('planned', 'unsure')
    .filter(({ queue, notBefore }) => queues.includes(queue) && notBefore <= now)
    .limit(1)
    .count()
  if (due > 0) return null
  const later = (await Promise.all(queues.map((queue) => nextDueAt(db, queue, now)))).filter((at) => at !== null)
  if (later.length > 0) return { why: 'snoozed', until: Math.min(...later) }
  return (await heldItems(db)).some(({ queue }) => queues.includes(queue)) ? { why: 'other-tab' } : { why: 'done' }
}
