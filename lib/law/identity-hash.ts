import type { ContactRecord, Handle } from '../contacts/contact.ts'
import { otherForms } from '../contacts/phone-forms.ts'

/** What an identity is: a number in E.164, a mail in lower case, `network name`, or `source` and the source's id on two lines. */
export type IdentityKind = 'phone' | 'mail' | 'handle' | 'external'
/** What is hashed besides: the random ids of contacts. */
export type HashedKind = IdentityKind | 'contact'
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
 * A salted 53-bit hash (two lanes of FNV-1a, each mixed at the end) that costs nanoseconds: what an import asks. Never 0. The kind only turns the
 * first letter: kinds are told apart by the forms of their values, see `Identity`. Not to be changed, since it is kept where the value is not.
 *
 * @param seeds see `seedsOf`.
 */
export function quickHash(seeds: Seeds, kind: HashedKind, value: string): number {
  let low = seeds.low ^ kind.charCodeAt(0)
  let high = seeds.high ^ kind.charCodeAt(0)
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + i), 0x85ebca6b)
    high ^= high >>> 13
  }
  return (mixed(high) >>> 11) * 0x100000000 + mixed(low) || 1
}

/** Where the two lanes begin. */
export interface Seeds {
  low: number
  high: number
}

/** The salt's first 64 bits. */
export function seedsOf(salt: string): Seeds {
  return { low: Number.parseInt(salt.slice(0, 8), 16) | 0, high: Number.parseInt(salt.slice(8, 16), 16) | 0 }
}

/** The finaliser of MurmurHash3, as David Stafford's search improved it. */
function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  mix = Math.imul(mix ^ (mix >>> 15), 0x846ca68b)
  return (mix ^ (mix >>> 16)) >>> 0
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
