import type { ContactRecord } from '../contacts/contact.ts'
import { foldName } from '../contacts/fold.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Base } from '../orders/base.ts'
import type { PersonRow } from '../orders/person-row.ts'
import { hiddenByHand, ordinalsOf } from '../same/merged-ordinals.ts'
import { contactWords } from './contact-words.ts'
import { numberAgrees } from './match-numbers.ts'
import { agrees, type Closeness, type SearchQuery } from './query.ts'

/** People who were typed in by hand and stand for themselves: neither in the base, nor shown as somebody else. In the order of their ids. */
export async function typedPeople(base: Base): Promise<PersonRow[]> {
  const typed = await base.db.contacts.toArray()
  if (typed.length === 0) return []
  const ids = typed.map(({ id }) => id)
  const [inBase, hidden] = await Promise.all([ordinalsOf(base, ids), hiddenByHand(base, ids)])
  return typed
    .filter(({ id }) => !inBase.has(id) && !hidden.has(id))
    .map(({ keys: _, ...contact }) => ({ contact, orders: [], events: [] }))
}

/** Those of them that a query can find at all, cheaply: most queries concern nobody of them. */
export async function typedFound(
  db: RecencyDatabase,
  base: Base,
  query: SearchQuery,
  country: string,
  tagged: ReadonlySet<string>,
): Promise<PersonRow[]> {
  if ((await db.contacts.count()) === 0) return []
  return (await typedPeople(base)).filter(
    ({ contact }) =>
      tagged.has(contact.id) || contactAgrees(contact, query, country, 'part') || tagAgrees(contact, query, 'prefix'),
  )
}

/** The obvious rule: whether a contact has all the words, or the number. Tags aside. */
export function contactAgrees(contact: ContactRecord, query: SearchQuery, country: string, closeness: Closeness): boolean {
  if (query.mail !== '') return contact.emails.some((mail) => mail.startsWith(query.mail))
  if (query.digits !== '' && contact.phones.some((phone) => numberAgrees(phone, query.text, country))) return true
  if (query.words.length === 0) return false
  const own = contactWords(contact)
  return query.words.every((wanted) => own.some((word) => agrees(word, wanted, closeness)))
}

/** Whether the CRM gave this contact the tag that was typed, or one that begins so. */
export function tagAgrees({ crmTags }: ContactRecord, { whole }: SearchQuery, closeness: 'exact' | 'prefix'): boolean {
  return (
    whole !== '' && crmTags.some((tag) => (closeness === 'exact' ? foldName(tag) === whole : foldName(tag).startsWith(whole)))
  )
}
