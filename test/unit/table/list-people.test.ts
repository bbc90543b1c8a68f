import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName } from '../../../lib/contacts/fold.ts'
import { linesOf, type ContactLine } from '../../../lib/contacts/contact-list.ts'
import { blankPerson } from '../../../lib/contacts/write-log.ts'
import { newId } from '../../../lib/db/id.ts'
import { writeVerdicts } from '../../../lib/same/write-verdict.ts'
import { handContact } from '../../../lib/contacts/hand-contacts.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { GROUPS } from '../../../lib/rfm/rfm.ts'
import { codeOf } from '../../../lib/rfm/score.ts'
import { listPeople } from '../../../lib/table/list-people.ts'
import { listValues } from '../../../lib/table/list-values.ts'
import type { Filters, ListWish, Sort } from '../../../lib/table/wish.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { order, person } from '../orders/made-up-people.ts'
import { hold, newDatabase } from '../search/made-up-base.ts'

const PEOPLE = 300
const anyRow: fc.Arbitrary<PersonRow> = fc
  .record({
    name: fc.constantFrom('Anna Esempio', 'anna prova', 'Åsa Testdotter', 'Мария', '', 'Zoë', 'Bruno Prova'),
    country: fc.constantFrom('', 'IT', 'SE'),
    language: fc.constantFrom('', 'it'),
    source: fc.constantFrom('csv', 'shopify'),
    consent: fc.constantFrom({}, { email: true }, { email: true, whatsapp: false }),
    phone: fc.boolean(),
    mail: fc.boolean(),
    tag: fc.boolean(),
    goneOn: fc.constantFrom(null, 20_300),
    seenOn: fc.constantFrom(null, 20_200, 20_300),
    orders: fc.array(fc.tuple(fc.integer({ min: 20_000, max: 20_100 }), fc.integer({ min: 1, max: 50 }), fc.boolean()), {
      maxLength: 3,
    }),
  })
  .map(({ phone, mail, tag, orders, ...given }) =>
    person(
      {
        ...given,
        phones: phone ? ['+390555550101'] : [],
        emails: mail ? ['anna@example.com'] : [],
        crmTags: tag ? ['Fiera'] : [],
      },
      orders
        .toSorted(([a], [b]) => a - b)
        .map(([day, total, foreign], i) => order({ day, total, number: String(i), currency: foreign ? 'SEK' : 'EUR' })),
    ),
  )

const filters: fc.Arbitrary<Filters> = fc.record(
  {
    group: fc.constantFrom('champions', 'loyal', 'lost', 'no-orders', 'other-currency'),
    country: fc.constantFrom('IT', '?', 'FR'),
    language: fc.constantFrom('it', '?'),
    source: fc.constantFrom('csv', 'shopify'),
    consent: fc.constantFrom('yes', 'no', 'unknown'),
    tag: fc.constant('Fiera'),
    phone: fc.boolean(),
    mail: fc.boolean(),
    gone: fc.boolean(),
    lastFrom: fc.integer({ min: 20_000, max: 20_100 }),
    lastTo: fc.integer({ min: 20_000, max: 20_100 }),
    spentFrom: fc.integer({ min: 0, max: 100 }),
    spentTo: fc.integer({ min: 0, max: 100 }),
    score: fc.record({ r: fc.integer({ min: 1, max: 5 }), f: fc.integer({ min: 1, max: 5 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Filters>
const sort: fc.Arbitrary<Sort> = fc.record({
  by: fc.constantFrom('name', 'country', 'group', 'score', 'orders', 'spent', 'last', 'seen'),
  descending: fc.boolean(),
})
const wish: fc.Arbitrary<ListWish> = fc.record({
  text: fc.constantFrom('', '', 'anna', 'prova', 'fiera', '0555550101'),
  filters: fc.oneof(
    filters,
    // Mostly one or two at a time, or nobody is ever left.
    fc.tuple(filters, fc.nat(13)).map(([all, at]) => Object.fromEntries(Object.entries(all).slice(at, at + 2)) as Filters),
  ),
  sort,
})

/** The obvious filter, person by person. */
function fits({ contact }: PersonRow, line: ContactLine, { text, filters: asked }: ListWish): boolean {
  const { consent } = contact
  const said = consent.whatsapp === false ? 'no' : consent.email ? 'yes' : 'unknown'
  const spent = line.rfm.kind === 'other-currency' ? null : line.spent.minor
  const within = (value: number | null, from: number | undefined, to: number | undefined): boolean =>
    (from === undefined && to === undefined) || (value !== null && value >= (from ?? -Infinity) && value <= (to ?? Infinity))
  const is = (wanted: string | undefined, own: string): boolean => wanted === undefined || own === (wanted === '?' ? '' : wanted)
  const found =
    text === '' ||
    (text === '0555550101' ? contact.phones.length > 0 : text === 'fiera' ? contact.crmTags.length > 0 : false) ||
    foldName(contact.name).includes(text) ||
    (text === 'anna' && contact.emails.length > 0)
  return (
    found &&
    (asked.group === undefined || asked.group === (line.rfm.kind === 'scored' ? line.rfm.group : line.rfm.kind)) &&
    is(asked.country, contact.country) &&
    is(asked.language, contact.language) &&
    is(asked.source, contact.source) &&
    (asked.consent === undefined || asked.consent === said) &&
    (asked.tag === undefined || contact.crmTags.includes(asked.tag)) &&
    (asked.phone === undefined || asked.phone === contact.phones.length > 0) &&
    (asked.mail === undefined || asked.mail === contact.emails.length > 0) &&
    (asked.gone === undefined || asked.gone === (contact.goneOn !== null)) &&
    (asked.score?.r === undefined || (line.rfm.kind === 'scored' && line.rfm.r.score === asked.score.r)) &&
    (asked.score?.f === undefined || (line.rfm.kind === 'scored' && line.rfm.f.score === asked.score.f)) &&
    within(line.lastDay, asked.lastFrom, asked.lastTo) &&
    within(spent, asked.spentFrom, asked.spentTo)
  )
}

/** What a line is sorted by; null is unknown and comes last both ways. */
function sortValue(line: ContactLine, { by }: Sort): string | number | null {
  const { rfm } = line
  switch (by) {
    case 'name':
      return foldName(line.name || line.email) || null
    case 'country':
      return line.country || null
    case 'score':
      return rfm.kind === 'scored' ? Number(codeOf(rfm)) : null
    case 'group':
      return rfm.kind === 'scored' ? (GROUPS as readonly string[]).indexOf(rfm.group) * 1000 - Number(codeOf(rfm)) : null
    case 'orders':
      return line.orders
    case 'spent':
      return rfm.kind === 'other-currency' ? null : line.spent.minor
    case 'last':
      return line.lastDay
    case 'seen':
      return line.seenOn
  }
}

test('the list is what an obvious filter and sort make of everybody', async () => {
  const rows = fc.sample(anyRow, { numRuns: PEOPLE, seed: 3 })
  const db = newDatabase()
  const settings = await changeSettings(db, { currency: 'EUR', country: 'IT', timeZone: 'Europe/Rome' })
  const base = await hold(db, rows)
  const lines = (await linesOf(db, base, settings, [...rows.keys()])) as ContactLine[]
  let some = 0
  await fc.assert(
    fc.asyncProperty(wish, async (asked) => {
      const { ordinals, people } = await listPeople(db, asked)
      expect(people).toBe(PEOPLE)
      const fitting = rows.flatMap((row, ordinal) => (fits(row, lines[ordinal] as ContactLine, asked) ? [ordinal] : []))
      some += fitting.length > 0 && fitting.length < PEOPLE ? 1 : 0
      const value = (ordinal: number) => sortValue(lines[ordinal] as ContactLine, asked.sort)
      const sorted = fitting.toSorted((a, b) => {
        const [x, y] = [value(a), value(b)]
        if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b
        const rising = x < y ? -1 : x > y ? 1 : 0
        return (asked.sort.descending ? -rising : rising) || a - b
      })
      // People of one name have an order of their own: theirs is compared by value.
      const told = (list: Iterable<number>) => (asked.sort.by === 'name' ? [...list].map(value) : [...list])
      expect(told(ordinals)).toEqual(told(sorted))
      expect([...ordinals].toSorted((a, b) => a - b)).toEqual(fitting)
    }),
    { numRuns: 60, seed: 4 },
  )
  expect(some).toBeGreaterThan(15)
}, 20_000)

test('people typed by hand come first, erased ones never; the filters know what occurs', async () => {
  const db = newDatabase()
  await changeSettings(db, { currency: 'EUR', country: 'IT', timeZone: 'Europe/Rome' })
  const blank = { ...person(), contact: { ...person().contact, id: '', source: '' } }
  await hold(db, [person({ name: 'Anna', country: 'IT' }), blank, person({ name: 'Bruno', country: 'IT', crmTags: ['x'] })])
  const typed = person({ name: 'Cia', source: 'hand' })
  await db.contacts.add(handContact(typed.contact))
  await db.tagBlocks.add({ tag: 'Fiera', block: 0, bits: Uint8Array.of(0b100) })
  const sorted: Sort = { by: 'name', descending: false }
  const list = await listPeople(db, { text: '', filters: {}, sort: sorted })
  expect(list.typed).toEqual([typed.contact.id])
  expect([...list.ordinals]).toEqual([0, 2])
  expect([...(await listPeople(db, { text: '', filters: { tag: 'Fiera' }, sort: sorted })).ordinals]).toEqual([2])
  expect(await listValues(db)).toMatchObject({ countries: [['IT', 2]], tags: ['Fiera'] })
})

test('merged people are filtered and counted as they are shown', async () => {
  const db = newDatabase()
  await changeSettings(db, { currency: 'EUR', country: 'IT', timeZone: 'Europe/Rome' })
  const head = person({ name: 'Anna', goneOn: 20_300, consent: { email: true } })
  const other = person({ name: 'A. Esempio', country: 'IT', emails: ['anna@example.com'], consent: { email: false } })
  await hold(db, [head, other, person({ name: 'Bruno', country: 'IT' })])
  const verdict = { kind: 'merge', contact: head.contact.id, other: other.contact.id } as const
  await writeVerdicts(db, { agent: newId(), device: newId() }, [verdict])
  const found = async (wanted: Filters) => [
    ...(await listPeople(db, { text: '', filters: wanted, sort: { by: 'name', descending: false } })).ordinals,
  ]
  expect((await listPeople(db, { text: '', filters: {}, sort: { by: 'name', descending: false } })).people).toBe(2)
  expect(await found({ mail: true })).toEqual([0])
  expect(await found({ country: 'IT' })).toEqual([0, 2])
  expect(await found({ gone: true })).toEqual([])
  expect(await found({ consent: 'yes' })).toEqual([])
  expect(await found({ consent: 'no' })).toEqual([0])
  expect((await listValues(db)).countries).toEqual([['IT', 2]])
})

test('a line shows the tags that the user gave and those of the CRM, each once', async () => {
  const db = newDatabase()
  const settings = await changeSettings(db, { currency: 'EUR', country: 'IT', timeZone: 'Europe/Rome' })
  const anna = person({ name: 'Anna Esempio', crmTags: ['vip', 'florence'] })
  const base = await hold(db, [anna])
  await db.people.put({ ...blankPerson(anna.contact.id), tags: ['oil', 'vip'] })
  expect(await linesOf(db, base, settings, [0])).toMatchObject([{ tags: ['oil', 'vip', 'florence'] }])
})
