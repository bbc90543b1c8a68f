import { logTables, writeLog, type Author } from '../contacts/write-log.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { LogEntry } from '../db/log.ts'
import type { SentMessage } from './queue.ts'

/** What is written of a message that was seen to be sent; see `SentMessage`. */
export type SentValue = Extract<LogEntry, { kind: 'sent' }>['value']

/** Tables of a transaction that writes what was sent. */
export function sentTables(db: RecencyDatabase) {
  return [...logTables(db), db.sent]
}

/** Writes down that a message of ours was seen: its entry in the log, what is derived of it, and its row, in one transaction. `at` in UTC ms. */
export async function writeSent(
  db: RecencyDatabase,
  author: Author,
  contact: Id,
  value: SentValue,
  at: number,
): Promise<SentMessage> {
  return db.transaction('rw', sentTables(db), async () => {
    const { id } = await writeLog(db, author, contact, { kind: 'sent', value }, at)
    const row: SentMessage = { ...value, id, contact, at, agent: author.agent, delivered: null, read: null, replied: null }
    await db.sent.put(row)
    return row
  })
}
