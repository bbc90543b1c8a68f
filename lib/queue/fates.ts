import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { SaidMessage } from '../heard/heard.ts'
import type { SentMessage } from './queue.ts'

/**
 * Writes down what a chat's messages (oldest first) show of those that were sent to a person: delivered, read, answered. Each is the instant at which it
 * was first seen, an answer's its own time where the page tells it; what is not shown stays unknown. `members`: all contacts that are this person.
 * Answers how many rows changed.
 */
export async function noteFates(
  db: RecencyDatabase,
  members: readonly Id[],
  messages: readonly SaidMessage[],
  now: number,
): Promise<number> {
  if (messages.length === 0) return 0
  return db.transaction('rw', db.sent, async () => {
    const rows = await db.sent
      .where('contact')
      .anyOf([...members])
      .toArray()
    const changed = rows.flatMap((row) => {
      const next = fateOf(row, messages, now)
      return next ? [next] : []
    })
    await db.sent.bulkPut(changed)
    return changed.length
  })
}

/** The row with what its chat shows now; null where that is nothing new. */
function fateOf(row: SentMessage, messages: readonly SaidMessage[], now: number): SentMessage | null {
  const at = messages.findIndex(({ key }) => key === row.message && row.message !== '')
  const seen = messages[at]
  const isRead = seen?.status === 'read'
  const delivered = row.delivered ?? (isRead || seen?.status === 'delivered' ? now : null)
  const read = row.read ?? (isRead ? now : null)
  const replied = row.replied ?? answeredAt(row, at < 0 ? null : messages.slice(at + 1), messages, now)
  const isNew = delivered !== row.delivered || read !== row.read || replied !== row.replied
  return isNew ? { ...row, delivered, read, replied } : null
}

/** When the first message of theirs after ours came: below it in the chat, or, where it is no longer shown, later by its time. */
function answeredAt(
  { at }: SentMessage,
  below: readonly SaidMessage[] | null,
  messages: readonly SaidMessage[],
  now: number,
): number | null {
  const answer = below
    ? below.find(({ direction }) => direction === 'in')
    : messages.find((message) => message.direction === 'in' && message.at !== null && message.at > at)
  if (!answer) return null
  return answer.at === null ? now : Math.min(answer.at, now)
}
