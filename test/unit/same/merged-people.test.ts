import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createContact } from '../../../lib/contacts/create-contact.ts'
import { countContacts } from '../../../lib/contacts/contact-list.ts'
import { linkChat, unlinkChat } from '../../../lib/contacts/link-chat.ts'
import { matchChat } from '../../../lib/contacts/match-chat.ts'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import type { Id } from '../../../lib/db/id.ts'
import type { Order } from '../../../lib/orders/order.ts'
import { Base } from '../../../lib/orders/base.ts'
import { newFigureColumns, setFigures } from '../../../lib/orders/figure-columns.ts'
import { figuresOf } from '../../../lib/orders/figures.ts'
import { baseFigures } from '../../../lib/rfm/base-figures.ts'
import { headOrdinals, hiddenOrdinals } from '../../../lib/same/merged-ordinals.ts'
import { mergeRows } from '../../../lib/same/merge-rows.ts'
import { personState } from '../../../lib/same/person-state.ts'
import { writeVerdicts } from '../../../lib/same/write-verdict.ts'
import { AUTHOR, chat, RULES, withDirectory } from '../contacts/made-up-directory.ts'
import { order, person } from '../orders/made-up-people.ts'

const made = withDirectory('merged')
const merge = (contact: Id, other: Id): Promise<void> => writeVerdicts(made.db, AUTHOR, [{ kind: 'merge', contact, other }])
const unmerge = (contact: Id, other: Id): Promise<void> => writeVerdicts(made.db, AUTHOR, [{ kind: 'unmerge', contact, other }])

const anna = person(
  { name: 'Anna Esempio', phones: ['+390555550101'], crmTags: ['regular'], consent: { email: true }, crmNote: 'Likes tea' },
  [order({ number: '1', day: 100 })],
)
const annaInSiena = person(
  {
    source: 'shopify',
    name: 'A. Esempio',
    phones: ['+390555550102'],
    emails: ['anna@example.com'],
    city: 'Siena',
    consent: { email: false },
  },
  [order({ number: '1', day: 100 }), order({ source: 'shopify', number: '1', day: 50 })],
)
const bruno = person({ name: 'Bruno Prova', phones: ['+390555550103'] }, [order({ number: '3', day: 70 })])
const [A, B] = [anna.contact.id, annaInSiena.contact.id]

test('one person is shown with everything of both, by whichever of them is looked for; undone, each is as before', async () => {
  await made.hold([anna, annaInSiena, bruno])
  await merge(A, B)
  const { directory } = made
  const joined = await directory.byId(B)
  expect(joined).toEqual(mergeRows([anna, annaInSiena], A))
  expect(joined?.contact).toMatchObject({
    id: A,
    name: 'Anna Esempio',
    city: 'Siena',
    consent: { email: false },
    crmNote: 'Likes tea',
  })
  expect(joined?.contact.phones).toEqual(['+390555550101', '+390555550102'])
  expect(joined?.orders.map(({ source, number }) => [source, number])).toEqual([
    ['shopify', '1'],
    ['csv', '1'],
  ])
  for (const found of [directory.byPhone('+390555550102'), directory.byEmail('anna@example.com'), directory.byName('A. Esempio')])
    expect(await found).toEqual([joined])
  expect(await directory.alone(B)).toEqual(annaInSiena)
  const base = await Base.open(made.db)
  expect([...(await hiddenOrdinals(base))]).toEqual([1])
  expect(await headOrdinals(base)).toEqual(new Map([[1, 0]]))
  expect(await countContacts(made.db, base)).toBe(2)
  await unmerge(A, B)
  expect(await directory.byId(B)).toEqual(annaInSiena)
  expect(await countContacts(made.db, base)).toBe(3)
})

test('the base may lose the one that was kept: the other stands for both', async () => {
  await made.hold([anna, annaInSiena])
  await merge(A, B)
  await made.hold([annaInSiena, bruno])
  expect((await made.directory.byId(A))?.contact).toMatchObject({ id: B, name: 'A. Esempio' })
})

test('somebody typed by hand who is in the base as well is counted once, with the orders of the base', async () => {
  await made.hold([anna, bruno])
  const created = await createContact(made.db, AUTHOR, { name: 'Anna E.', phone: '', identities: [] })
  const typed = 'contact' in created ? created.contact : ''
  const base = await Base.open(made.db)
  expect(await countContacts(made.db, base)).toBe(3)
  await merge(typed, A)
  expect(await countContacts(made.db, base)).toBe(2)
  expect(await made.directory.byPhone('+390555550101')).toMatchObject([
    { contact: { id: typed, name: 'Anna E.' }, orders: [{ number: '1' }] },
  ])
})

test('what was written of each is joined; the later word of the one who is kept covers it; undone, each has their own', async () => {
  await made.hold([anna, annaInSiena])
  const { db } = made
  const write = (id: Id, value: Parameters<typeof writeLog>[3], at: number): Promise<unknown> =>
    writeLog(db, AUTHOR, id, value, at)
  await write(A, { kind: 'tag', value: 'regular' }, 1)
  await write(A, { kind: 'note', value: 'Likes tea' }, 2)
  await write(B, { kind: 'tag', value: 'wholesale' }, 3)
  await write(B, { kind: 'note', value: 'Call in the evening' }, 4)
  await write(B, { kind: 'consent', value: false }, 5)
  await write(A, { kind: 'consent', value: true }, 6)
  const before = [await personState(db, A), await personState(db, B)]
  await writeVerdicts(db, AUTHOR, [{ kind: 'merge', contact: A, other: B }], 10)
  const joined = { tags: ['regular', 'wholesale'], note: 'Likes tea\nCall in the evening', consent: { given: false, at: 5 } }
  expect(await personState(db, A)).toMatchObject(joined)
  expect(await personState(db, B)).toMatchObject({ contact: A, ...joined })
  await write(A, { kind: 'untag', value: 'wholesale' }, 11)
  await write(A, { kind: 'note', value: 'Tea, evenings' }, 12)
  await write(A, { kind: 'consent', value: true }, 13)
  await write(A, { kind: 'tag', value: 'vip' }, 14)
  expect(await personState(db, B)).toMatchObject({
    tags: ['regular', 'vip'],
    note: 'Tea, evenings',
    consent: { given: true, at: 13 },
  })
  await unmerge(A, B)
  expect(await personState(db, A)).toMatchObject({ tags: ['regular', 'vip'], note: 'Tea, evenings' })
  expect([before[0]?.note, await personState(db, B)]).toEqual(['Likes tea', before[1]])
})

test('a chat that was linked to one of them shows the one who is kept, and an undone link is nobody’s', async () => {
  await made.hold([anna, annaInSiena, bruno])
  const identities = [{ network: 'telegram' as const, own: '', kind: 'peer' as const, value: '7' }]
  const open = {
    state: 'chat',
    key: '7',
    title: 'Annina',
    kind: 'person',
    site: 'telegram-k',
    identities,
    numbers: [],
    lost: [],
  } as unknown as Parameters<typeof linkChat>[2]
  const { db, directory } = made
  await linkChat(db, AUTHOR, open, B)
  await merge(A, B)
  expect(await matchChat(db, directory, chat({ identities }), RULES)).toMatchObject({
    kind: 'matched',
    row: { contact: { id: A } },
  })
  await unlinkChat(db, AUTHOR, open, A)
  const after = await matchChat(db, directory, chat({ title: 'Anna Esempio', identities }), RULES)
  expect(after).toMatchObject({ kind: 'open', proposals: [] })
})

test('figures of merged people are those of their orders put together, and the others’ stay', async () => {
  const anyOrder = fc.record({
    number: fc.integer({ min: 1, max: 9 }).map(String),
    day: fc.integer({ min: 0, max: 400 }),
    total: fc.integer({ min: -50, max: 500 }),
    currency: fc.constantFrom('EUR', 'SEK'),
  })
  const sum = (orders: readonly Order[]) => figuresOf(orders, 'EUR')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uniqueArray(anyOrder, { selector: ({ number }) => number, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
      fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 3 }),
      async (histories, pairs) => {
        const rows = histories.map((orders, i) =>
          person(
            { name: `Prova ${i}`, source: `s${i}` },
            orders.map((own) => order({ ...own, source: `s${i % 3}` })),
          ),
        )
        await Promise.all([made.db.log.clear(), made.db.same.clear()])
        await made.hold(rows)
        for (const [a, b] of pairs) await merge(rows[a]?.contact.id ?? '', rows[b]?.contact.id ?? '')
        const base = await Base.open(made.db)
        const plain = newFigureColumns(rows.length)
        rows.forEach((row, i) => setFigures(plain, i, sum(row.orders)))
        const joined = (await baseFigures(base, { today: 500, currency: 'EUR', rates: {} })).ever
        const wanted = newFigureColumns(rows.length)
        const group = groupsOf(rows.length, pairs)
        for (const [i] of rows.entries()) {
          const members = rows.filter((_, j) => group[j] === group[i])
          const shown = await made.directory.byId(rows[i]?.contact.id ?? '')
          if (shown?.contact.id !== rows[i]?.contact.id) continue
          const own = [rows[i], ...members].flatMap((row) => row?.orders ?? [])
          setFigures(wanted, i, sum([...new Map(own.toReversed().map((one) => [`${one.source} ${one.number}`, one])).values()]))
        }
        // Which of two records of one order counts is the directory's matter: totals agree wherever nothing is had twice.
        const doubled = rows.some((row, i) =>
          row.orders.some(({ source, number }) =>
            rows.some(
              (other, j) =>
                j !== i && group[j] === group[i] && other.orders.some((o) => o.source === source && o.number === number),
            ),
          ),
        )
        if (!doubled) expect(joined).toEqual(wanted)
        expect([...joined.count].reduce((a, b) => a + b, 0)).toBeLessThanOrEqual([...plain.count].reduce((a, b) => a + b, 0))
      },
    ),
    { numRuns: 10 },
  )
})

function groupsOf(count: number, pairs: [number, number][]): number[] {
  const group = Array.from({ length: count }, (_, i) => i)
  for (const [a, b] of pairs) {
    const [from, to] = [group[a] ?? 0, group[b] ?? 0]
    group.forEach((own, i) => own === from && (group[i] = to))
  }
  return group
}
