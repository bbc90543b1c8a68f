import type { ContactRecord } from '../contacts/contact.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { openersOf, targetsOf } from '../queue/plan/ways.ts'
import { mergedPeople } from '../same/merged-people.ts'
import type { OpenTarget } from '../sites/acts.ts'
import type { SiteDefinition } from '../sites/definition.ts'
import { identityOfKey } from '../sites/identity.ts'

/**
 * By what this person's chat may be found on a messenger, strongest first: chats that were linked to them or to whom they were merged with, their names on the network, and
 * their numbers where the messenger opens chats by number.
 */
export async function openTargets(
  db: RecencyDatabase,
  contact: ContactRecord,
  definition: SiteDefinition,
): Promise<OpenTarget[]> {
  const members = (await mergedPeople(db)).membersOf(contact.id)
  const links = await db.links
    .where('contact')
    .anyOf([...members])
    .toArray()
  const linked = links
    .map(({ identity }) => identityOfKey(identity))
    .filter((identity) => identity.network === definition.network)
    .map(({ kind, value }) => ({ kind, value }))
  return targetsOf(contact, linked, openersOf(definition.network, [definition]))
}
