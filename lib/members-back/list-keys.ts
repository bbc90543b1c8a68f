import type { ContactRecord } from '../contacts/contact.ts'
import { parseEmails, parseExternalId } from '../import/values/contact-values.ts'
import { readPhone } from '../import/values/phone-cells.ts'
import { emailKey, externalKey, idKey, phoneKey } from '../orders/keys.ts'
import type { IndexName } from '../orders/manifest.ts'
import type { MemberKey } from './list.ts'

/** The index that finds a person by such a value. */
export const INDEX_OF = { recency: 'id', external: 'external', email: 'email', phone: 'phone' } as const satisfies Record<
  MemberKey,
  IndexName
>

/** What a cell asks the index for, and a second, independent number of the same text: a hit must agree in both. */
export interface AskedKey {
  keys: readonly number[]
  check: number
}

const RECENCY_ID = /^[0-9a-f]{32}$/
const PLAIN_PHONE = /^\+[1-9]\d{6,14}$/

/** Reads a cell; null: it names nobody. `sources`: of the base, in each of which an external id may stand. `country`: for numbers without one. */
export function listKeys(key: MemberKey, country: string, sources: readonly string[]): (cell: string) => AskedKey | null {
  switch (key) {
    case 'recency':
      return (cell) => {
        const id = cell.trim().toLowerCase()
        return RECENCY_ID.test(id) ? { keys: [idKey(id)], check: textCheck(id) } : null
      }
    case 'external':
      return (cell) => {
        const { id } = parseExternalId(cell.trim())
        return id === '' ? null : { keys: sources.map((source) => externalKey(source, id)), check: textCheck(id) }
      }
    case 'email':
      return (cell) => {
        // The apostrophe that files for spreadsheets have before such signs.
        const [mail] = parseEmails(cell.trim().replace(/^'(?=[+\-=@])/, '')).emails
        return mail === undefined ? null : { keys: [emailKey(mail)], check: textCheck(mail) }
      }
    case 'phone':
      return (cell) => {
        const plain = cell.trim()
        const read = PLAIN_PHONE.test(plain) ? plain : parsed(plain, country)
        return read === null ? null : { keys: [phoneKey(read)], check: textCheck(read) }
      }
  }
}

function parsed(cell: string, country: string): string | null {
  const read = readPhone(cell, '', country)
  return read.ok ? read.phone : null
}

/** The same numbers of what is kept of a contact. */
export function checksOf(contact: Pick<ContactRecord, 'id' | 'externalId' | 'emails' | 'phones'>, key: MemberKey): number[] {
  switch (key) {
    case 'recency':
      return [textCheck(contact.id)]
    case 'external':
      return contact.externalId === '' ? [] : [textCheck(contact.externalId)]
    case 'email':
      return contact.emails.map(textCheck)
    case 'phone':
      return contact.phones.map(textCheck)
  }
}

/** And their keys, for contacts that stand in no index. */
export function keysOf(
  { id, source, externalId, emails, phones }: Pick<ContactRecord, 'id' | 'source' | 'externalId' | 'emails' | 'phones'>,
  key: MemberKey,
): number[] {
  switch (key) {
    case 'recency':
      return [idKey(id)]
    case 'external':
      return externalId === '' ? [] : [externalKey(source, externalId)]
    case 'email':
      return emails.map(emailKey)
    case 'phone':
      return phones.map(phoneKey)
  }
}

/** 32 bits of a text, after another rule than the keys of the indexes (Bob Jenkins, one-at-a-time, 1997). */
function textCheck(text: string): number {
  let hash = text.length
  for (let i = 0; i < text.length; i++) {
    hash = (hash + text.charCodeAt(i)) | 0
    hash = (hash + (hash << 10)) | 0
    hash ^= hash >>> 6
  }
  hash = (hash + (hash << 3)) | 0
  hash ^= hash >>> 11
  return (hash + (hash << 15)) >>> 0
}
