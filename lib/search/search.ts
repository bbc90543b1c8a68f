import type { Proposal } from '../card/card.ts'
import type { Directory } from '../contacts/directory.ts'
import { asProposal } from '../contacts/match-chat.ts'
import { parsePhone } from '../contacts/phone.ts'
import type { Base } from '../orders/base.ts'
import { nameKey } from '../orders/keys.ts'
import type { PersonRow } from '../orders/person-row.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { headOrdinals, ordinalsOf } from '../same/merged-ordinals.ts'
import { eachTagged } from '../tags/tag-blocks.ts'
import { tagsLike } from '../tags/tag-names.ts'
import { TAG } from './contact-words.ts'
import { Found } from './found.ts'
import { mailBearers } from './match-mail.ts'
import { matchNumbers } from './match-numbers.ts'
import { matchWords } from './match-words.ts'
import { CLOSENESS, readQuery, type Closeness, type SearchQuery } from './query.ts'
import { contactAgrees, tagAgrees, typedFound } from './typed-people.ts'
import { walkBase } from './walk-base.ts'
import { WordReader } from './word-reader.ts'

export interface SearchResult {
  people: Proposal[]
  /** More fit than are listed. */
  more: boolean
}

/** As the sidebar lists them: see `searchRows`. */
export async function searchPeople(
  directory: Directory,
  text: string,
  country: string,
  most = 20,
  signal?: AbortSignal,
): Promise<SearchResult> {
  const { rows, more } = await searchRows(directory, text, country, most, signal)
  return {
    people: rows.map((row) => asProposal({ row, reason: /\p{L}/u.test(text) ? 'part-of-name' : 'number', matched: text.trim() })),
    more,
  }
}

/**
 * People by a number in any form, a mail address or a part of one, a tag, or words of names, companies, addresses and handles in any order and
 * script (accents and case aside); at most `most`. Best first: the whole number, address or name; all words whole, then the tag; beginnings
 * of words; parts of words. A whole number or mail address that somebody has finds them alone. Throws the signal's reason when aborted.
 */
export async function searchRows(
  directory: Directory,
  text: string,
  country: string,
  most: number,
  signal?: AbortSignal,
): Promise<{ rows: PersonRow[]; more: boolean }> {
  const query = readQuery(text)
  if (query.text === '') return { rows: [], more: false }
  const whole = await byWhole(directory, query, country)
  if (whole.length > 0) return { rows: whole.slice(0, most), more: whole.length > most }
  const { base } = directory
  const found = new Found(most, await headOrdinals(base))
  await collect(directory, query, country, found, signal)
  signal?.throwIfAborted()
  const rows = await Promise.all(found.listed.map((one) => (typeof one === 'number' ? personAt(directory, one) : one)))
  return { rows: rows.filter((row) => row !== null), more: found.full }
}

/** Somebody of the base, joined with whomever they were merged with. */
async function personAt(directory: Directory, ordinal: number): Promise<PersonRow | null> {
  const row = await directory.base.person(ordinal)
  const merged = row && (await mergedPeople(directory.db)).groupOf(row.contact.id)
  return merged ? directory.byId(merged.head) : row
}

/** Who has exactly this number or mail address. */
async function byWhole(directory: Directory, query: SearchQuery, country: string): Promise<PersonRow[]> {
  if (query.mail !== '') return directory.byEmail(query.mail)
  const parsed = query.digits === '' ? null : parsePhone(query.text, country)
  return parsed?.ok ? directory.byPhone(parsed.phone) : []
}

async function collect(
  directory: Directory,
  query: SearchQuery,
  country: string,
  found: Found,
  signal?: AbortSignal,
): Promise<void> {
  const { db, base } = directory
  const tags = query.whole === '' ? { exact: [], longer: [] } : await tagsLike(db, query.whole)
  const exactIds = await idsTagged(directory, tags.exact)
  const longerIds = await idsTagged(directory, tags.longer)
  const typed = await typedFound(db, base, query, country, new Set([...exactIds, ...longerIds]))
  const reader = WordReader.of(base)
  if (!reader) return walkBase(base, query, country, { typed, tagged: new Set([...exactIds, ...longerIds]) }, found, signal)

  const people = base.manifest.contacts
  if (query.mail !== '') {
    for (const row of typed) found.takeTyped(row)
    for (const ordinal of await mailBearers(base, reader, query, found.most + 1, signal)) found.take(ordinal)
    return
  }
  if (query.digits !== '') {
    for (const row of typed) takeIf(row, contactAgrees(row.contact, { ...query, words: [] }, country, 'exact'))
    await matchNumbers(base, query.text, country, found.take, signal)
  }
  if (query.whole !== '' && !found.full) for (const ordinal of await wholeNames(base, query.whole)) found.take(ordinal)
  for (const closeness of CLOSENESS) {
    if (found.full) return
    for (const row of typed) takeIf(row, contactAgrees(row.contact, query, country, closeness))
    await matchWords(reader, people, query.words, closeness, found.take, signal)
    if (closeness !== 'part') await byTag(closeness)
  }

  async function byTag(closeness: Exclude<Closeness, 'part'>): Promise<void> {
    if (query.whole === '' || found.full) return
    const ids = closeness === 'exact' ? exactIds : longerIds
    for (const row of typed) takeIf(row, ids.has(row.contact.id) || tagAgrees(row.contact, query, closeness))
    for (const ordinal of (await ordinalsOf(base, [...ids].slice(0, found.most + 1))).values()) found.take(ordinal)
    for (const tag of closeness === 'exact' ? tags.exact : tags.longer) if (!found.full) await eachTagged(db, tag, found.take)
    const own = [{ word: TAG + query.whole, loosest: closeness }]
    if (!found.full && reader) await matchWords(reader, people, own, closeness, found.take, signal)
  }

  function takeIf(row: PersonRow, fits: boolean): void {
    if (fits) found.takeTyped(row)
  }
}

/** Who bears exactly this name, folded. */
async function wholeNames(base: Base, folded: string): Promise<number[]> {
  return base.lookup('name', nameKey(folded))
}

/** People who were given one of these tags one by one, lowest ids first. */
async function idsTagged({ db }: Directory, tags: string[]): Promise<Set<string>> {
  return tags.length === 0 ? new Set() : new Set(await db.people.where('tags').anyOf(tags).limit(1000).primaryKeys())
}
