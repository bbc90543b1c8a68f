import { assert, constantFrom, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../../../lib/workspace/day.ts'
import { nextDayStart } from '../../../lib/workspace/next-day.ts'

test.each([
  ['Europe/Rome', '2026-11-22T10:00:00Z', '2026-11-22T23:00:00.000Z'],
  ['Europe/Rome', '2026-03-28T23:30:00Z', '2026-03-29T22:00:00.000Z'],
  ['America/New_York', '2026-11-01T05:00:00Z', '2026-11-02T05:00:00.000Z'],
  ['Asia/Kolkata', '2026-01-01T00:00:00Z', '2026-01-01T18:30:00.000Z'],
  ['Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-30T10:00:00.000Z'],
])('in %s the day after %s begins at %s', (zone, now, next) => {
  expect(new Date(nextDayStart(Date.parse(now), zone)).toISOString()).toBe(next)
})

test('the instant before is today and the instant itself is not, in any zone at any time', () => {
  const zones = constantFrom(
    'UTC',
    'Europe/Stockholm',
    'America/St_Johns',
    'Pacific/Kiritimati',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
  )
  assert(
    property(zones, integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }), (zone, now) => {
      const next = nextDayStart(now, zone)
      expect(dayOf(next - 1, zone)).toBe(dayOf(now, zone))
      expect(dayOf(next, zone)).toBeGreaterThan(dayOf(now, zone))
    }),
    { numRuns: 60 },
  )
})
