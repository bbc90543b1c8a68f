import { describe, expect, it } from 'vitest'
import { clocksOf, mayWriteAt } from '../../../../lib/queue/plan/hours.ts'

const DAYTIME = { from: 9 * 60, to: 18 * 60 }
const person = (given: { country?: string; city?: string; phones?: string[] }) => ({
  country: '',
  city: '',
  phones: [],
  ...given,
})
const at = (iso: string): number => Date.parse(iso)

describe('whose clocks count', () => {
  it('the base’s city, where it names a zone of its country', () => {
    expect(clocksOf(person({ country: 'US', city: 'los angeles', phones: ['+12025550101'] }), 'Europe/Rome')).toEqual({
      zones: ['America/Los_Angeles'],
      by: 'city',
    })
    expect(clocksOf(person({ country: 'RU', city: 'Yekaterinburg' }), 'Europe/Rome').zones).toEqual(['Asia/Yekaterinburg'])
  })

  it('else all zones of the base’s country, whatever the number says', () => {
    const clocks = clocksOf(person({ country: 'US', city: 'Springfield', phones: ['+390555550101'] }), 'Europe/Rome')
    expect(clocks.by).toBe('country')
    expect(clocks.zones).toContain('America/New_York')
    expect(clocks.zones).toContain('Pacific/Honolulu')
  })

  it('a city of another country names nothing', () => {
    expect(clocksOf(person({ country: 'IT', city: 'London' }), 'UTC')).toEqual({ zones: ['Europe/Rome'], by: 'country' })
  })

  it('without a country that of the number; without either the shop’s, and it says so', () => {
    expect(clocksOf(person({ phones: ['+390555550101'] }), 'UTC')).toEqual({ zones: ['Europe/Rome'], by: 'number' })
    expect(clocksOf(person({}), 'Europe/Rome')).toEqual({ zones: ['Europe/Rome'], by: 'shop' })
    expect(clocksOf(person({ country: 'XX' }), 'Europe/Rome')).toEqual({ zones: ['Europe/Rome'], by: 'shop' })
  })
})

describe('when somebody may be written to', () => {
  const rome = { zones: ['Europe/Rome'] }

  it('from the first minute to before the last', () => {
    expect(mayWriteAt(DAYTIME, rome, at('2026-11-23T08:00:00Z'))).toEqual({ may: true })
    expect(mayWriteAt(DAYTIME, rome, at('2026-11-23T16:59:59Z'))).toEqual({ may: true })
    expect(mayWriteAt(DAYTIME, rome, at('2026-11-23T07:59:59Z'))).toEqual({ may: false, until: at('2026-11-23T08:00:00Z') })
    expect(mayWriteAt(DAYTIME, rome, at('2026-11-23T17:00:00Z'))).toEqual({ may: false, until: at('2026-11-24T08:00:00Z') })
    expect(mayWriteAt(null, rome, at('2026-11-23T03:00:00Z'))).toEqual({ may: true })
  })

  it('after the clocks were changed in the night too', () => {
    // In Rome summer time begins on 29 March 2026 and ends on 25 October.
    expect(mayWriteAt(DAYTIME, rome, at('2026-03-28T18:00:00Z'))).toEqual({ may: false, until: at('2026-03-29T07:00:00Z') })
    expect(mayWriteAt(DAYTIME, rome, at('2026-10-24T18:00:00Z'))).toEqual({ may: false, until: at('2026-10-25T08:00:00Z') })
  })

  it('only while it is day by every clock of a wide country, and never where there is no such hour', () => {
    const russia = clocksOf(person({ country: 'RU' }), 'UTC')
    // 10 hours lie between Kaliningrad and Kamchatka.
    expect(mayWriteAt(DAYTIME, russia, at('2026-11-23T07:00:00Z'))).toEqual({ may: false, until: null })
    expect(mayWriteAt({ from: 9 * 60, to: 20 * 60 }, russia, at('2026-11-23T05:00:00Z'))).toEqual({
      may: false,
      until: at('2026-11-23T07:00:00Z'),
    })
  })

  it('says an instant at which it is true, at which it was not a millisecond before', () => {
    const usa = clocksOf(person({ country: 'US' }), 'UTC')
    const hours = { from: 8 * 60, to: 20 * 60 }
    for (let hour = 0; hour < 24 * 7; hour += 5) {
      const now = at('2026-03-05T00:00:00Z') + hour * 3_600_000
      const answer = mayWriteAt(hours, usa, now)
      if (answer.may || answer.until === null) continue
      expect(mayWriteAt(hours, usa, answer.until)).toEqual({ may: true })
      expect(mayWriteAt(hours, usa, answer.until - 1).may).toBe(false)
    }
  })
})
