import { noFacts, type ContactFacts, type Handle } from '../../contacts/contact.ts'
import { decodePlain, encodePlain } from './plain-facts.ts'

const TEXTS = ['externalId', 'name', 'firstName', 'lastName', 'country', 'city', 'language', 'crmNote'] as const
const CHANNELS = ['any', 'email', 'sms', 'whatsapp'] as const
const LATER_TEXTS = ['company', 'birthday', 'origin'] as const

type Text = string | 0
type Encoded = [
  ...texts: [Text, Text, Text, Text, Text, Text, Text, Text],
  string[],
  string[],
  [Handle['network'], string][],
  string[],
  number[],
  later?: Later,
]
/** What few records have; left out where nothing of it is known. */
type Later = Partial<
  Pick<ContactFacts, 'company' | 'gender' | 'birthday' | 'origin' | 'since' | 'own' | 'changedAt' | 'seenOn' | 'goneOn'>
>

/** Facts as a short text, without names of fields. Equal facts give equal texts. */
export function encodeFacts(facts: ContactFacts): string {
  const later = laterOf(facts)
  const plain = later === null ? encodePlain(facts) : null
  if (plain !== null) return plain
  const { consent } = facts
  const encoded: Encoded = [
    facts.externalId || 0,
    facts.name || 0,
    facts.firstName || 0,
    facts.lastName || 0,
    facts.country || 0,
    facts.city || 0,
    facts.language || 0,
    facts.crmNote || 0,
    facts.phones,
    facts.emails,
    facts.handles.map(({ network, value }) => [network, value]),
    facts.crmTags,
    CHANNELS.map((channel) => (consent[channel] === undefined ? 0 : consent[channel] ? 1 : 2)),
  ]
  if (later) encoded.push(later)
  return JSON.stringify(encoded)
}

function laterOf(facts: ContactFacts): Later | null {
  const later: Later = {}
  for (const field of LATER_TEXTS) if (facts[field] !== '') later[field] = facts[field]
  if (facts.gender !== '') later.gender = facts.gender
  for (const field of ['since', 'changedAt', 'seenOn', 'goneOn'] as const) if (facts[field] !== null) later[field] = facts[field]
  const keys = Object.keys(facts.own)
  if (keys.length > 0) later.own = Object.fromEntries(keys.toSorted().map((key) => [key, facts.own[key] ?? '']))
  return Object.keys(later).length > 0 ? later : null
}

/** The facts of a text that `encodeFacts` made. */
export function decodeFacts(text: string): ContactFacts {
  const plain = decodePlain(text)
  if (plain) return plain
  const encoded = JSON.parse(text) as Encoded
  const facts = noFacts()
  for (let i = 0; i < TEXTS.length; i++) {
    const field = TEXTS[i]
    if (field && encoded[i]) facts[field] = encoded[i] as string
  }
  facts.phones = encoded[8]
  facts.emails = encoded[9]
  for (const [network, value] of encoded[10]) facts.handles.push({ network, value })
  facts.crmTags = encoded[11]
  for (let i = 0; i < CHANNELS.length; i++) {
    const channel = CHANNELS[i]
    if (channel && encoded[12][i]) facts.consent[channel] = encoded[12][i] === 1
  }
  if (encoded[13]) Object.assign(facts, encoded[13])
  return facts
}

/**
 * Puts facts over others. `replace`: what the new ones give stands, blanks erase nothing; `fill`: they only fill what is unknown.
 * Numbers, mails and handles are never taken away: a number that is not there yet goes to the front (`replace`) or the end (`fill`).
 * Facts that their source changed earlier than the old ones only fill, however they come.
 */
export function mergeFacts(old: ContactFacts, fresh: ContactFacts, how: 'replace' | 'fill'): ContactFacts {
  const merged: ContactFacts = { ...old }
  const stale = old.changedAt !== null && fresh.changedAt !== null && fresh.changedAt < old.changedAt
  const replace = how === 'replace' && !stale
  const named = old.name !== ''
  for (const field of TEXTS) {
    // First and last name belong to the whole name: one of another spelling would contradict it.
    if (!replace && named && (field === 'firstName' || field === 'lastName') && fresh.name !== old.name) continue
    if (fresh[field] && (replace || !old[field])) merged[field] = fresh[field]
  }
  merged.phones = union(old.phones, fresh.phones, replace)
  merged.emails = union(old.emails, fresh.emails, replace)
  merged.handles = unionHandles(old.handles, fresh.handles)
  if (fresh.crmTags.length > 0 && (replace || old.crmTags.length === 0)) merged.crmTags = fresh.crmTags
  const known = Object.keys(old.consent).length > 0
  merged.consent = replace ? { ...old.consent, ...fresh.consent } : known ? old.consent : fresh.consent
  mergeLater(merged, fresh, replace)
  return merged
}

function mergeLater(merged: ContactFacts, fresh: ContactFacts, replace: boolean): void {
  for (const field of LATER_TEXTS) if (fresh[field] !== '' && (replace || merged[field] === '')) merged[field] = fresh[field]
  if (fresh.gender !== '' && (replace || merged.gender === '')) merged.gender = fresh.gender
  for (const field of ['since', 'goneOn'] as const)
    if (fresh[field] !== null && (replace || merged[field] === null)) merged[field] = fresh[field]
  merged.own = replace ? { ...merged.own, ...fresh.own } : { ...fresh.own, ...merged.own }
  merged.changedAt = newest(merged.changedAt, fresh.changedAt)
  merged.seenOn = newest(merged.seenOn, fresh.seenOn)
}

function newest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

function union(old: readonly string[], fresh: readonly string[], front: boolean): string[] {
  const added = fresh.filter((value) => !old.includes(value))
  return front ? [...added, ...old] : [...old, ...added]
}

function unionHandles(old: readonly Handle[], fresh: readonly Handle[]): Handle[] {
  const has = ({ network, value }: Handle): boolean => old.some((own) => own.network === network && own.value === value)
  return [...old, ...fresh.filter((handle) => !has(handle))]
}
