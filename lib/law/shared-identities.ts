import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import { emailKey, externalKey, handleKey, phoneKey } from '../orders/keys.ts'
import type { IndexName } from '../orders/manifest.ts'
import type { Network } from '../contacts/contact.ts'
import { identitiesOf, type Identity } from './identity-hash.ts'

/**
 * Of these identities those that somebody who stays has as well (a family's mail, a shop's number): kept out by them, an import would leave
 * that one's rows out too.
 */
export async function bornByOthers(
  db: RecencyDatabase,
  base: Base,
  erased: ReadonlySet<Id>,
  identities: readonly Identity[],
  /** Where the erased stand in `base`. */
  places: ReadonlySet<number>,
): Promise<Set<Identity>> {
  const wanted = new Map(identities.map((identity) => [`${identity.kind} ${identity.value}`, identity]))
  const shared = new Set<Identity>()
  for (const { id, ...typed } of await db.contacts.toArray()) {
    if (erased.has(id)) continue
    for (const { kind, value } of identitiesOf(typed)) {
      const identity = wanted.get(`${kind} ${value}`)
      if (identity) shared.add(identity)
    }
  }
  // In the order of each index, so that its pages are read once.
  const keyed = identities.map((identity) => ({ identity, ...keyOf(identity) }))
  for (const { identity, index, key } of keyed.toSorted((a, b) =>
    a.index < b.index ? -1 : a.index > b.index ? 1 : a.key - b.key,
  )) {
    if (shared.has(identity)) continue
    for (const ordinal of new Set(await base.lookup(index, key))) {
      if (places.has(ordinal)) continue
      const contact = (await base.person(ordinal))?.contact
      if (!contact || erased.has(contact.id)) continue
      if (identitiesOf(contact).some(({ kind, value }) => kind === identity.kind && value === identity.value))
        shared.add(identity)
    }
  }
  return shared
}

function keyOf({ kind, value }: Identity): { index: IndexName; key: number } {
  if (kind === 'phone') return { index: 'phone', key: phoneKey(value) }
  if (kind === 'mail') return { index: 'email', key: emailKey(value) }
  if (kind === 'handle') {
    const space = value.indexOf(' ')
    return { index: 'handle', key: handleKey({ network: value.slice(0, space) as Network, value: value.slice(space + 1) }) }
  }
  const line = value.indexOf('\n')
  return { index: 'external', key: externalKey(value.slice(0, line), value.slice(line + 1)) }
}
