import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from '../../../lib/import/values/dates.ts'
import { guessDateOrder } from '../../../lib/import/values/guess-date-order.ts'
import { ZoneClock } from '../../../lib/workspace/zone-clock.ts'
import { dayFrom, dayOf } from '../../../lib/workspace/day.ts'

const rome = new ZoneClock('Europe/Rome')
const utc = (iso: string): number => Date.parse(iso)

describe('parseDate', () => {
  it.each([
    ['2024-05-01 09:58:12 +0000', 'dmy', '2024-05-01T09:58:12Z'],
    ['2024-05-01T09:58:12Z', 'dmy', '2024-05-01T09:58:12Z'],
    ['2024-05-01T09:58:12.123+02:00', 'dmy', '2024-05-01T07:58:12Z'],
    ['2024-05-01 09:58:12 -0400', 'dmy', '2024-05-01T13:58:12Z'],
    ['2024-05-01 09:58', 'dmy', '2024-05-01T07:58:00Z'],
    ['01.05.2024 09:58', 'mdy', '2024-05-01T07:58:00Z'],
    ['1/5/2024 9:58', 'dmy', '2024-05-01T07:58:00Z'],
    ['5/1/24 9:58 PM', 'mdy', '2024-05-01T19:58:00Z'],
    ['5/1/24, 12:05 a.m.', 'mdy', '2024-04-30T22:05:00Z'],
    ['2024/05/01 09:58:12 UTC', 'mdy', '2024-05-01T09:58:12Z'],
  ] as const)('reads %s (%s) as %s', (cell, order, iso) => {
    expect(parseDate(cell, order, rome)?.at).toBe(utc(iso))
  })

  it.each([
    ['03/04/2026', 'dmy', 2026, 4, 3],
    ['03/04/2026', 'mdy', 2026, 3, 4],
    ['03.04.2026', 'mdy', 2026, 4, 3],
    ['03-04-26', 'dmy', 2026, 4, 3],
    ['26-04-03', 'ymd', 2026, 4, 3],
    ['2026-04-03', 'mdy', 2026, 4, 3],
    ['3 apr 2026', 'mdy', 2026, 4, 3],
    ['April 3, 2026', 'dmy', 2026, 4, 3],
    ['3 luglio 2026', 'dmy', 2026, 7, 3],
    ['03-Jul-26', 'dmy', 2026, 7, 3],
    ['3 июля 2026', 'dmy', 2026, 7, 3],
    ['3 de julio de 2026', 'dmy', 2026, 7, 3],
    ['٠٣/٠٧/٢٠٢٦', 'dmy', 2026, 7, 3],
    ['20260703', 'dmy', 2026, 7, 3],
    ['46206', 'dmy', 2026, 7, 3],
    ['1er', 'dmy', 0, 0, 0],
  ] as const)('a date without a time stays a date: %s (%s)', (cell, order, year, month, date) => {
    const expected = year === 0 ? null : { day: dayFrom(year, month, date), at: null }
    expect(parseDate(cell, order, rome)).toEqual(expected)
  })

  it.each([
    '31/02/2026',
    '2026-13-01',
    'soon',
    '',
    '12/11',
    '4541',
    '20261301',
    '2026-05-01 25:00',
    '2026-05-01 9:58 xx',
    '0/0/2026',
  ])('refuses %s', (cell) => {
    expect(parseDate(cell, 'dmy', rome)).toBeNull()
  })

  it('gives the day in the workspace zone, not in the cell', () => {
    expect(parseDate('2024-05-01 23:30:00 +0000', 'dmy', rome)?.day).toBe(dayFrom(2024, 5, 2))
    expect(parseDate('2024-05-01 23:30', 'dmy', rome)?.day).toBe(dayFrom(2024, 5, 1))
  })
})

describe('ZoneClock', () => {
  const zones = [
    'Europe/Rome',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Africa/Casablanca',
    'UTC',
  ]
  const clocks = new Map(zones.map((zone) => [zone, new ZoneClock(zone)]))

  it('agrees with the platform on the day of any instant', () => {
    const instant = fc.integer({ min: utc('1995-01-01T00:00Z'), max: utc('2037-01-01T00:00Z') })
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, at) => {
        expect(clocks.get(zone)?.dayAt(at)).toBe(dayOf(at, zone))
      }),
      { seed: 3, numRuns: 2000 },
    )
  })

  it('reads a local time back, whatever the zone', () => {
    const instant = fc.integer({ min: utc('1995-01-01T00:00Z') / 60_000, max: utc('2037-01-01T00:00Z') / 60_000 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, minutes) => {
        const at = minutes * 60_000
        const shown = new Date(at).toLocaleString('sv-SE', { timeZone: zone })
        const back = clocks.get(zone)?.instantOf(utc(`${shown.replace(' ', 'T')}Z`)) ?? 0
        expect(new Date(back).toLocaleString('sv-SE', { timeZone: zone })).toBe(shown)
        expect(back).toBeLessThanOrEqual(at)
      }),
      { seed: 4, numRuns: 2000 },
    )
  })

  it('moves a time that the clocks skip on, and takes the first of two', () => {
    expect(rome.instantOf(utc('2026-03-29T02:30:00Z'))).toBe(utc('2026-03-29T01:30:00Z'))
    expect(rome.instantOf(utc('2026-10-25T02:30:00Z'))).toBe(utc('2026-10-25T00:30:00Z'))
  })
})

describe('guessDateOrder', () => {
  it.each([
    [['03/04/2026', '25/04/2026'], 'US', 'dmy', true],
    [['03/04/2026', '04/25/2026'], 'IT', 'mdy', true],
    [['03/04/2026'], 'IT', 'dmy', false],
    [['03/04/2026'], 'US', 'mdy', false],
    [['03.04.2026'], 'US', 'dmy', true],
    [['25/04/2026', '04/25/2026'], 'IT', 'dmy', false],
    [['2026-04-03 10:00'], 'IT', 'dmy', true],
    [['03/03/2026'], 'IT', 'dmy', true],
    [[], 'US', 'mdy', true],
  ] as const)('%j in %s: %s, sure %s', (sample, country, order, sure) => {
    expect(guessDateOrder(sample, country)).toMatchObject({ order, sure })
  })
})
