/** The systems that give chats their identities. Not the site: Telegram A and K are one network. */
export type SiteNetwork = 'whatsapp' | 'telegram' | 'meta' | 'instagram' | 'xmpp'

/** An identity of a chat as the page shows it. */
export interface ChatIdentity {
  network: SiteNetwork
  /** The own account that the chat belongs to, '' where the page does not tell. */
  own: string
  kind: string
  value: string
}

/** One string for one identity, for tables and comparisons. */
export function identityKey(identity: ChatIdentity): string {
  return [identity.network, identity.own, identity.kind, identity.value].map(encodeURIComponent).join(' ')
}
