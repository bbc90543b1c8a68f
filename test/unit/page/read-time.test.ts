import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { clockIn } from '../../../lib/page/read-clock.ts'
import { dayIn, dayOfWritten, writtenDate } from '../../../lib/page/read-day.ts'
import { dayOrderOf } from '../../../lib/page/read-day-order.ts'
import { calendarFor, timeOf, withDaysBetween } from '../../../lib/page/read-time.ts'

const zone = process.env['TZ']
beforeAll(() => {
  process.env['TZ'] = 'Europe/Rome'
})
afterAll(() => {
  vi.useRealTimers()
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

/** Sunday 22 November 2026. */
const today = { year: 2026, month: 11, day: 22 }

describe('clocks', () => {
  test.each([
    ['15:52', 'it', '15:52'],
    ['3:08 PM', 'en', '15:08'],
    ['3:08 AM', 'en-US', '3:08'],
    ['12:33 a. m.', 'es', '0:33'],
    ['12:05 p. m.', 'es', '12:05'],
    ['下午1:23', 'zh-CN', '13:23'],
    ['凌晨12:30', 'zh-TW', '0:30'],
    ['오후 3:08', 'ko', '15:08'],
    ['午前9:15', 'ja', '9:15'],
    ['15時52分', 'ja', '15:52'],
    ['٣:٠٨ م', 'ar', '15:08'],
    ['٣:٠٨ ص', 'ar', '3:08'],
    ['\u200F٠٩:١٥', 'ar', '9:15'],
    ['३:०८ pm', 'hi', '15:08'],
    ['15.52', 'fi', '15:52'],
    ['15:52:07', 'sv', '15:52'],
    ['3:08 μ.μ.', 'el', '15:08'],
    ['9:15 Uhr', 'de', '9:15'],
    ['At 3:08 AM, Han: see you at 5:00', 'en', '3:08'],
    ['09:15', 'en', '9:15'],
    ['edited 09:15', 'en', '9:15'],
    ['ב-16:15', 'he', '16:15'],
  ])('%s in %s is %s', (text, language, clock) => {
    const found = clockIn(text, [language, 'en'])
    expect(found && `${found.clock.hour}:${String(found.clock.minute).padStart(2, '0')}`).toBe(clock)
  })

  test.each([
    ['31.08.2026'],
    ['11/07/2026'],
    ['2:1'],
    ['25:10'],
    ['12:75'],
    ['1234:56'],
    ['Yesterday'],
    ['+39 055 555 0101'],
    // A half of the day in a language that nobody here understands: twelve hours more or less.
    ['3:08 ქ'],
  ])('%s is no clock that is understood', (text) => expect(clockIn(text, ['en'])).toBeNull())

  test('what stands beside the clock is left', () => {
    expect(clockIn('Mon 3:08 PM', ['en'])?.rest).toBe('Mon')
    expect(clockIn('3 nov 2025, 15:52', ['it'])?.rest).toBe('3 nov 2025,')
  })
})

describe('days', () => {
  test.each([
    ['Today', 'en', '2026-11-22'],
    ['YESTERDAY', 'en', '2026-11-21'],
    ['Oggi', 'it', '2026-11-22'],
    ['Ieri', 'it', '2026-11-21'],
    ['i förrgår', 'sv', '2026-11-20'],
    ['vorgestern', 'de', '2026-11-20'],
    ['avant-hier', 'fr', '2026-11-20'],
    ['أمس', 'ar', '2026-11-21'],
    ['कल', 'hi', '2026-11-21'],
    ['昨天', 'zh-CN', '2026-11-21'],
    ['Friday', 'en', '2026-11-20'],
    ['venerdì', 'it', '2026-11-20'],
    ['Fri', 'en', '2026-11-20'],
    ['måndag', 'sv', '2026-11-16'],
    ['November 3', 'en', '2026-11-03'],
    ['3 novembre', 'it', '2026-11-03'],
    ['3. november', 'da', '2026-11-03'],
    ['December 24', 'en', '2025-12-24'],
    ['24 декабря', 'ru', '2025-12-24'],
    ['3 ноября 2024', 'ru', '2024-11-03'],
    // "In" and the month in one word.
    ['15 בנובמבר 2026', 'he', '2026-11-15'],
    ['ב-15 בנוב׳ 2026', 'he', '2026-11-15'],
    ['3 de noviembre de 2025', 'es', '2025-11-03'],
    ['Tue, Nov 3', 'en', '2026-11-03'],
    ['mar 3 nov', 'it', '2026-11-03'],
    ['3 mar', 'it', '2026-03-03'],
    ['11月3日', 'zh-CN', '2026-11-03'],
    ['2025年9月18日', 'ja', '2025-09-18'],
    ['11월 3일', 'ko', '2026-11-03'],
    ['3 tháng 11', 'vi', '2026-11-03'],
    ['٣ نوفمبر', 'ar', '2026-11-03'],
    ['३ नवंबर 2025', 'hi', '2025-11-03'],
    ['31.08.2026', 'de', '2026-08-31'],
    // The page's language does not say it, the fallback does.
    ['Yesterday', 'it', '2026-11-21'],
  ])('%s in %s is %s', (text, language, day) => {
    const found = dayIn(text, { languages: [language, 'en'], today, order: 'day-first' })
    expect(found && [found.year, found.month, found.day].map((part) => String(part).padStart(2, '0')).join('-')).toBe(day)
  })

  test.each([
    [''],
    ['Unread messages'],
    ['2 unread messages'],
    // The weekday of today: now, or a week ago.
    ['Sunday'],
    ['Monday, November 3'],
    ['November 2025'],
    ['30 February'],
    ['February 29'],
    ['۳۰ آبان'],
    ['31.02.2026'],
    ['2569/11/03'],
    ['Marching'],
    ['Nov 3, 25'],
  ])('%j is no day that is certain', (text) => expect(dayIn(text, { languages: ['en'], today, order: 'day-first' })).toBeNull())
})

describe('day or month first', () => {
  const order = (language: string | undefined, ...dates: string[]) =>
    dayOrderOf(
      dates.map((date) => writtenDate(date)!),
      language,
      today,
    )
  test.each([
    ['a month above 12 does not exist', undefined, ['13/07/2026', '5/8/2026'], 'day-first'],
    ['in either place', undefined, ['7/13/2026', '8/5/2026'], 'month-first'],
    ['even where the language says otherwise', 'en-US', ['13/07/2026'], 'day-first'],
    ['nobody writes tomorrow', undefined, ['11/12/2026'], 'month-first'],
    ['old stands above new', undefined, ['11/07/2026', '01/08/2026'], 'day-first'],
    ['full stops', undefined, ['5.8.2026'], 'day-first'],
    ['the language', 'it', ['11/07/2026'], 'day-first'],
    ['the language and its region', 'en-US', ['7/5/2025'], 'month-first'],
    ['another region', 'en-GB', ['7/5/2025'], 'day-first'],
    ['English alone is both', 'en', ['7/5/2025'], null],
    ['no language', undefined, ['7/5/2025'], null],
    ['dates that fit neither way', 'it', ['13/07/2026', '7/14/2026'], null],
  ])('%s', (_why, language, dates, expected) => expect(order(language, ...dates)).toBe(expected))

  test('a date that reads the same both ways is certain', () => {
    expect(dayOfWritten(writtenDate('7/7/2026')!, null)).toEqual({ year: 2026, month: 7, day: 7 })
    expect(dayOfWritten(writtenDate('7/8/2026')!, null)).toBeNull()
  })
})

describe('instants', () => {
  const now = Date.UTC(2026, 10, 22, 14, 0)
  const calendar = calendarFor(['it'], [], now)
  const clock = (hour: number, minute: number, beside = '') => [{ by: 'clock' as const, clock: { hour, minute }, beside }]

  test('a separator that is only a clock stands above messages of today, where the page is known to write so', () => {
    const bare = [{ by: 'clock' as const, clock: { hour: 14, minute: 55 }, beside: 'Alle ore', bare: 'today' as const }]
    expect(timeOf(bare, '14:50', calendar).at).toBe(Date.UTC(2026, 10, 22, 13, 55))
    expect(timeOf(clock(14, 55, 'Alle ore'), '14:50', calendar).at).toBeNull()
    // Nothing above, a day that is not understood, a time that has not come yet.
    expect(timeOf(bare, null, calendar).at).toBeNull()
    expect(timeOf(bare, 'xyz 14:50', calendar).at).toBeNull()
    expect(timeOf([{ ...bare[0]!, clock: { hour: 23, minute: 0 } }], '14:50', calendar).at).toBeNull()
  })

  test('in the zone of the browser, summer and winter', () => {
    expect(timeOf(clock(14, 55), 'Oggi', calendar)).toEqual({ at: Date.UTC(2026, 10, 22, 13, 55), exact: 'minute' })
    expect(timeOf(clock(15, 52), '31/08/2026', calendar).at).toBe(Date.UTC(2026, 7, 31, 13, 52))
  })
  test.each([
    ['no separator above: not even today', clock(9, 0), null],
    ['a separator that is not understood', clock(9, 0), 'Messaggi non letti'],
    ['later than now', clock(23, 50), 'Oggi'],
    ['nothing said', [null], 'Oggi'],
    ['an instant of tomorrow and later', [{ by: 'value' as const, at: now + 3 * 86_400_000 }], null],
    ['a zero', [{ by: 'value' as const, at: 0 }], null],
  ])('%s is unknown', (_why, said, separator) => expect(timeOf(said, separator, calendar)).toEqual({ at: null, exact: 'none' }))
  test('the day beside the clock stands before the separator', () => {
    expect(timeOf(clock(9, 0, 'Ieri'), 'Oggi', calendar).at).toBe(Date.UTC(2026, 10, 21, 8, 0))
  })
  test('a date that could be two days is decided by the separator', () => {
    const said = [{ by: 'pre-plain' as const, clock: { hour: 9, minute: 0 }, date: writtenDate('7/5/2026')! }, ...clock(9, 0)]
    const inDoubt = calendarFor(['en'], [], now)
    expect(timeOf(said, 'May 7', inDoubt).at).toBe(Date.UTC(2026, 4, 7, 7, 0))
    expect(timeOf(said, null, inDoubt).at).toBeNull()
  })

  describe('a clock whose day is not said', () => {
    const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime()
    const known = (instant: number) => ({ time: { at: instant, exact: 'minute' as const }, said: [] })
    const only = (hour: number, minute = 0) => ({ time: { at: null, exact: 'none' as const }, said: clock(hour, minute) })
    const between = (...given: (ReturnType<typeof known> | ReturnType<typeof only>)[]) =>
      withDaysBetween(given, { now }).map((time) => time.at)
    test('between two messages of one day is of that day', () =>
      expect(between(known(at(20, 9)), only(9, 30), only(10), known(at(20, 11)))).toEqual([
        at(20, 9),
        at(20, 9, 30),
        at(20, 10),
        at(20, 11),
      ]))
    test('below a message of today is of today', () => expect(between(known(at(22, 9)), only(10)).at(1)).toBe(at(22, 10)))
    test('between two days is unknown', () => expect(between(known(at(20, 9)), only(10), known(at(21, 11))).at(1)).toBeNull())
    test('below a message of yesterday is unknown', () => expect(between(known(at(21, 9)), only(10)).at(1)).toBeNull())
    test('across midnight is of the day on which it can only be', () => {
      const talk = [known(at(20, 23, 57)), only(23, 58), only(0, 2)]
      expect(between(...talk, known(at(21, 0, 5))).slice(1, 3)).toEqual([at(20, 23, 58), at(21, 0, 2)])
      expect(withDaysBetween(talk, { now: at(21, 0, 5) }).map((time) => time.at)).toEqual([
        at(20, 23, 57),
        at(20, 23, 58),
        at(21, 0, 2),
      ])
      // The same page looked at in the evening: what was sent then could have been sent now.
      expect(withDaysBetween(talk, { now: at(21, 23, 59) }).map((time) => time.at)).toEqual([at(20, 23, 57), null, at(21, 0, 2)])
    })
    test('above all that is known is unknown', () => expect(between(only(8), known(at(22, 9))).at(0)).toBeNull())
    test('and where time would run backward', () =>
      expect(between(known(at(22, 9)), only(8), known(at(22, 10))).at(1)).toBeNull())
  })
})
