import type { Directory } from '../contacts/directory.ts'
import { otherForms } from '../contacts/phone-forms.ts'
import type { Id } from '../db/id.ts'
import type { PersonRow } from '../orders/person-row.ts'
import { MOST_AT_ONE_LINE } from './find/reason-bits.ts'
import { mergedPeople } from './merged-people.ts'

/** Who else may be this person: by number in any form, mail or handle. Lines of many people and those who were said to be others say nothing. */
export async function likelyDuplicates(directory: Directory, { contact }: PersonRow): Promise<Id[]> {
  const numbers = contact.phones.flatMap((phone) => [phone, ...otherForms(phone)])
  const lines = await Promise.all([
    ...numbers.map((phone) => directory.byPhone(phone)),
    ...contact.emails.map((mail) => directory.byEmail(mail)),
    ...contact.handles.map((handle) => directory.byHandle(handle)),
  ])
  const others = lines
    .filter((people) => people.length <= MOST_AT_ONE_LINE)
    .flatMap((people) => people.map((row) => row.contact.id))
    .filter((id) => id !== contact.id)
  if (others.length === 0) return []
  const refused = await refusedFor(directory, contact.id)
  return [...new Set(others)].filter((id) => !refused.has(id))
}

async function refusedFor({ db }: Directory, id: Id): Promise<Set<Id>> {
  const merged = await mergedPeople(db)
  const members = [...merged.membersOf(id)]
  const said = await db.same.where('one').anyOf(members).or('other').anyOf(members).toArray()
  const refused = said.filter(({ verdict }) => verdict === 'not-same').flatMap(({ one, other }) => [one, other])
  return new Set(refused.map((other) => merged.headOf(other)))
}
