import { Dexie } from 'dexie'
import { followLink } from '../behaviour/store.ts'
import { applyConsent, applyNotOpt, applyOptHeard } from '../consent/opt-state.ts'
import type { LinkState, PersonState, RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import type { LogEntry, LogValue, ManyTagged, VerdictValue } from '../db/log.ts'
import { wasErased } from '../law/erased-ids.ts'
import { applyOffer, applyRemind, applySent } from './offered-state.ts'
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
      return applyConsent(state, entry)
    case 'opt-heard':
      return applyOptHeard(state, entry)
    case 'not-opt':
      return applyNotOpt(state, entry)
    case 'offer':
      return applyOffer(state, entry)
    case 'sent':
      return applySent(state, entry)
    case 'remind':
      return applyRemind(state, entry)
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

/** The person was erased, in another window perhaps and in this very moment: nothing more is written of them. */
export class ErasedPersonError extends Error {
  constructor() {
    super('this person was erased')
    this.name = 'ErasedPersonError'
  }
}

/** What a transaction around `writeLog` has to be on, so that nothing is written of somebody who was just erased. */
export function logTables(db: RecencyDatabase) {
  return [db.log, db.people, db.links, db.behaviour, db.keyed, db.erased]
}

/**
 * Appends one entry and brings the derived tables along, in one transaction. What is said of two contacts: `lib/same/write-verdict.ts`.
 * Throws ErasedPersonError.
 */
export async function writeLog(
  db: RecencyDatabase,
  author: Author,
  contact: Id,
  value: Exclude<LogValue, VerdictValue | ManyTagged>,
  at = Date.now(),
): Promise<LogEntry> {
  const entry: LogEntry = { ...value, id: newId(), contact, at, agent: author.agent, device: author.device }
  await addToLog(db, entry)
  return entry
}

/** The same for an entry that has its id already, a colleague's for one. */
export async function addToLog(db: RecencyDatabase, entry: LogEntry): Promise<void> {
  const around = Dexie.currentTransaction as { storeNames: string[] } | null
  const isWide = !around || around.storeNames.includes(db.erased.name)
  const tables = logTables(db).filter((table) => isWide || (table !== db.keyed && table !== db.erased))
  await db.transaction('rw', tables, async () => {
    if (isWide && (await wasErased(db, entry.contact))) throw new ErasedPersonError()
    await db.log.add(entry)
    await derive(db, entry)
    await followLink(db, entry)
  })
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

/** Derives these people's states anew, from their entries in the order of their instants. To be called in a transaction on `logTables`. */
export async function derivePeople(db: RecencyDatabase, contacts: readonly Id[]): Promise<void> {
  const entries = await db.log.where('contact').anyOf(contacts).toArray()
  entries.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const states = new Map<Id, PersonState>()
  for (const entry of entries)
    if (isOfPerson(entry))
      states.set(entry.contact, applyToPerson(states.get(entry.contact) ?? blankPerson(entry.contact), entry))
  await db.people.bulkPut([...states.values()])
}

/** Whether an entry makes something of the person's state: what is said of many at once, of chats and of two contacts is derived elsewhere. */
function isOfPerson({ kind }: LogEntry): boolean {
  return !['tag-many', 'untag-many', 'link', 'unlink', 'not-same', 'merge', 'unmerge', 'not-same-contact'].includes(kind)
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
