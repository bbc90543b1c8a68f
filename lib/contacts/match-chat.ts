import type { Proposal, ProposalReason } from '../card/card.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { PersonRow } from '../orders/person-row.ts'
import type { ChatIdentity } from '../sites/identity.ts'
import { identityKey } from '../sites/identity.ts'
import type { SeenNumber } from '../sites/definition.ts'
import type { Directory } from './directory.ts'
import { parsePhone } from './phone.ts'

/** What the page shows of a chat, as far as it tells who it is. */
export interface ChatTraits {
  title: string
  identities: ChatIdentity[]
  numbers: SeenNumber[]
}

/** What decides what counts as proof. */
export interface MatchRules {
  /** For numbers written without a country. */
  country: string
  /** XMPP domains whose addresses the user vouches to be phone numbers. */
  gateways: string[]
}

export type MatchResult =
  | { kind: 'matched'; row: PersonRow; by: 'confirmed' | 'number'; at: number | null }
  | {
      kind: 'open'
      proposals: { row: PersonRow; reason: ProposalReason; matched: string }[]
      ambiguous: boolean
      numbers: string[]
    }

/** Strong reasons of which two equal ones leave the choice open; a part of a name is only a hint. */
const STRONG = new Set<ProposalReason>(['number', 'handle', 'name'])
const MOST_PROPOSALS = 8

/**
 * The right person or nobody. Only proof links by itself: the user's confirmation, or a number that the network vouches for and that
 * exactly one person has. All else proposes, with its reason; people who were said not to be this one are left out.
 */
export async function matchChat(
  db: RecencyDatabase,
  directory: Directory,
  chat: ChatTraits,
  rules: MatchRules,
): Promise<MatchResult> {
  const vouched = chat.identities.map((identity) => vouchedNumber(identity, rules)).filter((number) => number !== null)
  // Looked up beside the links: nearly always one of the two decides.
  const bearing = Promise.all(vouched.map((number) => directory.byPhone(number)))
  bearing.catch(() => {})
  const links = (await db.links.bulkGet(chat.identities.map(identityKey))).filter((link) => link !== undefined)
  const confirmed = links.filter((link) => link.contact !== null)
  // Identities that were linked to different people contradict each other: then none of them is believed.
  if (confirmed[0]?.contact && confirmed.every((link) => link.contact === confirmed[0]?.contact)) {
    const row = await directory.byId(confirmed[0].contact)
    if (row) return { kind: 'matched', row, by: 'confirmed', at: confirmed[0].at }
  }
  const refused = new Set<Id>(links.flatMap((link) => link.not))
  for (const [only, ...others] of await bearing) {
    // Whom a number is left to because another was said not to be it, is proposed: that is a guess, no proof.
    if (only && others.length === 0 && !refused.has(only.contact.id))
      return { kind: 'matched', row: only, by: 'number', at: null }
  }
  const numbers = [...new Set([...vouched, ...seenNumbers(chat, rules)])]
  const proposals = await propose(directory, chat, numbers, refused)
  const strongest = proposals[0]?.reason
  const equal = proposals.filter((proposal) => proposal.reason === strongest)
  return {
    kind: 'open',
    proposals,
    ambiguous: strongest !== undefined && STRONG.has(strongest) && equal.length > 1,
    numbers,
  }
}

/** The number of an address that the user vouches for: an XMPP address at a gateway's domain. Null otherwise. */
export function vouchedNumber(identity: ChatIdentity, rules: MatchRules): string | null {
  if (identity.network !== 'xmpp' || identity.kind !== 'jid') return null
  const [local = '', domain = ''] = identity.value.split('@')
  if (!rules.gateways.includes(domain.toLowerCase())) return null
  const parsed = parsePhone(local, rules.country)
  return parsed.ok ? parsed.phone : null
}

/** Numbers that the page shows but nobody vouches for, the address's own included. */
function seenNumbers(chat: ChatTraits, rules: MatchRules): string[] {
  const texts = [
    ...chat.numbers.map((number) => number.value),
    ...chat.identities.filter((own) => own.kind === 'jid').map((own) => own.value.split('@')[0] ?? ''),
  ]
  return texts
    .filter((text) => text.replace(/\D/g, '').length >= 7 && !/\p{L}/u.test(text))
    .map((text) => parsePhone(text, rules.country))
    .flatMap((parsed) => (parsed.ok ? [parsed.phone] : []))
}

async function propose(
  directory: Directory,
  chat: ChatTraits,
  numbers: string[],
  refused: Set<Id>,
): Promise<{ row: PersonRow; reason: ProposalReason; matched: string }[]> {
  const found = new Map<Id, { row: PersonRow; reason: ProposalReason; matched: string }>()
  const add = (rows: PersonRow[], reason: ProposalReason, matched: string): void => {
    for (const row of rows)
      if (!refused.has(row.contact.id) && !found.has(row.contact.id)) found.set(row.contact.id, { row, reason, matched })
  }
  for (const number of numbers) add(await directory.byPhone(number), 'number', number)
  for (const { network, value } of chat.identities) add(await directory.byHandle({ network, value }), 'handle', value)
  if (chat.title) {
    add(await directory.byName(chat.title), 'name', chat.title)
    add(await directory.byNameWords(chat.title), 'part-of-name', chat.title)
  }
  return [...found.values()].slice(0, MOST_PROPOSALS)
}

/** A proposal as the sidebar shows it: enough to tell two of one name apart. */
export function asProposal({ row, reason, matched }: { row: PersonRow; reason: ProposalReason; matched: string }): Proposal {
  const { contact, orders } = row
  return {
    contact: contact.id,
    name: contact.name,
    phone: contact.phones[0] ?? '',
    city: contact.city,
    orders: orders.filter((order) => order.counts && order.total > order.refunded).length,
    reason,
    matched,
  }
}
