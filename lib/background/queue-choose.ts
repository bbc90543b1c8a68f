import { behaviourOf } from '../behaviour/person-behaviour.ts'
import { channelWindow } from '../consent/window.ts'
import type { Id } from '../db/id.ts'
import { personFacts } from '../heard/person-facts.ts'
import { leftWhyByFacts } from '../queue/guards.ts'
import { clocksOf, mayWriteAt } from '../queue/plan/hours.ts'
import type { LeftWhy, Queue, QueueHolder, QueueItem, QueueStatus } from '../queue/queue.ts'
import { change, countSentSince, dueItems, membersOf, nextDueAt, runningQueues, take } from '../queue/store.ts'
import type { SiteNetwork } from '../sites/identity.ts'
import { dayStart, nextDayStart } from '../workspace/next-day.ts'
import type { Workspace } from './workspace.ts'

/** So many are looked at for one press: who may not be written to is left out or put off on the way. */
const MOST_LOOKED_AT = 50
/** Clocks that have no hour in common are looked at again the next day: the queue's hours may have been changed. */
const A_DAY = 86_400_000

interface Choice {
  queue?: Id | undefined
  holder: QueueHolder
  /** UTC ms. */
  now: number
  /** Whether the draft of this one may still stand in the composer of another tab: only that tab clears it up. */
  isElsewhere: (item: QueueItem) => boolean
}

export type Chosen = { queue: Queue; item: QueueItem } | { none: NonNullable<QueueStatus['none']> }

/** Takes the next recipient of a messenger's running queues (or of one of them) for a tab. Who may not be written to now is left out with the reason, or put off. */
export async function chooseNext(
  workspace: Workspace,
  network: SiteNetwork,
  { queue: wanted, holder, now, isElsewhere }: Choice,
): Promise<Chosen> {
  const { db } = workspace
  const queues = (await runningQueues(db, network)).filter(({ id }) => wanted === undefined || id === wanted)
  if (queues.length === 0) return { none: { why: 'no-queue' } }
  const { timeZone } = await workspace.settings()
  let none: NonNullable<QueueStatus['none']> = { why: 'done' }
  for (const queue of queues) {
    const { perDay } = queue.rules
    if (perDay !== null && (await countSentSince(db, queue.id, dayStart(now, timeZone))) >= perDay) {
      none = sooner(none, { why: 'budget', until: nextDayStart(now, timeZone) })
      continue
    }
    const due = await dueItems(db, queue.id, now, MOST_LOOKED_AT)
    let changed = false
    for (const item of due) {
      if (isElsewhere(item)) {
        none = sooner(none, { why: 'other-tab' })
        continue
      }
      const late = item.drafted ? null : await putOff(workspace, queue, item, now)
      if (late === 'left') {
        changed ||= (await db.queueItems.get(item.id))?.state === 'skipped'
        continue
      }
      if (late) {
        changed = true
        none = sooner(none, { why: 'quiet-hours', until: late.until })
        continue
      }
      const taken = await take(db, item, await membersOf(db, item.contact), holder, now)
      if (taken) return { queue, item: taken }
      none = sooner(none, { why: 'other-tab' })
    }
    // More come after those that were looked at: nobody may think that the queue is done.
    if (due.length === MOST_LOOKED_AT && changed)
      return chooseNext(workspace, network, { queue: wanted, holder, now, isElsewhere })
    const until = await nextDueAt(db, queue.id, now)
    if (until !== null) none = sooner(none, { why: 'snoozed', until })
  }
  return { none }
}

/** `left`: left out for good, or until the agent has decided; an instant: not before it; null: may be written to now. */
async function putOff(
  workspace: Workspace,
  queue: Queue,
  item: QueueItem,
  now: number,
): Promise<'left' | { until: number } | null> {
  const not = await whyNotNow(workspace, queue, item, now)
  if (!not) return null
  if ('until' in not) {
    await change(workspace.db, item, { event: 'give-back', notBefore: not.until }, now)
    return not
  }
  // A STOP that nobody has decided on holds them, and no more.
  if (not.why !== 'opt-heard') await change(workspace.db, item, { event: 'skip', why: not.why }, now)
  return 'left'
}

/** Why somebody is not written to at `now` by all that is known of them, or until when (both UTC ms); null: they may be. Nothing is written. */
export async function whyNotNow(
  workspace: Workspace,
  queue: Queue,
  item: QueueItem,
  now: number,
): Promise<{ why: LeftWhy } | { until: number } | null> {
  const { db } = workspace
  const [settings, directory] = await Promise.all([workspace.settings(), workspace.directory()])
  const known = await personFacts(db, { directory, settings, network: queue.network, now }, item.contact)
  if (!known) return { why: 'gone' }
  const [offer = null, behaviour] = await Promise.all([
    db.offers.get(queue.offer.id),
    behaviourOf(db, item.contact, queue.network),
  ])
  const window = channelWindow(queue.network, behaviour, now)
  const why = leftWhyByFacts(queue, { ...known, window, offer }, now)
  if (why) return { why }
  const hours = mayWriteAt(queue.rules.hours, clocksOf(known.facts.contact, settings.timeZone), now)
  return hours.may ? null : { until: hours.until ?? now + A_DAY }
}

/** What is said of several queues: what passes soonest, else that nobody is left. */
function sooner(
  one: NonNullable<QueueStatus['none']>,
  other: NonNullable<QueueStatus['none']>,
): NonNullable<QueueStatus['none']> {
  if (one.until === undefined) return other
  return other.until !== undefined && other.until < one.until ? other : one
}
