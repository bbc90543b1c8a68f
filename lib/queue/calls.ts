import type { Id } from '../db/id.ts'
import type { QueueStatus } from './queue.ts'

/** What the sidebar may ask of the queue. Each answers how things stand afterwards. */
export interface QueueCalls {
  'queue.get': (arg: Record<string, never>) => QueueStatus
  /** The agent's own key or press: the next recipient's chat is opened and, once it is sure whose it is, the draft put in. Of one queue, or of any. */
  'queue.next': (arg: { queue?: Id }) => QueueStatus
  /** The recipient whom this tab is at is left out. */
  'queue.skip': (arg: { item: Id }) => QueueStatus
  /** They come again at `until` (UTC ms) at the earliest. */
  'queue.snooze': (arg: { item: Id; until: number }) => QueueStatus
  /** The agent says whether it was sent, where the page could not tell. */
  'queue.say': (arg: { item: Id; sent: boolean }) => QueueStatus
  /** No more of this queue for now; the dashboard lets it go on. */
  'queue.pause': (arg: { queue: Id }) => QueueStatus
}
