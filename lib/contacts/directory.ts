import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import { emailKey, handleKey, idKey, nameKey, phoneKey } from '../orders/keys.ts'
import type { IndexName } from '../orders/manifest.ts'
import type { PersonRow } from '../orders/person-row.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { mergeRows } from '../same/merge-rows.ts'
import type { Handle } from './contact.ts'
import { cutWord } from '../search/contact-words.ts'
import { matchWords } from '../search/match-words.ts'
import { WordReader } from '../search/word-reader.ts'
import { foldName, nameWords } from './fold.ts'
import { findByHandKey, handKey } from './hand-contacts.ts'

/** Names that more people bear than this propose nobody: a list that long helps no one. */
const TOO_MANY = 50

/**
 * Everybody that the workspace knows: the imported base and the contacts typed by hand. The base wins where both hold an id. People who were merged
 * are one, under the id of the one that was kept, whichever of them was looked for.
 */
export class Directory {
  constructor(
    readonly db: RecencyDatabase,
    readonly base: Base,
  ) {}

  async byId(id: Id): Promise<PersonRow | null> {
    const group = (await mergedPeople(this.db)).groupOf(id)
    if (!group) return this.alone(id)
    const rows = (await Promise.all(group.members.map((member) => this.alone(member)))).filter((row) => row !== null)
    return rows.length === 0 ? null : mergeRows(rows, group.head)
  }

  /** The contact as it is kept, with whomever it was merged. */
  async alone(id: Id): Promise<PersonRow | null> {
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
    const holds = ({ contact }: PersonRow): boolean => {
      const own = new Set(nameWords(contact.name))
      return words.every((word) => own.has(word))
    }
    const reader = WordReader.of(this.base)
    const inBase = reader ? await this.#byIndexedWords(reader, words, holds) : await this.#byRarestWord(words, holds)
    return inBase === null ? [] : this.#withTyped(inBase, handKey.name(words[0] as string), holds)
  }

  /** Null where more people than are worth proposing have all the words. */
  async #byIndexedWords(reader: WordReader, words: string[], holds: (row: PersonRow) => boolean): Promise<PersonRow[] | null> {
    const wanted = words.map((word) => ({ word: cutWord(word), loosest: 'exact' as const }))
    const ordinals = new Set<number>()
    await matchWords(reader, this.base.manifest.contacts, wanted, 'exact', (ordinal) => ordinals.add(ordinal).size <= TOO_MANY)
    return ordinals.size > TOO_MANY ? null : this.#rowsAt(ordinals, holds)
  }

  /** In a base from before there was an index of words, the index of names holds each word's hash. */
  async #byRarestWord(words: string[], holds: (row: PersonRow) => boolean): Promise<PersonRow[] | null> {
    let rarest: Set<number> | null = null
    for (const word of words) {
      const ordinals = new Set(await this.base.lookup('name', nameKey(word)))
      if (!rarest || ordinals.size < rarest.size) rarest = ordinals
    }
    return !rarest || rarest.size > TOO_MANY ? null : this.#rowsAt(rarest, holds)
  }

  async #inBase(id: Id): Promise<PersonRow | null> {
    return (await this.#fromBase('id', idKey(id), ({ contact }) => contact.id === id))[0] ?? null
  }

  async #both(index: IndexName, key: number, hand: string, holds: (row: PersonRow) => boolean): Promise<PersonRow[]> {
    return this.#withTyped(await this.#fromBase(index, key, holds), hand, holds)
  }

  async #withTyped(rows: PersonRow[], hand: string, holds: (row: PersonRow) => boolean): Promise<PersonRow[]> {
    const typed = await findByHandKey(this.db, hand)
    const known = new Set(rows.map((row) => row.contact.id))
    for (const contact of typed) {
      const row = { contact, orders: [], events: [] }
      if (known.has(contact.id) || !holds(row)) continue
      // Taken over by an import that knows better: what was typed once finds that person no more.
      if (!(await this.#inBase(contact.id))) rows.push(row)
    }
    return this.#asOne(rows)
  }

  /** The same people with everybody who was merged shown once, joined. */
  async #asOne(rows: PersonRow[]): Promise<PersonRow[]> {
    const merged = await mergedPeople(this.db)
    if (merged.none) return rows
    const shown = new Map<Id, PersonRow>()
    for (const row of rows) {
      const head = merged.headOf(row.contact.id)
      const one = shown.has(head) || !merged.groupOf(head) ? row : await this.byId(head)
      if (one && !shown.has(head)) shown.set(head, one)
    }
    return [...shown.values()]
  }

  async #fromBase(index: IndexName, key: number, holds: (row: PersonRow) => boolean): Promise<PersonRow[]> {
    const ordinals = new Set(await this.base.lookup(index, key))
    // A name that so many bear proposes nobody, and reading them all would take seconds.
    return index === 'name' && ordinals.size > TOO_MANY ? [] : this.#rowsAt(ordinals, holds)
  }

  async #rowsAt(ordinals: Iterable<number>, holds: (row: PersonRow) => boolean): Promise<PersonRow[]> {
    const rows: PersonRow[] = []
    for (const ordinal of ordinals) {
      const row = await this.base.person(ordinal)
      if (row && holds(row)) rows.push(row)
    }
    return rows
  }
}
