import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { limitsToBeginFrom } from '../../../../components/dashboard/cut/settings/limits.ts'
import { readCut, typedCut, withWay } from '../../../../components/dashboard/cut/settings/typed-cut.ts'
import { isSameCut } from '../../../../components/dashboard/cut/settings/use-trial.ts'
import { translator } from '../../../../lib/language/translator.ts'
import type { RfmSettings, Scoring } from '../../../../lib/rfm/rfm.ts'

// The polyfill refuses to be loaded outside an extension; nothing here calls it.
vi.mock('../../../../lib/browser.ts', () => ({ browser: {} }))

const t = translator('en')
const PLAIN: RfmSettings = { revision: 1, bands: 5 }
const scoring = (lower: number[]): Scoring =>
  ({ bands: lower.length, currency: 'EUR', recency: { lower }, frequency: { lower }, monetary: { lower } }) as unknown as Scoring

const limits = (bands: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { minLength: bands - 1, maxLength: bands - 1 })
    .map((all) => all.toSorted((a, b) => a - b))
const settings = fc.integer({ min: 3, max: 10 }).chain((bands) =>
  fc.record(
    {
      bands: fc.constant(bands),
      windowDays: fc.integer({ min: 1, max: 36_500 }),
      lookingDay: fc.integer({ min: 0, max: 40_000 }),
      purchases: fc.constant('days' as const),
      least: fc.integer({ min: 1, max: 1_000_000 }),
      money: fc.constant('mean' as const),
      limits: fc.record({ recency: limits(bands), monetary: limits(bands) }, { requiredKeys: [] }),
    },
    { requiredKeys: ['bands'] },
  ),
)

describe('settings as typed', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom('EUR', 'JPY', 'KWD'), (wanted, currency) => {
        const read = readCut(typedCut({ ...wanted, revision: 3 } as RfmSettings, currency), { currency, today: 40_000 }, t)
        expect('cut' in read && isSameCut(read.cut, wanted as RfmSettings)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('say at the field what is wrong, all at once', () => {
    const typed = {
      ...typedCut(PLAIN, 'EUR'),
      ways: { recency: 'hand', frequency: 'hand', monetary: 'hand' } as const,
      limits: { recency: '1; 2; 3', frequency: '4; 3; 2; 1', monetary: '1; two; 3; 4' },
      window: { choice: 'own', days: '0' },
      least: '-1',
      looking: 'date' as const,
    }
    expect(readCut(typed, { currency: 'EUR', today: 20_000 }, t)).toEqual({
      problems: {
        recency: 'Exactly 4 numbers are needed.',
        frequency: 'Each number must be larger than the one before.',
        monetary: '“two” is not a number.',
        window: 'A whole number of days from 1 to 36,500 is needed.',
        least: 'A number is needed, such as 10 or 9.50, or nothing.',
        date: 'A date up to today is needed.',
      },
    })
  })

  it('know no day of looking that is still to come', () => {
    const typed = { ...typedCut(PLAIN, 'EUR'), looking: 'date' as const, date: '2024-10-05' }
    expect(readCut(typed, { currency: 'EUR', today: 20_001 }, t)).toEqual({ cut: { bands: 5, lookingDay: 20_001 } })
    expect(readCut(typed, { currency: 'EUR', today: 20_000 }, t)).toHaveProperty('problems.date')
  })

  it('leave nothing behind of limits that are not used', () => {
    const typed = { ...typedCut(PLAIN, 'EUR'), limits: { recency: 'nonsense' } }
    expect(readCut(typed, { currency: 'EUR', today: 20_000 }, t)).toEqual({ cut: { bands: 5 } })
  })
})

describe('limits by hand', () => {
  it('begin from the present ones, of which equal ones are parted', () => {
    expect(limitsToBeginFrom(scoring([1, 2, 2, 2, 5]), 'frequency')).toBe('2; 3; 4; 5')
    expect(limitsToBeginFrom(scoring([0, 1050, 2000]), 'monetary')).toBe('10.5; 20')
  })

  it('do not begin from limits of another number of bands, nor take the place of what was typed', () => {
    const typed = typedCut(PLAIN, 'EUR')
    expect(withWay(typed, 'recency', 'hand', scoring([0, 10, 20])).limits.recency).toBeUndefined()
    expect(withWay(typed, 'recency', 'hand', scoring([0, 10, 20, 30, 40])).limits.recency).toBe('10; 20; 30; 40')
    const own = { ...typed, limits: { recency: '7' } }
    expect(withWay(own, 'recency', 'hand', scoring([0, 10, 20, 30, 40])).limits.recency).toBe('7')
  })
})
