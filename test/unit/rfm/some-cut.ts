import * as fc from 'fast-check'
import type { RfmSettings } from '../../../lib/rfm/rfm.ts'
import { BUILT_IN_MAP_IDS } from '../../../lib/rfm/maps/built-in.ts'

const ascending = (count: number, step: number): fc.Arbitrary<number[] | undefined> =>
  fc.option(
    fc
      .array(fc.integer({ min: 1, max: step }), { minLength: count, maxLength: count })
      .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, one) => sum + one, 0))),
    { nil: undefined },
  )

/** Leaves out what is undefined, as settings that people save do. */
function given<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never
}

/** Any settings of scores that make sense, looked at around `today`. */
export function someCut(today: number): fc.Arbitrary<Omit<RfmSettings, 'revision'>> {
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 1 })
  return fc.integer({ min: 2, max: 10 }).chain((bands) =>
    fc
      .record({
        bands: fc.constant(bands),
        windowDays: maybe(fc.integer({ min: 1, max: 380 })),
        lookingDay: maybe(fc.integer({ min: today - 200, max: today })),
        purchases: fc.constantFrom<RfmSettings['purchases']>('orders', 'days', undefined),
        least: maybe(fc.constantFrom(0, 5000, 30_000)),
        money: fc.constantFrom<RfmSettings['money']>('sum', 'mean', undefined),
        limits: maybe(
          fc
            .record({
              recency: ascending(bands - 1, 60),
              frequency: ascending(bands - 1, 2),
              monetary: ascending(bands - 1, 40_000),
            })
            .map(given),
        ),
        map: maybe(fc.constantFrom(...BUILT_IN_MAP_IDS)),
      })
      .map(given),
  ) as fc.Arbitrary<Omit<RfmSettings, 'revision'>>
}
