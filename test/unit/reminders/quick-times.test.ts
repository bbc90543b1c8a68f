import { describe, expect, it } from 'vitest'
import { fieldsOf, instantOf, quickTimes } from '../../../lib/reminders/quick-times.ts'

const at = (iso: string): number => Date.parse(iso)
const times = (now: string, zone: string): Record<string, string> =>
  Object.fromEntries(quickTimes(at(now), zone).map((one) => [one.time, new Date(one.at).toISOString().slice(0, 16)]))

describe('quickTimes', () => {
  it('are reckoned on the clock of the zone', () => {
    // A Thursday, 12:00 in Rome.
    expect(times('2026-03-05T11:00:00Z', 'Europe/Rome')).toEqual({
      hour: '2026-03-05T12:00',
      evening: '2026-03-05T17:00',
      tomorrow: '2026-03-06T09:00',
      tuesday: '2026-03-10T09:00',
      week: '2026-03-12T09:00',
    })
  })

  it('stay at 10:00 when the clocks change', () => {
    // The Saturday before summer time.
    expect(times('2026-03-28T20:00:00Z', 'Europe/Rome')).toEqual({
      hour: '2026-03-28T21:00',
      tomorrow: '2026-03-29T08:00',
      tuesday: '2026-03-31T08:00',
      week: '2026-04-04T08:00',
    })
  })

  it('name no day twice', () => {
    expect(Object.keys(times('2026-03-09T08:00:00Z', 'UTC'))).toEqual(['hour', 'evening', 'tomorrow', 'week'])
    expect(Object.keys(times('2026-03-10T08:00:00Z', 'UTC'))).toEqual(['hour', 'evening', 'tomorrow', 'tuesday'])
  })
})

describe('instantOf', () => {
  it('is a local time, and one that the clocks skip moves on', () => {
    expect(instantOf('2026-07-01', '10:00', 'Europe/Stockholm')).toBe(at('2026-07-01T08:00:00Z'))
    expect(instantOf('2026-03-29', '02:30', 'Europe/Rome')).toBe(at('2026-03-29T01:30:00Z'))
    expect(instantOf('2026-02-31', '10:00', 'UTC')).toBeNull()
    expect(instantOf('', '10:00', 'UTC')).toBeNull()
    expect(instantOf('2026-07-01', '25:00', 'UTC')).toBeNull()
  })

  it('comes back as fields', () => {
    const fields = fieldsOf(at('2026-10-25T09:00:00Z'), 'Europe/Rome')
    expect(fields).toEqual({ date: '2026-10-25', time: '10:00' })
    expect(instantOf(fields.date, fields.time, 'Europe/Rome')).toBe(at('2026-10-25T09:00:00Z'))
  })
})
