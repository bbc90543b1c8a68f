import { expect, test } from 'vitest'
import { dayFromIso, dayOf, isoDay } from '../../../lib/workspace/day.ts'

test('an instant belongs to the day of the zone', () => {
  const instant = Date.UTC(2026, 10, 21, 23, 30)
  expect(isoDay(dayOf(instant, 'UTC'))).toBe('2026-11-21')
  expect(isoDay(dayOf(instant, 'Europe/Rome'))).toBe('2026-11-22')
  expect(isoDay(dayOf(instant, 'America/New_York'))).toBe('2026-11-21')
})

test('a date that does not exist has no day', () => {
  expect(dayFromIso('2026-02-30')).toBeNull()
  expect(dayFromIso('2024-02-29')).toBe(19782)
})
