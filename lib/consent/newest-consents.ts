import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { LogEntry } from '../db/log.ts'

export type ConsentEntry = Extract<LogEntry, { kind: 'consent' }>

const SLICE = 5000

/** All records of consent as they were made, oldest first, in slices. Throws the signal's reason when aborted. */
export async function* consentEntries(db: RecencyDatabase, signal?: AbortSignal): AsyncGenerator<ConsentEntry[]> {
  for (let at = 0; ; at += SLICE) {
    signal?.throwIfAborted()
    const rows = db.log.where('[kind+at]').between(['consent', -Infinity], ['consent', Infinity])
    const entries = await rows.offset(at).limit(SLICE).toArray()
    yield entries.filter((entry) => entry.kind === 'consent')
    if (entries.length < SLICE) return
  }
}

/** The newest word of each person, by the id that they are shown under; of one instant the "no". */
export async function newestConsents(
  db: RecencyDatabase,
  headOf: (id: Id) => Id,
  signal?: AbortSignal,
): Promise<Map<Id, ConsentEntry>> {
  const newest = new Map<Id, ConsentEntry>()
  for await (const entries of consentEntries(db, signal))
    for (const entry of entries) {
      const head = headOf(entry.contact)
      const before = newest.get(head)
      if (!before || before.at < entry.at || (before.at === entry.at && !entry.value)) newest.set(head, entry)
    }
  return newest
}
