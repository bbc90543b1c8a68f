import { expect, test } from 'vitest'
import { betterKept, doubtsAbout, reasonsFor } from '../../../lib/same/compare.ts'
import { looseMail } from '../../../lib/same/find/loose-mail.ts'
import { order, person } from '../orders/made-up-people.ts'

test('the reasons say what agrees, the very same value before another form of it', () => {
  const a = person({
    name: 'Anna Prova',
    phones: ['+5531987654321'],
    emails: ['anna.p@gmail.com'],
    city: 'Lucca',
    birthday: '1984-03-12',
  })
  const b = person({
    name: 'anna próva',
    phones: ['+553187654321'],
    emails: ['annap+shop@gmail.com'],
    city: 'lucca',
    birthday: '1984-03-12',
  })
  expect(reasonsFor(a, b).map(({ reason, values }) => [reason, ...values])).toEqual([
    ['form', '+5531987654321', '+553187654321'],
    ['mailForm', 'anna.p@gmail.com', 'annap+shop@gmail.com'],
    ['name', 'Anna Prova', 'anna próva'],
    ['city', 'Lucca', 'lucca'],
    ['birthday', '1984-03-12', '1984-03-12'],
  ])
  expect(reasonsFor(a, person({ phones: a.contact.phones })).map(({ reason }) => reason)).toEqual(['number'])
  expect(reasonsFor(a, person({ city: 'Lucca' }))).toEqual([])
})

test('another id in one source, another name, another birthday speak against it', () => {
  const of = (given: Parameters<typeof person>[0], other: Parameters<typeof person>[0]): string[] =>
    doubtsAbout(person(given), person(other)).map(({ doubt }) => doubt)
  expect(of({ externalId: '1' }, { externalId: '2' })).toEqual(['ids'])
  expect(of({ externalId: '1' }, { externalId: '2', source: 'shopify' })).toEqual([])
  expect(of({ name: 'Anna Prova' }, { name: 'Bruno Prova' })).toEqual(['names'])
  expect(of({ name: 'Anna Prova' }, { name: 'Prova, Anna' })).toEqual([])
  expect(of({ name: 'Anna' }, { name: 'Anna Prova' })).toEqual([])
  expect(of({ birthday: '1984-03-12' }, { birthday: '1984-03-13' })).toEqual(['birthdays'])
  expect(of({ birthday: '1984-03-12' }, { birthday: '--03-12' })).toEqual([])
})

test('who bought more often is kept, then who bought last', () => {
  const [never, once, later] = [person(), person({}, [order({ day: 5 })]), person({}, [order({ day: 9 })])]
  expect(betterKept(never, once)).toBe(1)
  expect(betterKept(later, once)).toBe(0)
  expect(betterKept(never, person({ changedAt: 5 }))).toBe(1)
  expect(betterKept(once, person({ changedAt: 5 }, [order({ counts: false }), order({ counts: false })]))).toBe(0)
})

test.each([
  ['anna.p@gmail.com', 'annap@gmail.com'],
  ['annap+shop@googlemail.com', 'annap@gmail.com'],
  ['anna.p@example.com', ''],
  ['+@gmail.com', ''],
])('%s is %s', (mail, plain) => expect(looseMail(mail)).toBe(plain))
