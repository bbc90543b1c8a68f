import { blankPerson } from './write-log.ts'
import type { PersonState, RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import { figuresOf } from '../orders/figures.ts'
import type { Money } from '../orders/order.ts'
import type { PersonRow } from '../orders/person-row.ts'
import { currentScoring, type CutSettings } from '../rfm/current.ts'
import type { RfmResult, Scoring } from '../rfm/rfm.ts'
import { scoreOrders } from '../rfm/score.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { hiddenByHand, hiddenOrdinals } from '../same/merged-ordinals.ts'
import { personStates } from '../same/person-state.ts'
import { peopleIn } from '../law/blank.ts'
import { Directory } from './directory.ts'

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
  /** Of the last import that held them, and of the one that no longer did, likewise; null: typed by hand, and still there. */
  seenOn: number | null
  goneOn: number | null
  /** The user's own first, then those that the CRM gave. */
  tags: string[]
}

/** How many people the workspace knows: the base, and those typed by hand who are not in it; several who were merged are one. */
export async function countContacts(db: RecencyDatabase, base: Base): Promise<number> {
  // Merges are kept in memory: a live query learns of a new one by this.
  await db.same.count()
  const [typed, hidden] = await Promise.all([handOnly(db, base), hiddenOrdinals(base)])
  return peopleIn(base.manifest) - hidden.length + typed.length
}

/** One of the table's people: the ordinal of somebody of the base, or the id of somebody typed by hand. */
export type LineKey = number | Id

/** The lines of these people, in their order; null for one who is not there any more. Only their pages are read, and of those only these people. */
export async function linesOf(
  db: RecencyDatabase,
  base: Base,
  settings: CutSettings,
  keys: readonly LineKey[],
): Promise<(ContactLine | null)[]> {
  const directory = new Directory(db, base)
  const merged = await mergedPeople(db)
  const rows = await Promise.all(
    keys.map(async (key) => {
      if (typeof key === 'string') return directory.byId(key)
      const row = await base.person(key)
      return row && merged.groupOf(row.contact.id) ? directory.byId(row.contact.id) : row
    }),
  )
  const found = await lines(
    db,
    base,
    settings,
    rows.filter((row) => row !== null),
  )
  let next = 0
  return rows.map((row) => (row ? (found[next++] ?? null) : null))
}

async function lines(db: RecencyDatabase, base: Base, settings: CutSettings, rows: PersonRow[]): Promise<ContactLine[]> {
  const scoring = await currentScoring(db, base, settings, Date.now())
  const people = await personStates(
    db,
    rows.map((row) => row.contact.id),
  )
  return rows.map((row, i) => line(row, people[i] ?? blankPerson(row.contact.id), settings, scoring))
}

function line(
  { contact, orders }: PersonRow,
  person: PersonState,
  { currency, rates }: CutSettings,
  scoring: Scoring | null,
): ContactLine {
  const figures = figuresOf(orders, currency, rates)
  return {
    id: contact.id,
    name: contact.name,
    phone: contact.phones[0] ?? '',
    email: contact.emails[0] ?? '',
    country: contact.country,
    city: contact.city,
    rfm: scoreOrders(orders, figures, scoring),
    orders: figures.count,
    spent: { minor: figures.spent, currency },
    lastDay: figures.lastDay,
    seenOn: contact.seenOn,
    goneOn: contact.goneOn,
    tags: [...new Set([...person.tags, ...contact.crmTags])],
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
