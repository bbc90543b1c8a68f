import { expect, test } from 'vitest'
import { givenName } from '../../../lib/contacts/given-name.ts'

test.each([
  ['Anna', 'Esempio Anna', 'Anna'],
  ['', 'Anna Esempio', 'Anna'],
  ['', 'Esempio, Anna', 'Anna'],
  ['', 'Anna', 'Anna'],
  ['', 'Анна Примерова', 'Анна'],
  ['', 'נועה דוגמה', 'נועה'],
  ['', '山田 花子', ''],
  ['', '홍길동', ''],
  ['', 'Esempio S.r.l.', ''],
  ['', 'Prova & Figli', ''],
  ['', '+39 055 5550101', ''],
  ['', 'Maria Luisa De Esempi Lunghi', ''],
  ['', 'Esempio, Anna, Firenze', ''],
  ['', '', ''],
])('first name %j and name %j are called %j', (firstName, name, called) => {
  expect(givenName({ firstName, name })).toBe(called)
})
