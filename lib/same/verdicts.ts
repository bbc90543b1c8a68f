import type { SamePerson } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { LogEntry, VerdictValue } from '../db/log.ts'

/** An entry of the log that says something of two contacts. */
export type VerdictEntry = Extract<LogEntry, VerdictValue>

export function isVerdict(entry: LogEntry): entry is VerdictEntry {
  return entry.kind === 'merge' || entry.kind === 'unmerge' || entry.kind === 'not-same-contact'
}

/** Two ids in the order in which the table keeps them. */
export function pairOf(a: Id, b: Id): [Id, Id] {
  return a < b ? [a, b] : [b, a]
}

/**
 * What stands of all that was said: the last word on each two. Entries may come in any order, so that logs of two computers can be joined;
 * of two words at one instant the greater id is the later one.
 */
export function verdictsOf(entries: readonly VerdictEntry[]): SamePerson[] {
  const last = new Map<string, VerdictEntry>()
  for (const entry of entries) {
    if (entry.contact === entry.other) continue
    const key = pairOf(entry.contact, entry.other).join(' ')
    const before = last.get(key)
    if (!before || isLater(entry, before)) last.set(key, entry)
  }
  return [...last.values()].flatMap(standing)
}

function isLater(a: VerdictEntry, b: VerdictEntry): boolean {
  return a.at > b.at || (a.at === b.at && a.id > b.id)
}

function standing({ kind, contact, other, at }: VerdictEntry): SamePerson[] {
  if (kind === 'unmerge') return []
  const [one, two] = pairOf(contact, other)
  return [{ one, other: two, verdict: kind === 'merge' ? 'merged' : 'not-same', kept: contact, at }]
}
