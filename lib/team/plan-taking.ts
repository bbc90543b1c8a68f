import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { LogEntry } from '../db/log.ts'
import { peopleFinder } from './find-people.ts'
import { countTeam, type TeamCounts } from './gather.ts'
import type { TeamEntry, TeamHead, TeamPerson } from './team-file.ts'

/** What taking a file would do. */
export interface TakingPlan {
  head: TeamHead
  /** In the file. */
  counts: TeamCounts
  /** People of the file who are here, who are not (yet), and who were erased here. */
  found: number
  unknown: number
  erased: number
  /** What is new here. */
  fresh: Omit<TeamCounts, 'people'>
  /** Entries that are new here, each with its person. */
  entries: LogEntry[]
  /** The base in which people were looked for. */
  generation: number
}

/** Looks everybody up and leaves out what is here already. Changes nothing. */
export async function planTaking(
  db: RecencyDatabase,
  { head, people }: { head: TeamHead; people: readonly TeamPerson[] },
  on: { signal?: AbortSignal; progress?: (share: number, done: number) => void } = {},
): Promise<TakingPlan> {
  const { generation, find } = await peopleFinder(db)
  const entries: LogEntry[] = []
  const counts = { found: 0, unknown: 0, erased: 0 }
  const fresh = { yes: 0, no: 0, heard: 0, sent: 0 }
  for (const [i, person] of people.entries()) {
    on.signal?.throwIfAborted()
    on.progress?.(i / people.length, i)
    const here = await find(person.known)
    if (here.found === null) {
      counts[here.why]++
      continue
    }
    counts.found++
    const before = await db.log.bulkGet(person.entries.map(({ id }) => id))
    for (const [n, entry] of person.entries.entries()) {
      // What came in once stands as it came: the next one who passes it on may know the person by less, or by more.
      if (before[n]) continue
      const [first = '', ...others] = here.found
      entries.push(asWrittenHere(entry, first))
      fresh[entry.kind === 'consent' ? (entry.value ? 'yes' : 'no') : entry.kind === 'sent' ? 'sent' : 'heard']++
      for (const other of others)
        entries.push({ ...asWrittenHere(entry, other), id: await copyId(entry.id, other), copyOf: entry.id })
    }
  }
  return { head, counts: countTeam(people), ...counts, fresh, entries, generation }
}

function asWrittenHere(entry: TeamEntry, contact: Id): LogEntry {
  if (entry.kind === 'sent') return { ...entry, contact, value: { ...entry.value, message: '' } }
  if (entry.kind !== 'consent') return { ...entry, contact }
  const { from, ...rest } = entry
  return { ...rest, contact, from: { kind: 'team', ...(from && { of: from }) } }
}

/** The same for the same two, on whichever day the file is taken. */
async function copyId(entry: Id, contact: Id): Promise<Id> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${entry} ${contact}`))
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
