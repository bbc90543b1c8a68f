import type { Proposal, ProposalReason } from '../card/card.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { PersonRow } from '../orders/person-row.ts'
import type { ChatIdentity } from '../sites/identity.ts'
import { identityKey, PASSING_KINDS } from '../sites/identity.ts'
import { mergedPeople } from '../same/merged-people.ts'
import type { SeenNumber } from '../sites/definition.ts'
import type { Directory } from './directory.ts'
import { parsePhone } from './phone.ts'
import { otherForms } from './phone-forms.ts'

/** What the page shows of a chat, as far as it tells who it is. */
export interface ChatTraits {
  title: string
  identities: ChatIdentity[]
  numbers: SeenNumber[]
  /** Whose chat the agent has just opened by an address. */
  opened?: Id | null
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
const STRONG = new Set<ProposalReason>(['opened', 'number', 'handle', 'name'])
const MOST_PROPOSALS = 8
/** Kinds whose values people are known by in a base. The digits of a `lid` or a chat's own id say nothing. */
const HANDLES = new Set(['jid', 'peer', 'thread', 'username'])

interface Match {
  row: PersonRow
  by: 'confirmed' | 'number'
  at: number | null
}

/**
 * The right person or nobody. Only proof links by itself: the user's confirmation, or a number that the network vouches for and that
 * exactly one person has. Identities that prove different people contradict each other, and nobody is matched. All else proposes, with its
 * reason; people who were said not to be this one are left out.
 */
export async function matchChat(
  db: RecencyDatabase,
  directory: Directory,
  chat: ChatTraits,
  rules: MatchRules,
): Promise<MatchResult> {
  const { identities } = chat
  const vouched = identities.map((identity) => vouchedNumber(identity, rules))
  // Looked up beside the links: nearly always one of the two decides.
  const bearing = Promise.all(vouched.map((number) => (number === null ? [] : directory.byPhone(number))))
  bearing.catch(() => {})
  const [links, merged] = await Promise.all([db.links.bulkGet(identities.map(identityKey)), mergedPeople(db)])
  const refused = new Set<Id>(links.flatMap((link) => link?.not ?? []).map((id) => merged.headOf(id)))
  const proofs: Match[] = []
  const remembered: PersonRow[] = []
  for (const [index, identity] of identities.entries()) {
    const link = links[index]
    const row = link?.contact ? await directory.byId(link.contact) : null
    if (row && PASSING_KINDS.has(identity.kind)) remembered.push(row)
    else if (link && row) proofs.push({ row, by: 'confirmed', at: link.at })
    else {
      const [only, ...others] = (await bearing)[index] ?? []
      // Whom a number is left to because another was said not to be it, is proposed: that is a guess, no proof.
      if (only && others.length === 0 && !refused.has(only.contact.id)) proofs.push({ row: only, by: 'number', at: null })
    }
  }
  const strongest = proofs.find(({ by }) => by === 'confirmed') ?? proofs[0]
  if (strongest && proofs.every(({ row }) => row.contact.id === strongest.row.contact.id))
    return { kind: 'matched', ...strongest }
  const numbers = [...new Set([...vouched.filter((number) => number !== null), ...seenNumbers(chat, rules)])]
  const proposals = await propose(directory, chat, numbers, remembered, refused)
  const reason = proposals[0]?.reason
  const equal = proposals.filter((proposal) => proposal.reason === reason)
  return { kind: 'open', proposals, ambiguous: reason !== undefined && STRONG.has(reason) && equal.length > 1, numbers }
}

/**
 * The number of an identity that somebody vouches for: WhatsApp itself for the number in a JID of its own, the user for an XMPP address at a
 * gateway's domain. Null otherwise.
 */
export function vouchedNumber({ network, kind, value }: ChatIdentity, rules: MatchRules): string | null {
  if (network === 'whatsapp') return kind === 'phone' ? value : null
  if (network !== 'xmpp' || kind !== 'jid') return null
  const [local = '', domain = ''] = value.split('@')
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
  remembered: PersonRow[],
  refused: Set<Id>,
): Promise<{ row: PersonRow; reason: ProposalReason; matched: string }[]> {
  const found = new Map<Id, { row: PersonRow; reason: ProposalReason; matched: string }>()
  const add = (rows: PersonRow[], reason: ProposalReason, matched: string): void => {
    for (const row of rows)
      if (!refused.has(row.contact.id) && !found.has(row.contact.id)) found.set(row.contact.id, { row, reason, matched })
  }
  const opened = chat.opened ? await directory.byId(chat.opened) : null
  if (opened) add([opened], 'opened', '')
  for (const number of numbers) add(await directory.byPhone(number), 'number', number)
  for (const number of numbers.flatMap(otherForms)) add(await directory.byPhone(number), 'number', number)
  const handles = chat.identities.filter(({ kind }) => HANDLES.has(kind))
  add(remembered, 'handle', handles.find(({ kind }) => PASSING_KINDS.has(kind))?.value ?? '')
  for (const { network, value } of handles) add(await directory.byHandle({ network, value }), 'handle', value)
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
