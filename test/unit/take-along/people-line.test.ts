import { expect, test } from 'vitest'
import type { Member } from '../../../lib/take-along/members.ts'
import { peopleLines } from '../../../lib/take-along/people/people-line.ts'
import type { PeopleForm } from '../../../lib/take-along/people/columns.ts'

test.each([
  [null, '-12.50'],
  ['sv', '"-12,50"'],
  ['it', '"-12,50"'],
])('what was given back is a figure for a spreadsheet, in %s', (locale, cell) => {
  const form = { columns: ['spent'], heads: ['Spent'], locale, delimiter: ',' } as unknown as PeopleForm
  expect(peopleLines(form, 'EUR', [], () => null)({ spent: -1250 } as Member)).toBe(cell)
})
