import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContactRecord } from '../../../lib/contacts/contact.ts'
import { Directory } from '../../../lib/contacts/directory.ts'
import { handContact } from '../../../lib/contacts/hand-contacts.ts'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import { newId } from '../../../lib/db/id.ts'
import { Base } from '../../../lib/orders/base.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { matchAll } from '../../../lib/search/match-all.ts'
import { searchRows } from '../../../lib/search/search.ts'
import { person } from '../orders/made-up-people.ts'
import { hold, newDatabase } from './made-up-base.ts'

const FIRST = [
  'Anna',
  'Annabella',
  'Susanna',
  'Åsa',
  'Niccolò',
  'Maria',
  'Мария',
  'Ольга',
  '王伟',
  'محمد',
  'דוד',
  'Γιώργος',
  'O’Hara',
]
const LAST = ['Rossi', 'Esempio', 'Ångström', 'Rosström', 'Prova', "D'Angelo", 'van der Prova', 'Иванова', '', 'de Rossi']

const anyContact: fc.Arbitrary<Partial<ContactRecord>> = fc
  .record({
    first: fc.constantFrom(...FIRST),
    last: fc.constantFrom(...LAST),
    company: fc.constantFrom('', 'Prova Srl', 'Rossi & Figli'),
    mail: fc.constantFrom('', 'anna.rossi@example.com', 'rossi4471@shop.example.org', 'asa@example.com'),
    phone: fc.constantFrom('', '+390555550101', '+390555554471', '+46701740605', '+12025550144'),
    handle: fc.constantFrom('', 'annina77'),
    tag: fc.constantFrom('', 'VIP', 'Newsletter Più'),
  })
  .map(({ first, last, company, mail, phone, handle, tag }) => ({
    name: `${first} ${last}`.trim(),
    company,
    emails: mail ? [mail] : [],
    phones: phone ? [phone] : [],
    handles: handle ? [{ network: 'telegram', value: handle }] : [],
    crmTags: tag ? [tag] : [],
  }))

const QUERIES = [
  'anna',
  'rossi anna',
  'an ro',
  'ROSSI',
  'ross',
  'ström',
  'angstrom',
  'ange',
  "d'ang",
  'ohara',
  'мар',
  'иван ол',
  '伟',
  'мух',
  'محم',
  'γιω',

  'niccolo',
  'r',
  'a r',
  'vip',
  'newsletter',
  'newsletter piu',
  'figli',
  '4471',
  '05555',
  '+3905',
  '0555550',
  '070174',
  '0144',
  'nina77',

  '@example.com',
  'anna.rossi@',
  'rossi4471@shop',
  'rossi.anna@example',
  '@shop.',
  '@annina',
  'prova der',
  'zzz',
  'srl prova',
  '+46 70 174',
]

/** Words of names by plain means: as in the product only what a letter is. */
const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The slow, obvious search: how well a person fits, lower is better; null: not at all. */
function fit({ name, company, emails, phones, handles, crmTags }: ContactRecord, text: string): number | null {
  const query = text.trim()
  const own = [name, company, ...emails.map((mail) => mail.split('@')[0] ?? ''), ...handles.map(({ value }) => value)].flatMap(
    words,
  )
  if (query.includes('@')) {
    const [local = '', domain = ''] = query.split('@')
    if (local === '' && !domain.includes('.')) return rank(own, words(domain))
    if (local !== '') return emails.some((mail) => mail.startsWith(query)) ? 1 : null
    return emails.some((mail) => (mail.split('@')[1] ?? '').startsWith(domain))
      ? emails.some((mail) => mail.endsWith(query))
        ? 1
        : 2
      : null
  }
  const digits = query.replace(/\D/g, '')
  if (/^[\d\s+]+$/.test(query) && digits.length >= 3) {
    const starts = query.startsWith('+') ? [digits] : [digits, `39${digits}`, `39${digits.replace(/^0/, '')}`]
    const ends = [digits, digits.replace(/^0+/, '')]
    const has = phones.some(
      (phone) => starts.some((start) => phone.slice(1).startsWith(start)) || ends.some((end) => phone.endsWith(end)),
    )
    if (has) return -1
    return digits === query ? rank(own, words(query)) : null
  }
  const wanted = words(query)
  if (words(name).join(' ') === wanted.join(' ')) return 0
  const tags = crmTags.map((tag) => words(tag).join(' '))
  const best = rank(own, wanted)
  const byTag = tags.includes(wanted.join(' ')) ? 1.5 : tags.some((tag) => tag.startsWith(wanted.join(' '))) ? 2.5 : null
  return best === null ? byTag : byTag === null ? best : Math.min(best, byTag)
}

function rank(own: string[], wanted: string[]): number | null {
  const all = (fits: (word: string, by: string) => boolean): boolean =>
    wanted.length > 0 && wanted.every((by) => own.some((word) => fits(word, by)))
  if (all((word, by) => word === by)) return 1
  if (all((word, by) => word.startsWith(by))) return 2
  const isLetter = (by: string): boolean => by.length === 1 && by <= '\u007F'
  return all((word, by) => (isLetter(by) ? word.startsWith(by) : word.includes(by))) ? 3 : null
}

const ranksOf = (rows: PersonRow[], text: string): (number | null)[] => rows.map(({ contact }) => fit(contact, text))

test('finds whom a slow, obvious search finds, and in its order', async () => {
  const rows = fc.sample(anyContact, { numRuns: 200, seed: 4 }).map((given) => person(given))
  const typed = fc.sample(anyContact, { numRuns: 12, seed: 5 }).map((given) => person({ ...given, source: 'hand' }))
  const db = newDatabase()
  const base = await hold(db, rows)
  await db.contacts.bulkAdd(typed.map(({ contact }) => handContact(contact)))
  const directory = new Directory(db, base)
  // A base from before there was an index of words: walked through, with the same people found.
  const walked = new Directory(db, new Base(db, { ...base.manifest, words: null }))
  for (const [i, text] of QUERIES.entries()) {
    const { rows: found, more } = await searchRows(directory, text, 'IT', 1000)
    const fitting = [...rows, ...typed].filter(({ contact }) => fit(contact, text) !== null)
    const ids = (people: PersonRow[]): string[] => people.map(({ contact }) => contact.id).toSorted()
    expect(more, text).toBe(false)
    expect(ids(found), text).toEqual(ids(fitting))
    const { marks, typed: byHand } = await matchAll(directory, text, 'IT')
    expect(
      [...rows.filter((_, ordinal) => marks?.[ordinal] === 1).map(({ contact }) => contact.id), ...byHand].toSorted(),
      text,
    ).toEqual(ids(found))
    const ranks = ranksOf(found, text)
    expect(ranks, text).toEqual(ranks.toSorted((a, b) => (a ?? 9) - (b ?? 9)))
    if (i % 4 === 0) expect(ids((await searchRows(walked, text, 'IT', 1000)).rows), text).toEqual(ids(found))
    const few = await searchRows(directory, text, 'IT', 5)
    expect(few.more, text).toBe(fitting.length > 5)
    expect(few.rows.map(({ contact }) => contact.id)).toEqual(found.slice(0, 5).map(({ contact }) => contact.id))
  }
}, 20_000)

test('a whole number or address finds its bearers alone; a tag that many were given finds them; merged people are found once', async () => {
  const rows = [
    person({ name: 'Anna Esempio', phones: ['+390555550101'], emails: ['anna@example.com'] }),
    person({ name: 'Anna Prova', phones: ['+390555550102'], emails: ['anna@example.com.example'] }),
    person({ name: 'Bruno Prova' }),
  ]
  const db = newDatabase()
  const directory = new Directory(db, await hold(db, rows))
  const names = async (text: string): Promise<string[]> =>
    (await searchRows(directory, text, 'IT', 20)).rows.map(({ contact }) => contact.name)
  expect(await names('055 5550101')).toEqual(['Anna Esempio'])
  expect(await names('Anna@Example.com')).toEqual(['Anna Esempio'])
  await db.tagBlocks.add({ tag: 'Fiera', block: 0, bits: Uint8Array.of(0b110) })
  expect(await names('fie')).toEqual(['Anna Prova', 'Bruno Prova'])
  const author = { agent: newId(), device: newId() }
  await writeLog(db, author, (rows[0] as PersonRow).contact.id, { kind: 'tag', value: 'Fiera' })
  expect(await names('FIERA')).toEqual(['Anna Esempio', 'Anna Prova', 'Bruno Prova'])
  const [one = '', other = ''] = [rows[0]?.contact.id, rows[1]?.contact.id].toSorted() as string[]
  await db.same.add({ one, other, verdict: 'merged', kept: (rows[0] as PersonRow).contact.id, at: 1 })
  expect(await names('anna')).toEqual(['Anna Esempio'])
  expect(await names('fiera')).toEqual(['Anna Esempio', 'Bruno Prova'])
})
