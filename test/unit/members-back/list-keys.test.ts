import { expect, test } from 'vitest'
import { listKeys } from '../../../lib/members-back/list-keys.ts'
import type { MemberKey } from '../../../lib/members-back/list.ts'
import { guardedCell } from '../../../lib/take-along/csv-text.ts'

test.each<[MemberKey, string]>([
  ['phone', '+390555550101'],
  ['external', '-12'],
  ['external', '@anna'],
  ['email', '+anna@example.com'],
  ['email', "o'neill@example.com"],
])('%s %s is read as it was, out of a file that was guarded against formulas', (key, value) => {
  const read = listKeys(key, 'IT', ['shop'])
  expect(read(guardedCell(value))).toEqual(read(value))
  expect(read(value)).not.toBeNull()
})
