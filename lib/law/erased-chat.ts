import { parsePhone } from '../contacts/phone.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { ChatIdentity } from '../sites/identity.ts'
import { loadErased } from './erased.ts'
import { identitiesOf, type Identity } from './identity-hash.ts'

/** Kinds whose values are names on a network, as a base holds them. */
const HANDLES: ReadonlySet<string> = new Set(['jid', 'peer', 'thread', 'username'])

/**
 * What of a chat, or of a number typed for it, is of somebody who was erased: nobody is brought back without being asked. `country` (ISO 3166-1)
 * is for a number that names none.
 */
export async function erasedOfChat(
  db: RecencyDatabase,
  identities: readonly ChatIdentity[],
  typed: string,
  country: string,
): Promise<Identity[]> {
  const list = await loadErased(db)
  if (list.size === 0) return []
  const numbers = [
    typed,
    ...identities.filter(({ kind }) => kind === 'phone').map(({ value }) => value),
    ...identities.filter(({ kind }) => kind === 'jid').map(({ value }) => value.split('@')[0] ?? ''),
  ]
  const phones = numbers.map((number) => parsePhone(number, country)).flatMap((parsed) => (parsed.ok ? [parsed.phone] : []))
  const handles = identities.filter(({ kind }) => HANDLES.has(kind)).map(({ network, value }) => ({ network, value }))
  const found: Identity[] = []
  for (const identity of identitiesOf({ source: '', externalId: '', phones, emails: [], handles }))
    if (await list.is(identity.kind, identity.value)) found.push(identity)
  return found
}
