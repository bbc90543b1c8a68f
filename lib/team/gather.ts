import { Dexie } from 'dexie'
import { Directory } from '../contacts/directory.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { LogEntry } from '../db/log.ts'
import { identitiesOf } from '../law/identity-hash.ts'
import { Base } from '../orders/base.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { identityOfKey, PASSING_KINDS } from '../sites/identity.ts'
import { TEAM_KINDS, type KnownBy, type TeamEntry, type TeamPerson } from './team-file.ts'

/** What a file holds, in numbers. */
export interface TeamCounts {
  people: number
  /** Records of consent given, and of opting out. */
  yes: number
  no: number
  /** Messages that ask to stop or to be written to, with what was decided of them. */
  heard: number
  sent: number
}

/** Everything that travels, by person. `since`: UTC ms; null: from the beginning. */
export async function gatherTeam(db: RecencyDatabase, since: number | null, signal?: AbortSignal): Promise<TeamPerson[]> {
  const merged = await mergedPeople(db)
  const directory = new Directory(db, await Base.open(db))
  const byPerson = new Map<Id, TeamEntry[]>()
  for (const entry of await writtenSince(db, since)) {
    const head = merged.headOf(entry.contact)
    byPerson.set(head, [...(byPerson.get(head) ?? []), ...travelling(entry)])
  }
  const people: TeamPerson[] = []
  for (const [head, entries] of byPerson) {
    signal?.throwIfAborted()
    const known = await knownBy(db, directory, merged.membersOf(head))
    if (known.length > 0 && entries.length > 0) people.push({ known, entries })
  }
  return people
}

export function countTeam(people: readonly TeamPerson[]): TeamCounts {
  const counts = { people: people.length, yes: 0, no: 0, heard: 0, sent: 0 }
  for (const { entries } of people)
    for (const entry of entries) {
      if (entry.kind === 'consent') counts[entry.value ? 'yes' : 'no']++
      else counts[entry.kind === 'sent' ? 'sent' : 'heard']++
    }
  return counts
}

async function writtenSince(db: RecencyDatabase, since: number | null): Promise<LogEntry[]> {
  const all = TEAM_KINDS.map((kind) =>
    db.log
      .where('[kind+at]')
      .between([kind, since ?? Dexie.minKey], [kind, Dexie.maxKey], true, true)
      .toArray(),
  )
  return (await Promise.all(all)).flat()
}

/** Without what means something on this computer alone; nothing of what was only made here out of a colleague's. */
function travelling(entry: LogEntry): TeamEntry[] {
  if (entry.copyOf !== undefined) return []
  const { id, at, agent, device } = entry
  const written = { id, at, agent, device }
  switch (entry.kind) {
    case 'consent': {
      const from = entry.from?.kind === 'team' ? entry.from.of : entry.from
      const told = from?.kind === 'message' || from?.kind === 'link' ? { from } : {}
      return [{ ...written, kind: entry.kind, value: entry.value, ...told }]
    }
    case 'opt-heard':
    case 'not-opt':
      return [{ ...written, kind: entry.kind, value: entry.value, message: entry.message }]
    case 'sent': {
      const { network, offer, segment, queue, edited } = entry.value
      return [{ ...written, kind: entry.kind, value: { network, offer, segment, queue, edited } }]
    }
    default:
      return []
  }
}

async function knownBy(db: RecencyDatabase, directory: Directory, members: readonly Id[]): Promise<KnownBy[]> {
  const known = new Map<string, KnownBy>()
  const add = (...by: KnownBy): void => void known.set(by.join(' '), by)
  for (const member of members) {
    const row = await directory.alone(member)
    for (const { kind, value } of row ? identitiesOf(row.contact) : []) add(kind, value)
  }
  for (const { identity } of await db.links.where('contact').anyOf(members).toArray()) {
    const { network, kind } = identityOfKey(identity)
    // What is random here means nothing elsewhere, and what passes on to others proves nobody.
    const isOurs = kind.startsWith('chat') && !network.startsWith('site:')
    if (!isOurs && !PASSING_KINDS.has(kind)) add('chat', identity)
  }
  return [...known.values()]
}
