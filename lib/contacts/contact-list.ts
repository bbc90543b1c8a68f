import { blankPerson } from './write-log.ts'
import type { PersonState, RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import { figuresOf } from '../orders/figures.ts'
import type { Money } from '../orders/order.ts'
import { PAGE_SIZE, type PersonRow } from '../orders/person-row.ts'
import { currentScoring, type CutSettings } from '../rfm/current.ts'
import type { RfmResult, Scoring } from '../rfm/rfm.ts'
import { scoreOf } from '../rfm/score.ts'
import { hiddenByHand, hiddenOrdinals } from '../same/merged-ordinals.ts'
import { personStates } from '../same/person-state.ts'
import { peopleIn } from '../law/blank.ts'
import { Directory } from './directory.ts'
import { searchRows } from '../search/search.ts'

/** One line of the table of contacts. */
export interface ContactLine {
  id: Id
  name: string
  phone: string
  email: string
  country: string
  city: string
  rfm: RfmResult
  orders: number
  spent: Money
  /** Days since 1970-01-01; null without a purchase. */
  lastDay: number | null
  tags: string[]
}

/** How many people the workspace knows: the base, and those typed by hand who are not in it; several who were merged are one. */
export async function countContacts(db: RecencyDatabase, base: Base): Promise<number> {
  // Merges are kept in memory: a live query learns of a new one by this.
  await db.same.count()
  const [typed, hidden] = await Promise.all([handOnly(db, base), hiddenOrdinals(base)])
  return peopleIn(base.manifest) - hidden.length + typed.length
}

/** A window of the list: those typed by hand first, newest import last, in the base's own order. */
export async function contactWindow(
  db: RecencyDatabase,
  base: Base,
  settings: CutSettings,
  { from, count }: { from: number; count: number },
): Promise<ContactLine[]> {
  const hand = await handOnly(db, base)
  const rows = hand.slice(from, from + count)
  const start = Math.max(0, from - hand.length)
  const end = Math.min(base.manifest.contacts, start + count - rows.length)
  for (let page = Math.floor(start / PAGE_SIZE); page * PAGE_SIZE < end; page++) {
    const first = page * PAGE_SIZE
    rows.push(...(await base.page(page)).slice(Math.max(0, start - first), end - first))
  }
  return lines(db, base, settings, rows)
}

/** Those whom a search finds, at most `most`; see `searchPeople` for what it looks at. */
export async function contactsFound(
  db: RecencyDatabase,
  base: Base,
  settings: CutSettings & { country: string },
  { text, most, signal }: { text: string; most: number; signal?: AbortSignal },
): Promise<{ lines: ContactLine[]; more: boolean }> {
  const { rows, more } = await searchRows(new Directory(db, base), text, settings.country, most, signal)
  return { lines: await lines(db, base, settings, rows), more }
}

async function lines(db: RecencyDatabase, base: Base, settings: CutSettings, rows: PersonRow[]): Promise<ContactLine[]> {
  const scoring = await currentScoring(db, base, settings, Date.now())
  const people = await personStates(
    db,
    rows.map((row) => row.contact.id),
  )
  return rows.map((row, i) => line(row, people[i] ?? blankPerson(row.contact.id), settings.currency, scoring))
}

function line({ contact, orders }: PersonRow, person: PersonState, currency: string, scoring: Scoring | null): ContactLine {
  const figures = figuresOf(orders, currency)
  return {
    id: contact.id,
    name: contact.name,
    phone: contact.phones[0] ?? '',
    email: contact.emails[0] ?? '',
    country: contact.country,
    city: contact.city,
    rfm: scoreOf(figures, scoring),
    orders: figures.count,
    spent: { minor: figures.spent, currency },
    lastDay: figures.lastDay,
    tags: person.tags,
  }
}

/** An import may have taken a hand-made contact's id over: then the base has it. */
async function handOnly(db: RecencyDatabase, base: Base): Promise<PersonRow[]> {
  const directory = new Directory(db, base)
  const typed: Id[] = []
  for (const id of await db.contacts.toCollection().primaryKeys())
    if ((await directory.alone(id))?.contact.source === 'hand') typed.push(id)
  const hidden = await hiddenByHand(base, typed)
  const rows = await Promise.all(typed.filter((id) => !hidden.has(id)).map((id) => directory.byId(id)))
  return rows.filter((row) => row !== null)
}
