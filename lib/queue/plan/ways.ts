import type { ContactRecord } from '../../contacts/contact.ts'
import type { OpenTarget } from '../../sites/acts.ts'
import type { SiteDefinition } from '../../sites/definition.ts'
import type { SiteNetwork } from '../../sites/identity.ts'

/** A chat that was linked to somebody. */
export type LinkedChat = OpenTarget

/**
 * By what somebody's chat may be found on a messenger, strongest first: chats that were linked to them, their names on the network, and their
 * numbers. Of all of them those of the kinds by which the messenger opens chats.
 */
export function targetsOf(
  { handles, phones }: Pick<ContactRecord, 'handles' | 'phones'>,
  linked: readonly LinkedChat[],
  { network, kinds }: Openers,
): OpenTarget[] {
  const named = handles
    .filter((handle) => handle.network === network)
    .map(({ value }) => ({ kind: /^\d+$/.test(value) ? 'peer' : 'username', value }))
  const numbers = phones.map((value) => ({ kind: 'phone', value }))
  return [...linked, ...named, ...numbers].filter(({ kind }) => kinds.has(kind))
}

/** By which kinds of identity a messenger opens chats; none where the agent opens them all. */
export interface Openers {
  network: SiteNetwork
  kinds: ReadonlySet<string>
}

/** Of all definitions of a network: Telegram's two pages are one messenger. */
export function openersOf(network: SiteNetwork, definitions: readonly SiteDefinition[]): Openers {
  const own = definitions.filter((definition) => definition.network === network)
  return { network, kinds: new Set(own.flatMap(({ open }) => open ?? []).map(({ kind }) => kind)) }
}

/** Whether a way leads to somebody's chat: an address, or, for the agent who opens it by hand, a linked chat or a name on the network. */
export function hasChat(
  contact: Pick<ContactRecord, 'handles' | 'phones'>,
  linked: readonly LinkedChat[],
  openers: Openers,
): boolean {
  const { network } = openers
  return (
    linked.length > 0 ||
    contact.handles.some((handle) => handle.network === network) ||
    targetsOf(contact, linked, openers).length > 0
  )
}
