import type { ContactFacts } from '../../contacts/contact.ts'
import { emailKey, externalKey, handleKey, phoneKey } from '../../orders/keys.ts'

/**
 * What rows of one person have in common, strongest first. `derived` stands for people that nothing but a name tells: their
 * external id is made up of it and begins with `~`.
 */
export const RANKS = ['external', 'email', 'phone', 'handle', 'derived'] as const
export type Rank = (typeof RANKS)[number]

/** First sign of an external id that no system gave. */
export const DERIVED = '~'

/** The strongest identity of some facts; null where they have none. */
export function rankOf(facts: ContactFacts): Rank | null {
  if (facts.externalId !== '') return facts.externalId.startsWith(DERIVED) ? 'derived' : 'external'
  if (facts.emails.length > 0) return 'email'
  if (facts.phones.length > 0) return 'phone'
  return facts.handles.length > 0 ? 'handle' : null
}

/** Key of that identity, as the base's indexes have it. */
export function identityKeyOf(facts: ContactFacts, rank: Rank, source: string): number {
  if (rank === 'email') return emailKey(facts.emails[0] ?? '')
  if (rank === 'phone') return phoneKey(facts.phones[0] ?? '')
  if (rank === 'handle') return facts.handles[0] ? handleKey(facts.handles[0]) : 0
  return externalKey(source, facts.externalId)
}

/** Text of that identity: equal texts of one rank are one identity. */
export function identityTextOf(facts: ContactFacts, rank: Rank): string {
  if (rank === 'email') return facts.emails[0] ?? ''
  if (rank === 'phone') return facts.phones[0] ?? ''
  if (rank === 'handle') return facts.handles[0] ? `${facts.handles[0].network} ${facts.handles[0].value}` : ''
  return facts.externalId
}

/** Whether facts are one external id, mail or number and nothing else. */
export function isOnlyIdentity(facts: ContactFacts): boolean {
  const { phones, emails, handles, crmTags } = facts
  if (handles.length > 0 || crmTags.length > 0 || phones.length + emails.length + (facts.externalId === '' ? 0 : 1) > 1)
    return false
  if (facts.name || facts.firstName || facts.lastName || facts.country || facts.city || facts.language || facts.crmNote)
    return false
  if (facts.company || facts.gender || facts.birthday || facts.origin) return false
  if (facts.since !== null || facts.changedAt !== null || facts.seenOn !== null || facts.goneOn !== null) return false
  return Object.keys(facts.consent).length === 0 && Object.keys(facts.own).length === 0
}
