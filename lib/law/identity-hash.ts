import type { ContactRecord, Handle } from '../contacts/contact.ts'
import { otherForms } from '../contacts/phone-forms.ts'

/** What an identity is: a number in E.164, a mail in lower case, `network name`, or `source` and the source's id on two lines. */
export type IdentityKind = 'phone' | 'mail' | 'handle' | 'external'
export interface Identity {
  kind: IdentityKind
  value: string
}

/** What somebody can be known again by. */
export type Identified = Pick<ContactRecord, 'source' | 'externalId' | 'phones' | 'emails' | 'handles'>

export function handleValue({ network, value }: Handle): string {
  return `${network} ${value.toLowerCase()}`
}

export function externalValue(source: string, externalId: string): string {
  return `${source}\n${externalId}`
}

/** All identities of a record, each once. A number also in the other forms that countries have had for it. */
export function identitiesOf({ source, externalId, phones, emails, handles }: Identified): Identity[] {
  const found = new Map<string, Identity>()
  const add = (kind: IdentityKind, value: string): void => void found.set(`${kind} ${value}`, { kind, value })
  for (const phone of phones) for (const form of [phone, ...otherForms(phone)]) add('phone', form)
  for (const mail of emails) add('mail', mail.toLowerCase())
  for (const handle of handles) add('handle', handleValue(handle))
  if (externalId !== '') add('external', externalValue(source, externalId))
  return [...found.values()]
}

/** What hashes are salted with: 32 random bytes, hex. Kept in `keyed`, and of no use without the hashes beside it. */
export function newSalt(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)))
}

/** SHA-256 over salt, kind and value, hex. */
export async function strongHash(salt: string, { kind, value }: Identity): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}\0${kind}\0${value}`)
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

/**
 * A salted 32-bit hash (FNV-1a, mixed once more at the end) that costs nanoseconds: what an import asks first. Never 0. `seed`: see `seedOf`.
 */
export function quickHash(seed: number, kind: IdentityKind, value: string): number {
  let hash = seed ^ kind.charCodeAt(0)
  for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (hash ^ (hash >>> 16)) >>> 0 || 1
}

/** The salt's first 32 bits. */
export function seedOf(salt: string): number {
  return Number.parseInt(salt.slice(0, 8), 16) | 0
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
