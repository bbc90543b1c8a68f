import { quotedCell } from '../csv-text.ts'
import type { AudiencePerson, Hash } from './person.ts'

/**
 * File for Customer Match of Google Ads, hashed here.
 *
 * Headers, what is hashed and what is not (country and postal code stay plain): "Formatting guidelines for uploading hashed data", Google Ads Help
 * 7476159, and "About the customer matching process", 7474263. The form before hashing: "Format user data", Data Manager API
 * (developers.google.com/data-manager/api/devguides/concepts/formatting), with its helper github.com/googleads/data-manager-java,
 * `UserDataFormatter`, whose tests give examples with their SHA-256. An address is given whole or not at all, as in
 * github.com/googleads/google-ads-python, `examples/remarketing/add_customer_match_user_list.py`.
 */
export const GOOGLE_COLUMNS = [
  'Email',
  'Email',
  'Email',
  'Phone',
  'Phone',
  'Phone',
  'First Name',
  'Last Name',
  'Country',
  'Zip',
] as const

const GOOGLE_EACH = 3

const PREFIX = /(?:mr|mrs|ms|dr)\.(?:\s|$)/g
const SUFFIX = /(?:,\s*|\s+)(?:jr\.|sr\.|2nd|3rd|ii|iii|iv|v|vi|cpa|dc|dds|vm|jd|md|phd)\s?$/

/** Lower case, no white space; of gmail.com and googlemail.com without dots and without what follows a plus. '' for what is no address. */
export function googleEmail(mail: string): string {
  const plain = mail.toLowerCase().replace(/\s+/g, '')
  const at = plain.indexOf('@')
  const domain = plain.slice(at + 1)
  let local = at === -1 ? '' : plain.slice(0, at)
  if (domain === 'gmail.com' || domain === 'googlemail.com') local = local.replace(/\+.*$/, '').replaceAll('.', '')
  return local === '' || domain === '' ? '' : `${local}@${domain}`
}

/** E.164 with its plus; '' without a digit. */
export function googlePhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits === '' ? '' : `+${digits}`
}

/** Lower case without "Mrs." and the like, and without spaces too many. */
export function googleFirstName(name: string): string {
  return singleSpaces(name.trim().toLowerCase().replace(PREFIX, ''))
}

/** Lower case without "Jr." and the like, and without spaces too many. */
export function googleLastName(name: string): string {
  let plain = name.trim().toLowerCase()
  while (SUFFIX.test(plain)) plain = plain.replace(SUFFIX, '')
  return singleSpaces(plain)
}

/** ISO 3166-1 alpha-2 in capitals; '' for anything else. Not hashed. */
export function googleCountry(code: string): string {
  const plain = code.trim().toUpperCase()
  return /^[A-Z]{2}$/.test(plain) ? plain : ''
}

/** As it is, trimmed. Not hashed. */
export function googleZip(zip: string): string {
  return zip.trim()
}

/** A person's line. Null: no mail and no number can be used. */
export async function googleLine(person: AudiencePerson, hash: Hash): Promise<string | null> {
  const mails = usable(person.emails, googleEmail)
  const phones = usable(person.phones, googlePhone)
  if (mails.every((mail) => mail === '') && phones.every((phone) => phone === '')) return null
  const [first, last] = [googleFirstName(person.firstName), googleLastName(person.lastName)]
  const [country, zip] = [googleCountry(person.country), googleZip(person.zip)]
  // A name without the rest of the address matches nobody, and would be given away for nothing.
  const isWhole = [first, last, country, zip].every((part) => part !== '')
  const own = await Promise.all([...mails, ...phones].map((text) => hash(text, 'own')))
  const named = isWhole ? await Promise.all([hash(first, 'shared'), hash(last, 'shared')]) : ['', '']
  return [...own, ...named, isWhole ? country : '', isWhole ? quotedCell(zip) : ''].join(',')
}

function usable(values: readonly string[], normal: (value: string) => string): string[] {
  const kept = [...new Set(values.map(normal))].filter((value) => value !== '').slice(0, GOOGLE_EACH)
  return [...kept, ...Array.from({ length: GOOGLE_EACH - kept.length }, () => '')]
}

function singleSpaces(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
