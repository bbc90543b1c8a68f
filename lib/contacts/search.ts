import type { Proposal } from '../card/card.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Base } from '../orders/base.ts'
import { PAGE_SIZE, type PersonRow } from '../orders/person-row.ts'
import type { Directory } from './directory.ts'
import { foldName, nameWords } from './fold.ts'
import { asProposal } from './match-chat.ts'
import { parsePhone } from './phone.ts'

export interface SearchResult {
  people: Proposal[]
  /** More fit than are listed. */
  more: boolean
}

/** As the sidebar lists them: see `searchRows`. */
export async function searchPeople(
  directory: Directory,
  text: string,
  country: string,
  most = 20,
  signal?: AbortSignal,
): Promise<SearchResult> {
  const { rows, more } = await searchRows(directory, text, country, most, signal)
  return {
    people: rows.map((row) => asProposal({ row, reason: /\p{L}/u.test(text) ? 'part-of-name' : 'number', matched: text.trim() })),
    more,
  }
}

/**
 * People by a number in any form, a mail address, words that begin words of their name (accents and case aside), or a tag; at most `most`.
 * A whole number or mail address that somebody has comes from its index alone; all else also from a walk over the pages that ends when
 * enough are found.
 */
export async function searchRows(
  directory: Directory,
  text: string,
  country: string,
  most: number,
  signal?: AbortSignal,
): Promise<{ rows: PersonRow[]; more: boolean }> {
  const wanted = text.trim()
  if (wanted === '') return { rows: [], more: false }
  const found = new Map<string, PersonRow>()
  const add = (rows: PersonRow[]): void => rows.forEach((row) => found.set(row.contact.id, row))
  const parsed = /\p{L}/u.test(wanted) ? null : parsePhone(wanted, country)
  if (parsed?.ok) add(await directory.byPhone(parsed.phone))
  if (wanted.includes('@')) add(await directory.byEmail(wanted))
  // A whole number or mail address that somebody has is what was looked for.
  if (found.size === 0) {
    add(await directory.byName(wanted))
    await addFromWalk(directory, wanted, found, most, signal)
  }
  const rows = [...found.values()]
  return { rows: rows.slice(0, most), more: rows.length > most }
}

/** Adds everybody else who fits, until more than `most` are found. */
async function addFromWalk(
  directory: Directory,
  wanted: string,
  found: Map<string, PersonRow>,
  most: number,
  signal?: AbortSignal,
): Promise<void> {
  if (found.size > most) return
  const tagged = await idsTagged(directory.db, wanted)
  for await (const row of walk(directory, (candidate) => fits(candidate, wanted, tagged), signal)) {
    found.set(row.contact.id, row)
    if (found.size > most) return
  }
}

async function* walk(
  { base, db }: Directory,
  accepts: (row: PersonRow) => boolean,
  signal?: AbortSignal,
): AsyncGenerator<PersonRow> {
  for (const { keys: _, ...contact } of await db.contacts.toArray()) {
    const row = { contact, orders: [], events: [] }
    if (accepts(row)) yield row
  }
  for await (const row of everybody(base)) {
    signal?.throwIfAborted()
    if (accepts(row)) yield row
  }
}

/** Everybody in a base by ordinal, page by page. */
export async function* everybody(base: Base): AsyncGenerator<PersonRow> {
  for (let page = 0; page * PAGE_SIZE < base.manifest.contacts; page++) yield* await base.page(page)
}

function fits({ contact }: PersonRow, wanted: string, tagged: ReadonlySet<string>): boolean {
  if (tagged.has(contact.id)) return true
  const digits = wanted.replace(/\D/g, '')
  if (digits.length >= 4 && !/\p{L}/u.test(wanted)) return contact.phones.some((phone) => phone.includes(digits))
  const folded = foldName(wanted)
  if (
    contact.emails.some((mail) => mail.includes(wanted.toLowerCase())) ||
    contact.crmTags.some((tag) => foldName(tag) === folded)
  )
    return true
  const words = nameWords(contact.name)
  const parts = nameWords(wanted)
  return parts.length > 0 && parts.every((part) => words.some((word) => word.startsWith(part)))
}

async function idsTagged(db: RecencyDatabase, tag: string): Promise<Set<string>> {
  return new Set(await db.people.where('tags').equalsIgnoreCase(tag).primaryKeys())
}
