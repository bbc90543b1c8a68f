import { followLink } from '../behaviour/store.ts'
import type { LinkState, PersonState, RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import type { LogEntry, LogValue, ManyTagged, VerdictValue } from '../db/log.ts'
import { applyToAsked } from '../questions/asked-state.ts'
import { isVerdict, verdictsOf } from '../same/verdicts.ts'
import { identityKey } from '../sites/identity.ts'

/** Who writes: random ids from the settings. */
export interface Author {
  agent: Id
  device: Id
}

/** A contact of whom nothing was ever written down. */
export function blankPerson(contact: Id): PersonState {
  return { contact, tags: [], note: '', consent: null }
}

/** What an entry makes of a contact's state. Pure: replaying the log in order gives the present state. */
export function applyToPerson(state: PersonState, entry: LogEntry): PersonState {
  switch (entry.kind) {
    case 'tag':
      return state.tags.includes(entry.value) ? state : { ...state, tags: [...state.tags, entry.value] }
    case 'untag':
      return {
        ...state,
        tags: state.tags.filter((tag) => tag !== entry.value),
        untagged: { ...state.untagged, [entry.value]: entry.at },
      }
    case 'note':
      return { ...state, note: entry.value, noteAt: entry.at }
    case 'consent':
      return { ...state, consent: { given: entry.value, at: entry.at } }
    case 'field':
      return {
        ...state,
        own: { ...state.own, [entry.field]: entry.value },
        ownAt: { ...state.ownAt, [entry.field]: entry.at },
      }
    case 'stage':
      return { ...state, stage: { stage: entry.value, at: entry.at, ...(entry.from && { from: entry.from }) } }
    case 'not-stage':
      return { ...state, notStage: { message: entry.message, at: entry.at } }
    case 'asked':
    case 'answer':
    case 'not-answer':
      return { ...state, asked: { ...state.asked, [entry.question]: applyToAsked(state.asked?.[entry.question], entry) } }
    default:
      return state
  }
}

/** What an entry makes of an identity's link; an undone link is remembered as "not this one". */
export function applyToLink(state: LinkState | undefined, identity: string, entry: LogEntry): LinkState {
  const before = state ?? { identity, contact: null, at: entry.at, not: [] }
  if (entry.kind === 'link')
    return { identity, contact: entry.contact, at: entry.at, not: before.not.filter((id) => id !== entry.contact) }
  const not = before.not.includes(entry.contact) ? before.not : [...before.not, entry.contact]
  return { identity, contact: before.contact === entry.contact ? null : before.contact, at: entry.at, not }
}

/** Appends one entry and brings the derived tables along, in one transaction. What is said of two contacts: `lib/same/write-verdict.ts`. */
export async function writeLog(
  db: RecencyDatabase,
  author: Author,
  contact: Id,
  value: Exclude<LogValue, VerdictValue | ManyTagged>,
  at = Date.now(),
): Promise<LogEntry> {
  const entry: LogEntry = { ...value, id: newId(), contact, at, agent: author.agent, device: author.device }
  await db.transaction('rw', [db.log, db.people, db.links, db.behaviour], async () => {
    await db.log.add(entry)
    await derive(db, entry)
    await followLink(db, entry)
  })
  return entry
}

/** Rebuilds `people`, `links` and `same` from the log alone. */
export async function rebuildFromLog(db: RecencyDatabase): Promise<void> {
  await db.transaction('rw', [db.log, db.people, db.links, db.same], async () => {
    await db.people.clear()
    await db.links.clear()
    await db.same.clear()
    const entries = await db.log.toArray()
    entries.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    await db.same.bulkAdd(verdictsOf(entries.filter(isVerdict)))
    for (const entry of entries) if (!isVerdict(entry)) await derive(db, entry)
  })
}

async function derive(db: RecencyDatabase, entry: LogEntry): Promise<void> {
  // Of many at once: who they are stands in `tagBlocks`, see lib/tags.
  if (entry.kind === 'tag-many' || entry.kind === 'untag-many') return
  if (entry.kind === 'link' || entry.kind === 'unlink' || entry.kind === 'not-same') {
    for (const key of entry.value.map(identityKey)) await db.links.put(applyToLink(await db.links.get(key), key, entry))
    return
  }
  await db.people.put(applyToPerson((await db.people.get(entry.contact)) ?? blankPerson(entry.contact), entry))
}
