import type { HandContact, RecencyDatabase } from '../../db/database.ts'
import type { Base } from '../../orders/base.ts'
import { idKey } from '../../orders/keys.ts'
import type { Breath } from '../breath.ts'
import { NONE, type Fragments } from '../stage/fragments.ts'
import type { Matching } from './match-people.ts'

/**
 * New people who are a contact that somebody typed in by hand: same number or mail, one to one. They take over its id, so that tags,
 * notes and links stay theirs. The typed record stays where it is (the base's comes before it), so undoing the import brings it back.
 */
export async function matchHandTyped(
  db: RecencyDatabase,
  base: Base,
  fragments: Fragments,
  { persons }: Matching,
  breath: Breath,
): Promise<Map<number, HandContact>> {
  const typed = await notInBase(await db.contacts.toArray(), base)
  if (typed.length === 0) return new Map()
  const byAddress = new Map<string, HandContact[]>()
  for (const contact of typed)
    for (const address of [...contact.phones, ...contact.emails])
      byAddress.set(address, [...(byAddress.get(address) ?? []), contact])

  const claims = new Map<HandContact, Set<number>>()
  const found = new Map<number, Set<HandContact>>()
  for (let i = 0; i < fragments.length; i++) {
    if (breath.due()) await breath.take()
    const person = persons[i] as number
    if (person === NONE || person < base.manifest.contacts) continue
    const { phones, emails } = fragments.facts(i)
    for (const address of [...phones, ...emails])
      for (const contact of byAddress.get(address) ?? []) {
        claims.set(contact, (claims.get(contact) ?? new Set()).add(person))
        found.set(person, (found.get(person) ?? new Set()).add(contact))
      }
  }
  const taken = new Map<number, HandContact>()
  for (const [person, contacts] of found) {
    const [contact] = contacts
    if (contact && contacts.size === 1 && claims.get(contact)?.size === 1) taken.set(person, contact)
  }
  return taken
}

async function notInBase(typed: HandContact[], base: Base): Promise<HandContact[]> {
  const free: HandContact[] = []
  for (const contact of typed) {
    let known = false
    for (const ordinal of await base.lookup('id', idKey(contact.id)))
      known ||= (await base.person(ordinal))?.contact.id === contact.id
    if (!known) free.push(contact)
  }
  return free
}
