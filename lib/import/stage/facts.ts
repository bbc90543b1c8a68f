import { noFacts, type ContactFacts, type Handle } from '../../contacts/contact.ts'

const TEXTS = ['externalId', 'name', 'firstName', 'lastName', 'country', 'city', 'language', 'crmNote'] as const
const CHANNELS = ['any', 'email', 'sms', 'whatsapp'] as const

type Text = string | 0
type Encoded = [
  ...texts: [Text, Text, Text, Text, Text, Text, Text, Text],
  string[],
  string[],
  [Handle['network'], string][],
  string[],
  number[],
]

/** Facts as a short text, without names of fields. */
export function encodeFacts(facts: ContactFacts): string {
  const { consent } = facts
  return JSON.stringify([
    ...TEXTS.map((field) => facts[field] || 0),
    facts.phones,
    facts.emails,
    facts.handles.map(({ network, value }) => [network, value]),
    facts.crmTags,
    CHANNELS.map((channel) => (consent[channel] === undefined ? 0 : consent[channel] ? 1 : 2)),
  ])
}

export function decodeFacts(text: string): ContactFacts {
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
  return facts
}

/**
 * Puts facts over others. `replace`: what the new ones give stands, blanks erase nothing; `fill`: they only fill what is unknown.
 * Numbers, mails and handles are never taken away: a number that is not there yet goes to the front (`replace`) or the end (`fill`).
 */
export function mergeFacts(old: ContactFacts, fresh: ContactFacts, how: 'replace' | 'fill'): ContactFacts {
  const merged: ContactFacts = { ...old }
  const replace = how === 'replace'
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
  return merged
}

function union(old: readonly string[], fresh: readonly string[], front: boolean): string[] {
  const added = fresh.filter((value) => !old.includes(value))
  return front ? [...added, ...old] : [...old, ...added]
}

function unionHandles(old: readonly Handle[], fresh: readonly Handle[]): Handle[] {
  const has = ({ network, value }: Handle): boolean => old.some((own) => own.network === network && own.value === value)
  return [...old, ...fresh.filter((handle) => !has(handle))]
}
