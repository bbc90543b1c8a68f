import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createContact } from '../../../lib/contacts/create-contact.ts'
import { foldName } from '../../../lib/contacts/fold.ts'
import { canonicalPhone } from '../../../lib/contacts/phone-forms.ts'
import type { Id } from '../../../lib/db/id.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { findDuplicates, type FoundDuplicates } from '../../../lib/same/find/find-duplicates.ts'
import { looseMail } from '../../../lib/same/find/loose-mail.ts'
import { isSure, REASON_BITS } from '../../../lib/same/find/reason-bits.ts'
import { writeVerdicts, type Verdict } from '../../../lib/same/write-verdict.ts'
import { AUTHOR, withDirectory } from '../contacts/made-up-directory.ts'
import { person } from '../orders/made-up-people.ts'

const made = withDirectory('duplicates')
const say = (kind: Verdict['kind'], a: PersonRow, b: PersonRow): Promise<void> =>
  writeVerdicts(made.db, AUTHOR, [{ kind, contact: a.contact.id, other: b.contact.id }])

const anyPerson = fc
  .record({
    name: fc.constantFrom('', 'Anna Prova', 'anna  próva', 'Bruno Esempio'),
    phones: fc.uniqueArray(
      fc.constantFrom('+5531987654321', '+553187654321', '+390555550101', '+525512345678', '+5215512345678', '+79265550101'),
      { maxLength: 2 },
    ),
    emails: fc.uniqueArray(fc.constantFrom('a@example.com', 'anna.p@gmail.com', 'annap+shop@gmail.com', 'b@example.com'), {
      maxLength: 2,
    }),
    handles: fc.array(fc.constant({ network: 'telegram' as const, value: 'annap' }), { maxLength: 1 }),
    city: fc.constantFrom('', 'Lucca', 'Siena'),
    birthday: fc.constantFrom('', '1984-03-12'),
  })
  .map((given) => person(given))

/** The obvious way: everybody beside everybody, each key with too many people left out. */
function obviousPairs(rows: PersonRow[], headOf: number[], refused: Set<string>): Map<string, boolean> {
  const keys = rows.map(({ contact: { phones, emails, handles, name, city, birthday } }) => {
    const folded = foldName(name)
    return [
      ...phones.map((phone) => `number ${phone}`),
      ...phones.map((phone) => `form ${canonicalPhone(phone)}`),
      ...emails.map((mail) => `mail ${mail}`),
      ...emails.filter(looseMail).map((mail) => `loose ${looseMail(mail)}`),
      ...handles.map(({ value }) => `handle ${value}`),
      ...(folded && city ? [`name ${folded} ${city}`] : []),
      ...(folded && birthday ? [`name ${folded} ${birthday}`] : []),
    ]
  })
  const bearers = (key: string): Set<number> =>
    new Set(
      rows.flatMap((row, i) =>
        (key.startsWith('bears') ? key === `bears ${foldName(row.contact.name)}` : keys[i]?.includes(key))
          ? [headOf[i] ?? i]
          : [],
      ),
    )
  const pairs = new Map<string, boolean>()
  for (let i = 0; i < rows.length; i++)
    for (let j = i + 1; j < rows.length; j++) {
      const common = (keys[i] ?? []).filter((key) => keys[j]?.includes(key) && bearers(key).size <= 5)
      const rare = bearers(`bears ${foldName(rows[i]?.contact.name ?? '')}`).size <= 5
      const telling = common.filter((key) => rare || !key.startsWith('name'))
      const pair = [headOf[i] ?? i, headOf[j] ?? j].toSorted((a, b) => a - b)
      if (pair[0] === pair[1] || refused.has(pair.join(' ')) || telling.length === 0) continue
      const isNumber = telling.some((key) => key.startsWith('number'))
      pairs.set(pair.join(' '), isNumber || (pairs.get(pair.join(' ')) ?? false))
    }
  return pairs
}

function pairsIn({ one, other, reasons }: FoundDuplicates): Map<string, boolean> {
  return new Map(Array.from(one, (a, i) => [`${a} ${other[i]}`, ((reasons[i] ?? 0) & REASON_BITS.number) !== 0]))
}

test('finding equals comparing everybody with everybody, with merges and refusals', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyPerson, { minLength: 2, maxLength: 9 }),
      fc.option(fc.tuple(fc.nat(8), fc.nat(8))),
      fc.option(fc.tuple(fc.nat(8), fc.nat(8))),
      async (rows, merge, refuse) => {
        await Promise.all([made.db.log.clear(), made.db.same.clear()])
        await made.hold(rows)
        const headOf = rows.map((_, i) => i)
        const refused = new Set<string>()
        const [a, b] = merge ?? []
        if (a !== undefined && b !== undefined && a !== b && rows[a] && rows[b]) {
          await say('merge', rows[a], rows[b])
          headOf[b] = a
        }
        const [c, d] = refuse ?? []
        if (c !== undefined && d !== undefined && c !== d && rows[c] && rows[d] && headOf[c] !== headOf[d]) {
          await say('not-same-contact', rows[c], rows[d])
          refused.add([headOf[c] ?? c, headOf[d] ?? d].toSorted((x, y) => x - y).join(' '))
        }
        const found = pairsIn(await findDuplicates(made.db, { closer: true }))
        expect(new Map([...found].toSorted())).toEqual(new Map([...obviousPairs(rows, headOf, refused)].toSorted()))
      },
    ),
    { numRuns: 30 },
  )
})

test('the best reasons come first, and only the same number with the same name is sure', async () => {
  const [anna, same, form, mail] = [
    person({ name: 'Anna Prova', phones: ['+5531987654321'], emails: ['anna@example.com'] }),
    person({ name: 'ANNA PROVA', phones: ['+5531987654321'] }),
    person({ name: 'Anna', phones: ['+553187654321'] }),
    person({ name: 'Bruno', emails: ['anna@example.com'] }),
  ]
  await made.hold([mail, form, same, anna])
  const { one, other, reasons } = await findDuplicates(made.db)
  expect([...one].map((a, i) => [a, other[i], isSure(reasons[i] ?? 0)])).toEqual([
    [2, 3, true],
    [0, 3, false],
    [1, 2, false],
    [1, 3, false],
  ])
})

test('what more than five share is a line of many, apart and not proposed', async () => {
  const family = Array.from({ length: 6 }, (_, i) => person({ name: `Prova ${i}`, phones: ['+390555550101'] }))
  await made.hold(family)
  const found = await findDuplicates(made.db)
  expect(found.one).toHaveLength(0)
  expect(found.shared).toEqual([{ kind: 'number', people: 6, some: [0, 1, 2, 3, 4] }])
})

test('people who are not one are never proposed again, after another import neither', async () => {
  const [anna, bruno] = [
    person({ name: 'Anna', phones: ['+390555550101'] }),
    person({ name: 'Bruno', phones: ['+390555550101'] }),
  ]
  await made.hold([anna, bruno])
  await say('not-same-contact', anna, bruno)
  expect((await findDuplicates(made.db)).one).toHaveLength(0)
  await made.hold([person({ name: 'Carla' }), bruno, anna])
  expect((await findDuplicates(made.db, { closer: true })).one).toHaveLength(0)
  await say('unmerge', anna, bruno)
  expect((await findDuplicates(made.db)).one).toHaveLength(1)
})

test('somebody typed by hand may be one of the base', async () => {
  await made.hold([person({ name: 'Anna Prova', phones: ['+390555550101'] })])
  const created = await createContact(made.db, AUTHOR, { name: 'Anna Prova', phone: '+39 055 5550101', identities: [] })
  const found = await findDuplicates(made.db)
  expect([[...found.one], [...found.other], found.typed]).toEqual([[0], [1], [(created as { contact: Id }).contact]])
})
