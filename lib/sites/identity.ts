/**
 * The systems that give chats their identities. Not the site: Telegram A and K are one network. `site:<host>` is a messenger that a user
 * taught: its identities mean nothing anywhere else.
 */
export type SiteNetwork = 'whatsapp' | 'telegram' | 'meta' | 'instagram' | 'xmpp' | `site:${string}`

/**
 * An identity of a chat as the page shows it. Kinds by network:
 *
 * - `whatsapp`: `phone` (E.164 with `+`, from a JID that WhatsApp itself gave the page), `lid` (opaque digits, never a phone), `bsuid`
 *   (a business-scoped user id), `username` (no `@`, lower case), `group`, and `chat` (a random id of ours for a chat that is known by its
 *   messages' ids; only the background gives it).
 * - `telegram`: `peer` (people > 0; groups and channels `-<raw id>`, without Web A's `-100`), `username`.
 * - `meta`: `thread` (`123`, or `e2ee:123` for an end-to-end encrypted one). `instagram`: `thread`, `username`.
 * - `xmpp`: `jid`. A taught site: `chat` (`chat-b`, `chat-c` for further ones of its host).
 */
export interface ChatIdentity {
  network: SiteNetwork
  /** The own account that the chat belongs to, '' where the page does not tell. */
  own: string
  kind: string
  value: string
}

/** Kinds that can pass to somebody else: they propose a person and never prove one. */
export const PASSING_KINDS: ReadonlySet<string> = new Set(['username'])

/** One string for one identity, for tables and comparisons. */
export function identityKey(identity: ChatIdentity): string {
  return [identity.network, identity.own, identity.kind, identity.value].map(encodeURIComponent).join(' ')
}

/** The identity that `identityKey` made a string of. */
export function identityOfKey(key: string): ChatIdentity {
  const [network = '', own = '', kind = '', value = ''] = key.split(' ').map(decodeURIComponent)
  return { network: network as SiteNetwork, own, kind, value }
}
