import type { SiteDefinition } from './definition.ts'
import type { ChatIdentity } from './identity.ts'

/**
 * What an identity that a page names amounts to. Only WhatsApp's `whatsapp` needs it: the server in a JID says what its digits are. A
 * `@lid`'s digits are opaque and never a phone; what is not understood identifies nobody.
 */
export function identitiesOf(identity: ChatIdentity): ChatIdentity[] {
  if (identity.kind !== 'whatsapp') return [identity]
  const [name = '', server = ''] = identity.value.split('@')
  const bare = name.replace(/:\d+$/, '')
  const kind = kindOf(bare, server)
  return kind === null ? [] : [{ ...identity, kind, value: kind === 'phone' ? `+${bare}` : bare }]
}

function kindOf(name: string, server: string): string | null {
  if (server === 'c.us' || server === 's.whatsapp.net') {
    if (/^[1-9]\d{6,14}$/.test(name)) return 'phone'
    // A business-scoped user id: the country, a dot, digits.
    return /^[A-Z]{2}\.\d+$/.test(name) ? 'bsuid' : null
  }
  if (server === 'lid') return 'lid'
  return server === 'g.us' || server === 'broadcast' || server === 'newsletter' ? 'group' : null
}

/** Whether an identity says by its form that the chat is a group, a channel or a broadcast. */
export function isGroupIdentity({ kind, value }: ChatIdentity, ids: SiteDefinition['chat']['groupIds']): boolean {
  if (ids === 'whatsapp') return kind === 'group'
  return ids === 'negative' && kind === 'peer' && value.startsWith('-')
}
