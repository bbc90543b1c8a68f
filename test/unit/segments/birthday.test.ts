import { expect, test } from 'vitest'
import { ageOn, daysSinceBirthday, daysToBirthday, readBirthday, type Birthday } from '../../../lib/segments/birthday.ts'
import { dayFromIso } from '../../../lib/workspace/day.ts'

const on = (iso: string): number => dayFromIso(iso) as number
const born = (text: string): Birthday => readBirthday(text) as Birthday

test.each([
  ['1984-03-12', { year: 1984, month: 3, date: 12 }],
  ['--02-29', { year: null, month: 2, date: 29 }],
  ['1984-02-29', { year: 1984, month: 2, date: 29 }],
  ['1983-02-29', null],
  ['--02-30', null],
  ['', null],
  ['12 March', null],
  ['--3-12', null],
])('%s is read as %j', (text, read) => {
  expect(readBirthday(text)).toEqual(read)
})

test.each([
  ['1984-03-12', '2026-03-11', 41],
  ['1984-03-12', '2026-03-12', 42],
  // Nobody waits four years: in a year without 29 February they are a year older on the 28th.
  ['1984-02-29', '2026-02-27', 41],
  ['1984-02-29', '2026-02-28', 42],
  ['1984-02-29', '2028-02-28', 43],
  ['1984-02-29', '2028-02-29', 44],
  ['2026-11-22', '2026-11-22', 0],
  ['2026-11-23', '2026-11-22', null],
  ['--03-12', '2026-11-22', null],
])('whoever was born on %s is on %s of age %s', (birthday, day, age) => {
  expect(ageOn(born(birthday), on(day))).toBe(age)
})

test.each([
  ['--11-22', '2026-11-22', 0, 0],
  ['--11-29', '2026-11-22', 7, 358],
  ['--01-01', '2026-12-31', 1, 364],
  ['--12-31', '2026-01-01', 364, 1],
  ['1984-02-29', '2026-02-21', 7, 358],
  ['1984-02-29', '2026-03-01', 364, 1],
  ['1984-02-29', '2028-02-28', 1, 365],
])('the birthday %s is, seen from %s, in %i days and was %i days ago', (birthday, day, next, last) => {
  expect(daysToBirthday(born(birthday), on(day))).toBe(next)
  expect(daysSinceBirthday(born(birthday), on(day))).toBe(last)
})
