import type { AudiencePerson, Hash } from './person.ts'

/**
 * Customer list for a custom audience of Meta, hashed here.
 *
 * Headers and the number of columns (up to three of mail and phone): "How to format a customer list when creating a Custom Audience", Meta
 * Business Help Centre 2082575038703844. What is hashed, and the form before: "Customer information parameters" (Conversions API,
 * developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/customer-information-parameters), the page that gives examples with
 * their SHA-256; which signs count as punctuation in a name: github.com/facebook/capi-param-builder, `SharedUtils`.
 */
export const META_COLUMNS = [
  'email',
  'email',
  'email',
  'phone',
  'phone',
  'phone',
  'fn',
  'ln',
  'zip',
  'ct',
  'country',
  'dob',
  'doby',
  'gen',
] as const

/** Mails and numbers of one person that a file takes. */
const META_EACH = 3

/** The punctuation of ASCII, and white space. */
const PUNCTUATION = /[!-/:-@[-`{-~\s]+/g

/** Trimmed and in lower case; dots and what follows a plus stay. */
export function metaEmail(mail: string): string {
  return mail.trim().toLowerCase()
}

/** Digits with the country's code first, without symbols, letters and leading zeros. */
export function metaPhone(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^0+/, '')
}

/** Lower case without punctuation and spaces; accents and other scripts stay, as UTF-8. */
export function metaName(name: string): string {
  return name.toLowerCase().replace(PUNCTUATION, '')
}

/** A town as names are: lower case, no punctuation, no spaces. */
export const metaCity = metaName

/** ISO 3166-1 alpha-2 in lower case; '' for anything else. */
export function metaCountry(code: string): string {
  const plain = code.trim().toLowerCase()
  return /^[a-z]{2}$/.test(plain) ? plain : ''
}

/** Lower case without spaces and dashes; of the United States the first five digits. */
export function metaZip(zip: string, country: string): string {
  const plain = zip.toLowerCase().replace(/[\s\-\u2010-\u2015]+/g, '')
  return metaCountry(country) === 'us' ? plain.slice(0, 5) : plain
}

/** A birthday (`1984-03-12`) as `19840312`; '' without a year, before 1900, or after `year`. */
export function metaBirthday(birthday: string, year: number): string {
  const born = /^(\d{4})-(\d{2})-(\d{2})$/.exec(birthday)
  if (!born || Number(born[1]) < 1900 || Number(born[1]) > year) return ''
  return `${born[1]}${born[2]}${born[3]}`
}

/** `f` or `m`; '' for what Meta has no letter for. */
export function metaGender(gender: string): string {
  return gender === 'female' ? 'f' : gender === 'male' ? 'm' : ''
}

/** A person's line: a hash in each cell, or nothing where nothing is known. Null: no mail and no number can be used. `year`: the present one. */
export async function metaLine(person: AudiencePerson, hash: Hash, year: number): Promise<string | null> {
  const { country } = person
  const mails = usable(person.emails, metaEmail)
  const phones = usable(person.phones, metaPhone)
  if (mails.every((mail) => mail === '') && phones.every((phone) => phone === '')) return null
  const born = metaBirthday(person.birthday, year)
  const rest = [
    metaName(person.firstName),
    metaName(person.lastName),
    metaZip(person.zip, country),
    metaCity(person.city),
    metaCountry(country),
    born,
    born.slice(0, 4),
    metaGender(person.gender),
  ]
  const cells = [...[...mails, ...phones].map((text) => hash(text, 'own')), ...rest.map((text) => hash(text, 'shared'))]
  return (await Promise.all(cells)).join(',')
}

/** At most so many different values that are left of it, filled up with ''. */
function usable(values: readonly string[], normal: (value: string) => string): string[] {
  const kept = [...new Set(values.map(normal))].filter((value) => value !== '').slice(0, META_EACH)
  return [...kept, ...Array.from({ length: META_EACH - kept.length }, () => '')]
}
