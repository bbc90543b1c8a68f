import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import { emailKey, handleKey, idKey, nameKey, phoneKey } from '../orders/keys.ts'
import type { IndexName } from '../orders/manifest.ts'
import type { PersonRow } from '../orders/person-row.ts'
import type { Handle } from './contact.ts'
import { foldName, nameWords } from './fold.ts'
import { findByHandKey, handKey } from './hand-contacts.ts'

/** Names that more people bear than this propose nobody: a list that long helps no one. */
const TOO_MANY = 50

/** Everybody that the workspace knows: the imported base and the contacts typed by hand. The base wins where both hold an id. */
export class Directory {
  constructor(
    readonly db: RecencyDatabase,
    readonly base: Base,
  ) {}

  async byId(id: Id): Promise<PersonRow | null> {
    const row = await this.#inBase(id)
    if (row) return row
    const hand = await this.db.contacts.get(id)
    if (!hand) return null
    const { keys: _, ...contact } = hand
    return { contact, orders: [], events: [] }
  }

  /** People with exactly this number (E.164). */
  byPhone(phone: string): Promise<PersonRow[]> {
    return this.#both('phone', phoneKey(phone), handKey.phone(phone), ({ contact }) => contact.phones.includes(phone))
  }

  byEmail(mail: string): Promise<PersonRow[]> {
    const wanted = mail.toLowerCase()
    return this.#both('email', emailKey(wanted), handKey.email(wanted), ({ contact }) => contact.emails.includes(wanted))
  }

  byHandle(handle: Handle): Promise<PersonRow[]> {
    const value = handle.value.toLowerCase()
    const has = ({ contact }: PersonRow): boolean =>
      contact.handles.some((own) => own.network === handle.network && own.value === value)
    return this.#both('handle', handleKey(handle), handKey.handle(handle), has)
  }

  /** People of exactly this name, accents and case aside. */
  byName(name: string): Promise<PersonRow[]> {
    const folded = foldName(name)
    if (!folded) return Promise.resolve([])
    return this.#both('name', nameKey(folded), handKey.name(folded), ({ contact }) => foldName(contact.name) === folded)
  }

  /** People whose name holds every word of this one; nobody where too many do. */
  async byNameWords(name: string): Promise<PersonRow[]> {
    const words = nameWords(name)
    if (words.length === 0) return []
    let rarest: { word: string; ordinals: number[] } | null = null
    for (const word of words) {
      const ordinals = await this.base.lookup('name', nameKey(word))
      if (!rarest || ordinals.length < rarest.ordinals.length) rarest = { word, ordinals }
    }
    if (!rarest || rarest.ordinals.length > TOO_MANY) return []
    const holds = ({ contact }: PersonRow): boolean => {
      const own = new Set(nameWords(contact.name))
      return words.every((word) => own.has(word))
    }
    return this.#both('name', nameKey(rarest.word), handKey.name(rarest.word), holds)
  }

  async #inBase(id: Id): Promise<PersonRow | null> {
    return (await this.#fromBase('id', idKey(id), ({ contact }) => contact.id === id))[0] ?? null
  }

  async #both(index: IndexName, key: number, hand: string, holds: (row: PersonRow) => boolean): Promise<PersonRow[]> {
    const [rows, typed] = await Promise.all([this.#fromBase(index, key, holds), findByHandKey(this.db, hand)])
    const known = new Set(rows.map((row) => row.contact.id))
    for (const contact of typed) {
      const row = { contact, orders: [], events: [] }
      if (known.has(contact.id) || !holds(row)) continue
      // Taken over by an import that knows better: what was typed once finds that person no more.
      if (!(await this.#inBase(contact.id))) rows.push(row)
    }
    return rows
  }

  async #fromBase(index: IndexName, key: number, holds: (row: PersonRow) => boolean): Promise<PersonRow[]> {
    const rows: PersonRow[] = []
    const ordinals = new Set(await this.base.lookup(index, key))
    // A name of one word is found at everybody who bears that word: reading them all would take seconds.
    if (index === 'name' && ordinals.size > TOO_MANY) return []
    for (const ordinal of ordinals) {
      const row = await this.base.person(ordinal)
      if (row && holds(row)) rows.push(row)
    }
    return rows
  }
}
