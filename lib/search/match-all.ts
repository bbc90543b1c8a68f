import type { Directory } from '../contacts/directory.ts'
import { parsePhone } from '../contacts/phone.ts'
import { isBlank } from '../law/blank.ts'
import { everybody } from '../contacts/search.ts'
import { nameKey } from '../orders/keys.ts'
import { headOrdinals, ordinalsOf } from '../same/merged-ordinals.ts'
import { eachTagged } from '../tags/tag-blocks.ts'
import { tagsLike } from '../tags/tag-names.ts'
import { TAG } from './contact-words.ts'
import { mailBearers } from './match-mail.ts'
import { matchNumbers } from './match-numbers.ts'
import { matchWords } from './match-words.ts'
import { readQuery } from './query.ts'
import { contactAgrees, tagAgrees, typedPeople } from './typed-people.ts'
import { WordReader } from './word-reader.ts'

/** Everybody whom a search finds. */
export interface Matches {
  /** 1 at the ordinals that fit; null: everybody does. */
  marks: Uint8Array<ArrayBuffer> | null
  /** Ids of people typed by hand who fit and stand for themselves. */
  typed: ReadonlySet<string>
}

/** All whom `searchRows` would find, in no order. */
export async function matchAll(directory: Directory, text: string, country: string, signal?: AbortSignal): Promise<Matches> {
  const { db, base } = directory
  const typed = await typedPeople(base)
  const query = readQuery(text)
  if (query.text === '') return { marks: null, typed: new Set(typed.map(({ contact }) => contact.id)) }
  const marks = new Uint8Array(base.manifest.contacts)
  const heads = await headOrdinals(base)
  const take = (ordinal: number): boolean => {
    marks[heads.get(ordinal) ?? ordinal] = 1
    return true
  }
  const ids = (rows: typeof typed): Set<string> => new Set(rows.map(({ contact }) => contact.id))

  const parsed = query.digits === '' ? null : parsePhone(query.text, country)
  const whole = query.mail !== '' ? await directory.byEmail(query.mail) : parsed?.ok ? await directory.byPhone(parsed.phone) : []
  if (whole.length > 0) {
    const found = new Set(whole.map(({ contact }) => contact.id))
    for (const ordinal of (await ordinalsOf(base, [...found])).values()) take(ordinal)
    return { marks, typed: ids(typed.filter(({ contact }) => found.has(contact.id))) }
  }

  const tags = query.whole === '' ? { exact: [], longer: [] } : await tagsLike(db, query.whole)
  const alike = [...tags.exact, ...tags.longer]
  const tagged = new Set(alike.length === 0 ? [] : await db.people.where('tags').anyOf(alike).primaryKeys())
  for (const ordinal of (await ordinalsOf(base, [...tagged])).values()) take(ordinal)
  for (const tag of alike) await eachTagged(db, tag, take)
  const fits = (row: (typeof typed)[number]): boolean =>
    tagged.has(row.contact.id) || contactAgrees(row.contact, query, country, 'part') || tagAgrees(row.contact, query, 'prefix')

  const reader = WordReader.of(base)
  if (!reader) {
    let ordinal = 0
    for await (const row of everybody(base)) {
      signal?.throwIfAborted()
      if (!isBlank(row) && fits(row)) take(ordinal)
      ordinal++
    }
  } else if (query.mail !== '') {
    for (const ordinal of await mailBearers(base, reader, query, Infinity, signal)) take(ordinal)
  } else {
    if (query.digits !== '') await matchNumbers(base, query.text, country, take, signal)
    if (query.whole !== '') for (const ordinal of await base.lookup('name', nameKey(query.whole))) take(ordinal)
    await matchWords(reader, base.manifest.contacts, query.words, 'part', take, signal)
    if (query.whole !== '')
      await matchWords(reader, base.manifest.contacts, [{ word: TAG + query.whole, loosest: 'prefix' }], 'prefix', take, signal)
  }
  return { marks, typed: ids(typed.filter(fits)) }
}
